package io.idrelay.notification.delivery;

/** What came of sending a callback once. */
sealed interface CallbackAnswer {

    /**
     * The endpoint answered.
     *
     * @param head the first bytes of the answer's body; they may hold personal data
     */
    record Answered(int status, byte[] head) implements CallbackAnswer {

        @Override
        public String toString() {
            return "Answered[" + status + ", " + head.length + " bytes]";
        }
    }

    /** No answer came. */
    record Unanswered(AttemptError error) implements CallbackAnswer {}
}

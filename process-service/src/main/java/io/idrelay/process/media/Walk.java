package io.idrelay.process.media;

/** What walking through a file's parts found. */
sealed interface Walk {
    /**
     * Every part is there.
     *
     * @param pixels width times height of the largest picture in it; 0 where there is none to know
     * @param endsAt where the last part ends
     */
    record Whole(long pixels, int endsAt) implements Walk {}

    /** It ends early, or its parts are not what they have to be. */
    record Broken() implements Walk {}

    /** It is of a kind that nobody walks through. */
    record NoImage() implements Walk {}
}

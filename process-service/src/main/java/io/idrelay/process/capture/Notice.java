package io.idrelay.process.capture;

/** What a page says when there is no button on it, or the same button again. */
enum Notice {
    UNKNOWN("This link does not work", "Please ask the one who sent it for a new link.", false),
    DONE("Your part is done", "There is nothing more to do here. You can close this page.", false),
    ENDED(
            "This link has expired",
            "The verification is over. Please ask the one who sent the link for a new one.",
            false),
    BUSY("One moment, please", "Your verification is being prepared.", true),
    UNAVAILABLE(
            "This does not work at the moment",
            "The verification service cannot be reached. Please try again in a moment.",
            true),
    OTHER_DEVICE(
            "This does not work on this device",
            "Please open the link on another phone or in another browser.",
            true),
    REFUSED(
            "This verification cannot be started",
            "Please go back to the one who sent you here; they have to change something first.",
            false);

    private final String title;
    private final String text;
    private final boolean retry;

    Notice(String title, String text, boolean retry) {
        this.title = title;
        this.text = text;
        this.retry = retry;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** Whether the same button is shown again. */
    boolean retry() {
        return retry;
    }
}

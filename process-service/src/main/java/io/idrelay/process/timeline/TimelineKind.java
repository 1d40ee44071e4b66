package io.idrelay.process.timeline;

/** What can happen to a verification. */
public enum TimelineKind {
    PROCESS_CREATED("process.created"),
    LINK_CREATED("link.created"),
    LINK_OPENED("link.opened"),
    SESSION_OPENING("session.opening"),
    SESSION_OPENED("session.opened"),
    SESSION_SUBMITTED("session.submitted"),
    SESSION_FAILED("session.failed"),
    SESSION_UPDATED("session.updated"),
    USER_RETURNED("user.returned"),
    WEBHOOK_RECEIVED("webhook.received"),
    RESULT_REQUESTED("result.requested"),
    RESULT_NORMALIZED("result.normalized"),
    RESULT_DEFERRED("result.deferred"),
    IMAGE_UPLOADED("image.uploaded"),
    IMAGE_DELETED("image.deleted"),
    IMAGE_FETCHED("image.fetched"),
    IMAGES_READY("images.ready"),
    STATUS_CHANGED("status.changed"),
    CALLBACK_DELIVERED("callback.delivered"),
    CALLBACK_GIVEN_UP("callback.given-up");

    private final String word;

    TimelineKind(String word) {
        this.word = word;
    }

    /** The word in the API, for example {@code status.changed}. */
    public String word() {
        return word;
    }
}

package io.idrelay.notification.delivery;

/** Sends a callback once. */
interface CallbackSender {

    /** Waits for the answer, but no longer than the timeout of an attempt. */
    CallbackAnswer send(CallbackRequest request);
}

package io.idrelay.notification.delivery;

import java.net.URI;
import java.util.Map;

/** A callback ready to be sent. */
record CallbackRequest(URI url, Map<String, String> headers, byte[] body) {

    @Override
    public String toString() {
        return "CallbackRequest[" + body.length + " bytes]";
    }
}

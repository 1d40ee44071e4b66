package io.idrelay.vendor.spi;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import java.util.Optional;

/** A webhook that its vendor's verifier has proved; there is no other way to one. */
public final class VerifiedWebhook {
    private final ReceivedWebhook received;
    private final Optional<SessionId> sessionId;
    private final Optional<String> vendorReference;

    VerifiedWebhook(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Optional<String> vendorReference) {
        this.received = received;
        this.sessionId = sessionId;
        this.vendorReference = vendorReference;
    }

    /** What came, without the headers and parameters that prove it. */
    public ReceivedWebhook received() {
        return received;
    }

    /** The session it is about, where it says. */
    public Optional<SessionId> sessionId() {
        return sessionId;
    }

    /** The vendor's own id of what it is about, where it says; at most 200 characters. */
    public Optional<String> vendorReference() {
        return vendorReference;
    }

    @Override
    public String toString() {
        return "VerifiedWebhook[" + received.body().length + " bytes]";
    }
}

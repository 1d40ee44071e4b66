package io.idrelay.platform.events;

/** The broker answers but cannot carry our records; the message says which setting to change. */
final class BrokerUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerUnfit(String message) {
        super(message);
    }
}

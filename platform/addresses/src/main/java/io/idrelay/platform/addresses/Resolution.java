package io.idrelay.platform.addresses;

import java.net.InetAddress;

/** What a host name led to. */
public sealed interface Resolution {

    /** An address that may be connected to; connect to exactly this one, without asking again. */
    record Vetted(InetAddress address) implements Resolution {}

    /** Why there is no address to connect to. */
    enum Unvetted implements Resolution {
        /** At least one of the name's addresses is not allowed. */
        NOT_ALLOWED,
        /** The name leads nowhere. */
        NOT_FOUND,
        /** No answer in time. */
        TIMED_OUT,
        /** Too many names are being looked up. */
        SATURATED,
        /** The caller was interrupted; its thread still says so. */
        INTERRUPTED,
        /** The lookup itself broke. */
        LOOKUP_FAILED
    }
}

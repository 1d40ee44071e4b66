package io.idrelay.notification.address;

import java.net.InetAddress;

/** What a host name led to. */
public sealed interface Resolution {

    /** An address that may be connected to; connect to exactly this one, without asking again. */
    record Vetted(InetAddress address) implements Resolution {}

    /** At least one of the name's addresses is not allowed. */
    record NotAllowed() implements Resolution {}

    /** The name leads nowhere. */
    record NotFound() implements Resolution {}

    /** No answer in time, or too many names are being looked up. */
    record TimedOut() implements Resolution {}
}

package io.idrelay.notification.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** An address book whose names a test makes up; loopback is allowed. */
public final class TestAddressBook {
    private TestAddressBook() {}

    /** Knows these names and addresses themselves, and no other name. */
    public static AddressBook of(Map<String, String> addresses) {
        return new AddressBook(
                FixedAddresses.rules(true, true),
                host -> {
                    try {
                        return new InetAddress[] {
                            InetAddress.ofLiteral(addresses.getOrDefault(host, host))
                        };
                    } catch (IllegalArgumentException e) {
                        throw new UnknownHostException(host);
                    }
                });
    }
}

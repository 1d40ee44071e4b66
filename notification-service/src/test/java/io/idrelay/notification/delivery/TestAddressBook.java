package io.idrelay.notification.delivery;

import io.idrelay.platform.addresses.AddressBook;
import io.idrelay.platform.addresses.AddressRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** An address book whose names a test makes up; loopback is allowed. */
final class TestAddressBook {
    private TestAddressBook() {}

    /** Knows these names and addresses themselves, and no other name. */
    static AddressBook of(Map<String, String> addresses) {
        return new AddressBook(
                new AddressRules(true, false, true),
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

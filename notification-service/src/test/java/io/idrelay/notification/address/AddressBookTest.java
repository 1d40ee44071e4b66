package io.idrelay.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressBookTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final AddressRules RULES = FixedAddresses.rules(false, false);

    @Test
    void publicNameLeadsToItsAddress() {
        AddressBook book = new AddressBook(RULES, host -> addresses("1.1.1.1", "2606:4700::1"));

        Resolution resolution = book.resolve("merchant.example", SECOND);

        assertThat(resolution).isEqualTo(new Resolution.Vetted(InetAddress.ofLiteral("1.1.1.1")));
    }

    @Test
    void nameWithOnePrivateAddressIsRefusedWhole() {
        AddressBook book = new AddressBook(RULES, host -> addresses("1.1.1.1", "10.0.0.1"));

        assertThat(book.resolve("merchant.example", SECOND)).isEqualTo(new Resolution.NotAllowed());
    }

    @Test
    void unknownNameIsNotFound() {
        AddressBook book =
                new AddressBook(
                        RULES,
                        host -> {
                            throw new UnknownHostException(host);
                        });

        assertThat(book.resolve("nowhere.example", SECOND)).isEqualTo(new Resolution.NotFound());
    }

    @Test
    void nameServerThatHangsIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        AddressBook book =
                new AddressBook(
                        RULES,
                        host -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return new InetAddress[0];
                        });

        Resolution resolution = book.resolve("slow.example", Duration.ofMillis(20));

        assertThat(resolution).isEqualTo(new Resolution.TimedOut());
        book.close();
    }

    @Test
    void bracketsOfAnIpv6AddressAreTakenOff() {
        AtomicReference<String> asked = new AtomicReference<>();
        AddressBook book =
                new AddressBook(
                        RULES,
                        host -> {
                            asked.set(host);
                            return addresses("2606:4700::1");
                        });

        book.resolve("[2606:4700::1]", SECOND);

        assertThat(asked).hasValue("2606:4700::1");
    }

    private static InetAddress[] addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}

package io.idrelay.platform.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.platform.addresses.Resolution.Unvetted;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final AddressRules RULES = new AddressRules(false, false, false);

    @Test
    void publicNameLeadsToItsAddress() {
        AddressBook book = new AddressBook(RULES, host -> addresses("1.1.1.1", "2606:4700::1"));

        Resolution resolution = book.resolve("merchant.example", SECOND);

        assertThat(resolution).isEqualTo(new Resolution.Vetted(InetAddress.ofLiteral("1.1.1.1")));
    }

    @Test
    void nameWithOnePrivateAddressIsRefusedWhole() {
        AddressBook book = new AddressBook(RULES, host -> addresses("1.1.1.1", "10.0.0.1"));

        assertThat(book.resolve("merchant.example", SECOND)).isEqualTo(Unvetted.NOT_ALLOWED);
    }

    @Test
    void unknownNameIsNotFound() {
        AddressBook book =
                new AddressBook(
                        RULES,
                        host -> {
                            throw new UnknownHostException(host);
                        });

        assertThat(book.resolve("nowhere.example", SECOND)).isEqualTo(Unvetted.NOT_FOUND);
    }

    @Test
    void nameWithoutAnAddressIsNotFound() {
        AddressBook book = new AddressBook(RULES, host -> addresses());

        assertThat(book.resolve("empty.example", SECOND)).isEqualTo(Unvetted.NOT_FOUND);
    }

    @Test
    void lookupThatBreaksIsToldApartFromAnUnknownName() {
        AddressBook book =
                new AddressBook(
                        RULES,
                        host -> {
                            throw new IllegalStateException("broken");
                        });

        assertThat(book.resolve("merchant.example", SECOND)).isEqualTo(Unvetted.LOOKUP_FAILED);
    }

    @Test
    void callerThatIsInterruptedStaysInterrupted() {
        AddressBook book = new AddressBook(RULES, host -> addresses("1.1.1.1"));

        Thread.currentThread().interrupt();
        Resolution resolution = book.resolve("merchant.example", SECOND);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(resolution).isEqualTo(Unvetted.INTERRUPTED);
    }

    /** However a number gets past the eye, where it leads is what counts. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "[::ffff:127.0.0.1]", "[::1]", "127.0.0.1"})
    void spellingThatTheSystemReadsAsThisMachineIsRefused(String host) {
        assertThat(new AddressBook(RULES).resolve(host, Duration.ofSeconds(10)))
                .isEqualTo(Unvetted.NOT_ALLOWED);
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

        assertThat(resolution).isEqualTo(Unvetted.TIMED_OUT);
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

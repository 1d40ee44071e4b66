package io.idrelay.vendor.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code vendors/README.md} and {@code docs/vendors.md} true; {@code
 * -Didrelay.documents.write=true} writes them.
 */
class VendorListTest {
    private static final Path DOCUMENT = Path.of("..", "README.md");
    private static final Path MATRIX = Path.of("..", "..", "docs", "vendors.md");

    @Test
    void documentListsWhatTheVendorsDeclare() throws IOException {
        assertWritten(DOCUMENT, document());
    }

    @Test
    void matrixShowsWhatEachVendorOffersChecksAndEndsWith() throws IOException {
        assertWritten(MATRIX, VendorMatrix.of(Vendors.load().all()));
    }

    private static void assertWritten(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("idrelay.documents.write")) {
            Files.writeString(file, actual);
        }

        assertThat(Files.readString(file)).isEqualTo(actual);
    }

    private static String document() {
        return """
        # Vendors

        Written by `VendorListTest` from what the adapters declare; do not edit. What the adapters are made of is in
        `spi`, what they must pass in `testkit`.

        %s\
        """
                .formatted(
                        Vendors.load().all().stream()
                                .map(VendorListTest::section)
                                .collect(Collectors.joining("\n")));
    }

    private static String section(VendorAdapter adapter) {
        VendorProfile profile = adapter.profile();
        String offers =
                """
                ## [%s](%s/README.md)

                | | |
                |---|---|
                | name in the API | `%s` |
                | flows | %s |
                | channels | %s |
                | offers | %s |
                | checks | %s |
                | ends | %s |
                | a callback is | %s |
                | a verdict usually takes | %s |
                | an end user has | %s, unless the vendor says otherwise |

                """
                        .formatted(
                                profile.displayName(),
                                adapter.id(),
                                adapter.id(),
                                words(profile.flows()),
                                words(profile.channels()),
                                words(profile.capabilities()),
                                words(profile.checks()),
                                words(profile.ends()),
                                word(profile.callbackTrust()),
                                time(profile.usualTime()),
                                time(profile.captureTime()));
        return offers
                + "| setting or secret | kind | needed | without it | what it is |\n"
                + "|---|---|---|---|---|\n"
                + adapter.accountForm().fields().stream()
                        .map(VendorListTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(AccountForm.Field field) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        field.name(),
                        word(field.part()),
                        field.required() ? "yes" : "no",
                        field.fallback().isEmpty() ? "" : "`" + field.fallback() + "`",
                        field.sentence());
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(VendorListTest::word).sorted().collect(Collectors.joining(", "));
    }

    private static String time(Duration time) {
        if (time.toSecondsPart() != 0) {
            return time.toSeconds() + " s";
        }
        return time.toMinutesPart() != 0 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

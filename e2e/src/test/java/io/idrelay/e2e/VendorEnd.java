package io.idrelay.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of {@code ends.csv}: how a vendor can end a verification, and what must become of it.
 *
 * @param reason that the result must tell; {@code -} for none
 */
record VendorEnd(String vendor, String channel, String outcome, String status, String reason) {

    static List<VendorEnd> all() {
        try (InputStream in = VendorEnd.class.getResourceAsStream("/ends.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(", *"))
                    .map(f -> new VendorEnd(f[0], f[1], f[2], f[3], f[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> vendors() {
        return all().stream().map(VendorEnd::vendor).distinct().toList();
    }

    static List<VendorEnd> of(String vendor) {
        return all().stream().filter(end -> end.vendor().equals(vendor)).toList();
    }
}

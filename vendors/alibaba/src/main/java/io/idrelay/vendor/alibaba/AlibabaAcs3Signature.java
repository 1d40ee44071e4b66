package io.idrelay.vendor.alibaba;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The current signature, ACS3-HMAC-SHA256. See darabonba-openapi-util, getAuthorization. */
final class AlibabaAcs3Signature {
    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private AlibabaAcs3Signature() {}

    /**
     * What is signed.
     *
     * @param query decoded
     * @param headers those that are sent; only some of them are signed
     * @param payloadHash of the body, as lowercase hexadecimal SHA-256
     */
    record Signed(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String payloadHash) {}

    /** The value of the {@code Authorization} header. */
    static String authorization(Signed request, String accessKeyId, String secret) {
        SortedMap<String, String> headers = signedHeaders(request.headers());
        String names = String.join(";", headers.keySet());
        String canonical =
                String.join(
                        "\n",
                        request.method(),
                        request.path(),
                        query(request.query()),
                        lines(headers),
                        names,
                        request.payloadHash());
        String text =
                ALGORITHM
                        + "\n"
                        + AlibabaEncoding.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8));
        String signature =
                HexFormat.of().formatHex(AlibabaEncoding.hmac("HmacSHA256", secret, text));
        return ALGORITHM
                + " Credential="
                + accessKeyId
                + ",SignedHeaders="
                + names
                + ",Signature="
                + signature;
    }

    /** An empty value is kept. */
    static String query(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(entry ->
                                AlibabaEncoding.percent(entry.getKey())
                                        + "="
                                        + AlibabaEncoding.percent(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static SortedMap<String, String> signedHeaders(Map<String, String> headers) {
        SortedMap<String, String> signed = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-acs-")
                    || lower.equals("host")
                    || lower.equals("content-type")) {
                signed.put(lower, value.strip());
            }
        });
        return signed;
    }

    /** Each header ends with a line break, so a blank line follows the last one. */
    private static String lines(SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }
}

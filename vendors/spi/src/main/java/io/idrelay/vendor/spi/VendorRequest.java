package io.idrelay.vendor.spi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a vendor.
 *
 * @param safe whether sending it twice does no harm; only such a request is retried
 * @param headers by name as the vendor spells it
 */
public record VendorRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        byte[] body,
        boolean safe,
        AnswerSize answerSize) {

    /** Which bound the answer's body has; both are settings of the service. */
    public enum AnswerSize {
        /** JSON. */
        MESSAGE,
        /** An image or a recording, in JSON or bare. */
        MEDIA
    }

    /** A request whose answer is a message. */
    public VendorRequest(
            String method, URI uri, Map<String, String> headers, byte[] body, boolean safe) {
        this(method, uri, headers, body, safe, AnswerSize.MESSAGE);
    }

    public VendorRequest {
        headers = Map.copyOf(headers);
    }

    /** A GET; safe. */
    public static VendorRequest get(URI uri) {
        return new VendorRequest("GET", uri, Map.of(), new byte[0], true);
    }

    /** A DELETE; safe. */
    public static VendorRequest delete(URI uri) {
        return new VendorRequest("DELETE", uri, Map.of(), new byte[0], true);
    }

    /** A POST of JSON; not safe. */
    public static VendorRequest postJson(URI uri, String json) {
        return new VendorRequest(
                "POST",
                uri,
                Map.of("Content-Type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8),
                false);
    }

    /** A POST of anything, for example {@code multipart/form-data}; not safe. */
    public static VendorRequest post(URI uri, String contentType, byte[] body) {
        return new VendorRequest("POST", uri, Map.of("Content-Type", contentType), body, false);
    }

    /** A POST of a form; not safe. */
    public static VendorRequest postForm(URI uri, String form) {
        return new VendorRequest(
                "POST",
                uri,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8),
                false);
    }

    /** The same with one header more. */
    public VendorRequest header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new VendorRequest(method, uri, all, body, safe, answerSize);
    }

    /** The same, declared safe to send twice. */
    public VendorRequest declaredSafe() {
        return new VendorRequest(method, uri, headers, body, true, answerSize);
    }

    /** The same, for an answer that may hold an image. */
    public VendorRequest expectingMedia() {
        return new VendorRequest(method, uri, headers, body, safe, AnswerSize.MEDIA);
    }

    @Override
    public String toString() {
        return "VendorRequest[" + method + "]";
    }
}

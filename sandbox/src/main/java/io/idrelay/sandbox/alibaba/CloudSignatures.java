package io.idrelay.sandbox.alibaba;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Alibaba Cloud's two ways to sign a call; pure. */
final class CloudSignatures {
    static final String ACS3 = "ACS3-HMAC-SHA256";

    private CloudSignatures() {}

    /** HMAC-SHA1 over every parameter that is not empty. */
    static String rpc(String method, Map<String, String> parameters, String secret) {
        TreeMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove("Signature");
        signed.values().removeIf(String::isEmpty);
        String text = method + "&%2F&" + encoded(query(signed));
        return Base64.getEncoder().encodeToString(hmac("HmacSHA1", secret + "&", text));
    }

    /** HMAC-SHA256 over the request, with these of its headers. */
    static String acs3(
            String method,
            String path,
            SortedMap<String, String> query,
            SortedMap<String, String> headers,
            String payloadHash,
            String secret) {
        StringBuilder canonical = new StringBuilder();
        canonical.append(method).append('\n').append(path).append('\n');
        canonical.append(query(query)).append('\n');
        headers.forEach((name, value) -> canonical.append(name + ":" + value.strip() + "\n"));
        canonical.append('\n').append(String.join(";", headers.keySet())).append('\n');
        canonical.append(payloadHash);
        String text = ACS3 + "\n" + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hmac("HmacSHA256", secret, text));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String query(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] hmac(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}

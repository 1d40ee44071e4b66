package io.idrelay.token;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The service as an operator configures it. */
public class WithOperator implements QuarkusTestProfile {
    static final String CLIENT_ID = "ops";
    static final String SECRET = "the operator's own secret";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "idrelay.operator.client-id",
                CLIENT_ID,
                "idrelay.operator.client-secret-sha256",
                sha256(SECRET));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

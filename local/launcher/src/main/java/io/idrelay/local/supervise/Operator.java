package io.idrelay.local.supervise;

import io.idrelay.contracts.CredentialId;
import io.idrelay.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The credential of this installation's operator, made once and kept in {@code operator.json}. */
public record Operator(String clientId, String clientSecret) {
    private static final int SECRET_BYTES = 32;

    /** The stored credential, or a new one. */
    public static Operator of(DataFolder data) {
        Path file = data.root().resolve("operator.json");
        try {
            if (Files.exists(file)) {
                return Json.mapper().readValue(Files.readAllBytes(file), Operator.class);
            }
            Operator created = create();
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(file, Json.mapper().writeValueAsBytes(created));
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operator create() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Operator(
                CredentialId.create().value(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What token-service is told of the secret. */
    public String secretSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(clientSecret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Operator[" + clientId + "]";
    }
}

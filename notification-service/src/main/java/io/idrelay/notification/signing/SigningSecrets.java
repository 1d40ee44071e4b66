package io.idrelay.notification.signing;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of one endpoint. It is a list, since a replaced secret goes on signing beside its
 * successor for a while.
 */
public record SigningSecrets(List<SigningSecret> secrets) {
    /** What every secret begins with when it is shown. */
    public static final String PREFIX = "whsec_";

    private static final int KEY_BYTES = 32;

    public SigningSecrets {
        secrets = List.copyOf(secrets);
    }

    /** One new random secret. */
    public static SigningSecrets generate(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SigningSecrets(List.of(new SigningSecret(key, Optional.empty())));
    }

    /** The current secret as its owner gets to see it, once. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(secrets.getFirst().key());
    }

    List<SigningSecret> signingAt(Instant moment) {
        return secrets.stream().filter(secret -> secret.signsAt(moment)).toList();
    }

    @Override
    public String toString() {
        return "SigningSecrets[" + secrets.size() + ", redacted]";
    }
}

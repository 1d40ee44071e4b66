package io.idrelay.platform.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Reads, writes and makes Tink keysets; each key in one carries an id, so keys can be replaced. */
final class Keysets {
    static {
        try {
            AeadConfig.register();
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Keysets() {}

    static KeysetHandle newPrivateKey() throws GeneralSecurityException {
        return single(
                HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.TINK)
                        .build());
    }

    static KeysetHandle newKek() throws GeneralSecurityException {
        return single(
                AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build());
    }

    private static KeysetHandle single(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(
                        KeysetHandle.generateEntryFromParameters(parameters)
                                .withRandomId()
                                .makePrimary())
                .build();
    }

    static String write(KeysetHandle secret) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(secret, InsecureSecretKeyAccess.get());
    }

    static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    static KeysetHandle read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, e);
        }
    }

    static Path required(Optional<Path> file, String setting) {
        return file.orElseThrow(
                () -> new IllegalStateException(setting + " is not set: it must name a key file"));
    }

    /** The cause's message could quote the file, so only its kind is told. */
    static IllegalStateException unusable(Path file, Exception cause) {
        return new IllegalStateException(
                "the key file " + file + " cannot be used: " + cause.getClass().getSimpleName());
    }
}

package io.idrelay.platform.sealing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.idrelay.contracts.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** Makes the key files of an installation. */
public final class KeyFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyFiles() {}

    /**
     * Writes {@code public-keys.json} and, for each service, {@code <service>.private.json} and
     * {@code <service>.kek.json}. A file that is there stays as it is; files are readable by their
     * owner alone.
     *
     * @throws IOException when the folder cannot be written
     */
    public static void generate(Path dir) throws IOException {
        Files.createDirectories(
                dir,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            ObjectNode publicKeys = JSON.createObjectNode();
            for (ServiceName service : ServiceName.values()) {
                Path kek = dir.resolve(service.value() + ".kek.json");
                if (!Files.exists(kek)) {
                    write(kek, Keysets.write(Keysets.newKek()));
                }
                publicKeys.set(service.value(), publicKeyOf(dir, service));
            }
            write(dir.resolve("public-keys.json"), publicKeys.toPrettyString());
        } catch (GeneralSecurityException e) {
            throw new IOException("the keys could not be made", e);
        }
    }

    private static ObjectNode publicKeyOf(Path dir, ServiceName service)
            throws IOException, GeneralSecurityException {
        Path file = dir.resolve(service.value() + ".private.json");
        if (!Files.exists(file)) {
            write(file, Keysets.write(Keysets.newPrivateKey()));
        }
        KeysetHandle publicKey = Keysets.read(file).getPublicKeysetHandle();
        String json = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(publicKey);
        return (ObjectNode) JSON.readTree(json);
    }

    /** Never leaves half a file: a crash leaves the old one or none. */
    private static void write(Path file, String content) throws IOException {
        Path temporary =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "key",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, content);
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}

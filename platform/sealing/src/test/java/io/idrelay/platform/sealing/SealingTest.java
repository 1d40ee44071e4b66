package io.idrelay.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.VendorSecrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final SealContext CONTEXT =
            SealContext.of(EventType.VENDOR_ACCOUNT_CHANGED, "credentials", "vac_1");

    @TempDir Path dir;
    private final AtomicLong nanos = new AtomicLong();

    record Content(String text, byte[] image, Instant at, Optional<String> absent) {}

    @BeforeEach
    void generateKeys() throws Exception {
        KeyFiles.generate(dir);
    }

    @Test
    void readerOpensWhatWasSealedForIt() throws Exception {
        Content content =
                new Content(
                        "Zoë",
                        new byte[] {1, 2},
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Optional.empty());

        Sealed<Content> sealed = sealer().seal(content, ServiceName.PROCESS_SERVICE, CONTEXT);

        Content opened = opener(ServiceName.PROCESS_SERVICE).open(sealed, Content.class, CONTEXT);
        assertThat(opened).usingRecursiveComparison().isEqualTo(content);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Zo");
    }

    @Test
    void anotherServiceCannotOpen() {
        Sealed<VendorSecrets> sealed = seal("a", ServiceName.PROCESS_SERVICE);

        assertUnreadable(
                UnreadableSeal.Reason.UNKNOWN_KEY,
                () -> open(opener(ServiceName.WEBHOOK_INGEST), sealed, CONTEXT));
    }

    @Test
    void anotherPlaceCannotBeOpened() {
        Sealed<VendorSecrets> sealed = seal("a", ServiceName.PROCESS_SERVICE);

        assertUnreadable(
                UnreadableSeal.Reason.TAMPERED,
                () ->
                        open(
                                opener(ServiceName.PROCESS_SERVICE),
                                sealed,
                                SealContext.of("elsewhere")));
    }

    @Test
    void everyChangedByteIsNoticed() throws Exception {
        Sealed<VendorSecrets> sealed = seal("a", ServiceName.PROCESS_SERVICE);
        Opener opener = opener(ServiceName.PROCESS_SERVICE);
        open(opener, sealed, CONTEXT);

        for (int i = 0; i < sealed.bytes().length; i++) {
            byte[] changed = sealed.bytes().clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> open(opener, new Sealed<>(changed), CONTEXT))
                    .as("byte %d", i)
                    .isInstanceOf(UnreadableSeal.class);
        }
    }

    @Test
    void everyShorterTextIsRefused() {
        byte[] sealed = seal("a", ServiceName.PROCESS_SERVICE).bytes();
        Opener opener = opener(ServiceName.PROCESS_SERVICE);

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> open(opener, new Sealed<>(cut), CONTEXT))
                    .as("length %d", length)
                    .isInstanceOf(UnreadableSeal.class);
        }
    }

    @Test
    void streamKeyLivesAnHourAndNoNonceRepeats() throws Exception {
        Sealer sealer = sealer();

        byte[] first = seal(sealer).bytes();
        byte[] second = seal(sealer).bytes();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        byte[] later = seal(sealer).bytes();

        assertThat(head(second)).isEqualTo(head(first));
        assertThat(Envelope.parse(second, (byte) 1).nonce())
                .isNotEqualTo(Envelope.parse(first, (byte) 1).nonce());
        assertThat(head(later)).isNotEqualTo(head(first));
    }

    @Test
    void replacedPrivateKeyStillOpensWhatTheOldOneSealed() throws Exception {
        Sealed<VendorSecrets> sealed = seal("old", ServiceName.PROCESS_SERVICE);
        addKey("process-service.private.json", Keysets.newPrivateKey());
        KeyFiles.generate(dir);

        Sealed<VendorSecrets> sealedByNew = seal("new", ServiceName.PROCESS_SERVICE);

        Opener opener = opener(ServiceName.PROCESS_SERVICE);
        assertThat(open(opener, sealed, CONTEXT).values()).containsEntry("s", "old");
        assertThat(open(opener, sealedByNew, CONTEXT).values()).containsEntry("s", "new");
    }

    @Test
    void generatingAgainKeepsTheKeys() throws Exception {
        Sealed<VendorSecrets> sealed = seal("kept", ServiceName.PROCESS_SERVICE);

        KeyFiles.generate(dir);

        assertThat(open(opener(ServiceName.PROCESS_SERVICE), sealed, CONTEXT).values())
                .containsEntry("s", "kept");
    }

    @Test
    void keyFilesAreReadableByTheirOwnerAlone() throws Exception {
        try (var files = Files.list(dir)) {
            assertThat(files)
                    .hasSize(11)
                    .allSatisfy(file ->
                            assertThat(
                                            java.nio.file.attribute.PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void serviceVaultOpensInAnotherInstanceAndOnlyInItsPlace() throws Exception {
        Sealed<String> sealed = serviceVault(ServiceName.TOKEN_SERVICE).seal("secret", "here");

        ServiceVault another = serviceVault(ServiceName.TOKEN_SERVICE);
        assertThat(another.open(sealed, String.class, "here")).isEqualTo("secret");
        assertUnreadable(
                UnreadableSeal.Reason.TAMPERED, () -> another.open(sealed, String.class, "there"));
        assertUnreadable(
                UnreadableSeal.Reason.UNKNOWN_KEY,
                () -> serviceVault(ServiceName.PROCESS_SERVICE).open(sealed, String.class, "here"));
    }

    @Test
    void replacedKekStillUnwraps() throws Exception {
        Sealed<String> sealed = serviceVault(ServiceName.TOKEN_SERVICE).seal("secret", "here");

        addKey("token-service.kek.json", Keysets.newKek());

        assertThat(serviceVault(ServiceName.TOKEN_SERVICE).open(sealed, String.class, "here"))
                .isEqualTo("secret");
    }

    @Test
    void missingKeyFileIsNamed() {
        SealingConfig nowhere = new TestKeys(dir.resolve("absent"), ServiceName.TOKEN_SERVICE);

        assertThatThrownBy(() ->
                        new Sealer(nowhere, nanos::get)
                                .seal("a", ServiceName.PROCESS_SERVICE, CONTEXT))
                .hasMessageContaining("public-keys.json");
    }

    private void addKey(String file, KeysetHandle fresh) throws Exception {
        KeysetHandle old = Keysets.read(dir.resolve(file));
        KeysetHandle both =
                KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(old.getPrimary().getKey()))
                        .addEntry(KeysetHandle.importKey(fresh.getPrimary().getKey()).makePrimary())
                        .build();
        Files.writeString(dir.resolve(file), Keysets.write(both));
    }

    private static byte[] head(byte[] sealed) throws UnreadableSeal {
        return Envelope.parse(sealed, (byte) 1).head();
    }

    private Sealer sealer() {
        return new Sealer(new TestKeys(dir, ServiceName.RESULT_NORMALIZER), nanos::get);
    }

    private Opener opener(ServiceName service) {
        return new Opener(new TestKeys(dir, service), service, nanos::get);
    }

    private ServiceVault serviceVault(ServiceName service) {
        return new ServiceVault(new LocalKeyWrapper(new TestKeys(dir, service)), nanos::get);
    }

    private Sealed<VendorSecrets> seal(String secret, ServiceName reader) {
        return sealer().seal(new VendorSecrets(Map.of("s", secret)), reader, CONTEXT);
    }

    private Sealed<VendorSecrets> seal(Sealer sealer) {
        return sealer.seal(
                new VendorSecrets(Map.of("s", "a")), ServiceName.PROCESS_SERVICE, CONTEXT);
    }

    private static VendorSecrets open(
            Opener opener, Sealed<VendorSecrets> sealed, SealContext context)
            throws UnreadableSeal {
        return opener.open(sealed, VendorSecrets.class, context);
    }

    private static void assertUnreadable(
            UnreadableSeal.Reason reason,
            org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        UnreadableSeal.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

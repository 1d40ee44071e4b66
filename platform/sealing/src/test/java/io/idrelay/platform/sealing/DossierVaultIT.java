package io.idrelay.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.platform.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class DossierVaultIT {
    private static final String PLACE = "dossier|person";

    @TempDir Path dir;
    private final AtomicLong nanos = new AtomicLong();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final DossierId dossier = DossierId.create();

    @BeforeEach
    void createTable() throws Exception {
        KeyFiles.generate(dir);
        database.setUrl(TestDatabase.create());
        database.setUser(TestDatabase.USER);
        database.setPassword(TestDatabase.USER);
        try (Connection connection = database.getConnection();
                var sql = getClass().getResourceAsStream("/db/dossier-keys/V1__dossier_keys.sql")) {
            connection
                    .createStatement()
                    .execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anotherInstanceOpensWhatOneSealed() throws Exception {
        Sealed<String> sealed = vault().seal(dossier, "Zoë", PLACE);

        assertThat(vault().open(dossier, sealed, String.class, PLACE)).isEqualTo("Zoë");
    }

    @Test
    void anotherDossierOrPlaceCannotOpen() throws Exception {
        DossierVault vault = vault();
        DossierId other = DossierId.create();
        vault.seal(other, "b", PLACE);

        Sealed<String> sealed = vault.seal(dossier, "a", PLACE);

        assertUnreadable(vault, other, sealed, PLACE, UnreadableSeal.Reason.TAMPERED);
        assertUnreadable(vault, dossier, sealed, "elsewhere", UnreadableSeal.Reason.TAMPERED);
    }

    @Test
    void destroyedKeyIsGoneHereAtOnceAndElsewhereWithinAMinute() throws Exception {
        DossierVault here = vault();
        DossierVault elsewhere = vault();
        Sealed<String> sealed = here.seal(dossier, "a", PLACE);
        elsewhere.open(dossier, sealed, String.class, PLACE);

        here.destroy(dossier);

        assertUnreadable(here, dossier, sealed, PLACE, UnreadableSeal.Reason.KEY_DESTROYED);
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertUnreadable(elsewhere, dossier, sealed, PLACE, UnreadableSeal.Reason.KEY_DESTROYED);
    }

    @Test
    void nothingIsSealedForAnErasedDossier() {
        DossierVault vault = vault();
        vault.seal(dossier, "a", PLACE);

        vault.destroy(dossier);
        vault.destroy(dossier);

        assertThatThrownBy(() -> vault.seal(dossier, "b", PLACE))
                .isInstanceOf(DossierKeyDestroyed.class);
    }

    @Test
    void dossierErasedBeforeItsFirstSealStaysErased() {
        vault().destroy(dossier);

        assertThatThrownBy(() -> vault().seal(dossier, "b", PLACE))
                .isInstanceOf(DossierKeyDestroyed.class);
    }

    @Test
    void destroyedRowHoldsNoKey() throws Exception {
        DossierVault vault = vault();
        vault.seal(dossier, "a", PLACE);

        vault.destroy(dossier);

        try (Connection connection = database.getConnection();
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select wrapped_key, destroyed_at from dossier_key")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBytes(1)).isNull();
            assertThat(rows.getTimestamp(2)).isNotNull();
        }
    }

    @Test
    void unreachableDatabaseIsToldAsSuch() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");

        DossierVault vault = vault(nowhere);

        assertThatThrownBy(() -> vault.seal(dossier, "a", PLACE))
                .isInstanceOf(VaultUnavailable.class);
    }

    private DossierVault vault() {
        return vault(database);
    }

    private DossierVault vault(PGSimpleDataSource source) {
        return new DossierVault(
                new DossierKeyStore(() -> source, Optional::empty),
                new LocalKeyWrapper(new TestKeys(dir, ServiceName.PROCESS_SERVICE)),
                nanos::get);
    }

    private static void assertUnreadable(
            DossierVault vault,
            DossierId dossier,
            Sealed<String> sealed,
            String place,
            UnreadableSeal.Reason reason) {
        assertThatThrownBy(() -> vault.open(dossier, sealed, String.class, place))
                .isInstanceOfSatisfying(
                        UnreadableSeal.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

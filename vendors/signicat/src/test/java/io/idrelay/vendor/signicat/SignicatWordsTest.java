package io.idrelay.vendor.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each word decides, written by hand from the vendor's pages. */
class SignicatWordsTest {
    private final VendorScene scene = new VendorScene(new SignicatContractTest());

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pending,       PENDING,",
        "processing,    PENDING,",
        "accepted,      ACCEPTED,",
        "rejected,      REJECTED,",
        "inconclusive,  REVIEW,   INCONCLUSIVE",
        "canceled,      CANCELED, CANCELED_BY_USER",
        "failed,        FAILED,   VENDOR_SYSTEM_ERROR",
        "not_matched,   REJECTED, DATA_MISMATCH"
    })
    void statusDecidesAsItsPageSays(String status, String decision, String reason) {
        SignicatWords.Meaning meaning = SignicatWords.OURS.status(status).orElseThrow();

        assertThat(meaning.decision()).hasToString(decision);
        assertThat(meaning.reason().map(Enum::name)).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void operatorsLineReplacesAStatus() {
        NormalizedResult result =
                fetch(
                        "rejected-not-matched",
                        scene.accessWith(Map.of("statuses", "not_matched=review:data_mismatch")));

        assertThat(result.decision()).hasToString("REVIEW");
    }

    @Test
    void noLineMakesAnotherWordAccept() {
        NormalizedResult result =
                fetch(
                        "review-unknown-status",
                        scene.accessWith(
                                Map.of(
                                        "statuses",
                                        Recording.named("review-unknown-status")
                                                        .answer()
                                                        .path("status")
                                                        .asText()
                                                + "=accepted")));

        assertThat(result.decision()).hasToString("REVIEW");
    }

    @Test
    void operatorsLinesReplaceWordsAndPartsOfReports() {
        NormalizedResult result =
                fetch(
                        "accepted-onfido",
                        scene.accessWith(
                                Map.of(
                                        "reportWords", "onfido.clear=inconclusive",
                                        "reportParts", "document.police_record=none")));

        assertThat(result.checks())
                .filteredOn(c -> c.vendorCode().filter(w -> w.endsWith(":clear")).isPresent())
                .isNotEmpty()
                .allMatch(c -> c.outcome() == Check.Outcome.INCONCLUSIVE);
        assertThat(result.checks()).noneMatch(c -> c.kind() == Check.Kind.WATCHLIST);
    }

    @Test
    void wordOfOneProviderMeansNothingInAnothersReport() {
        assertThat(SignicatWords.OURS.outcome("onfido", "high")).isEmpty();
        assertThat(SignicatWords.OURS.outcome("videoid", "clear")).isEmpty();
    }

    private NormalizedResult fetch(String recording, VendorAccess access) {
        SignicatAtStub.givesTokens(scene.stub());
        scene.stub()
                .on(
                        "GET",
                        SignicatAtStub.PROCESS_PATH,
                        StubAnswer.json(200, Recording.named(recording).answer().toString()));
        FetchOutcome outcome =
                new SignicatResults(new SignicatClient())
                        .fetch(
                                new VendorHandle(
                                        Map.of(
                                                "dossierId", SignicatAtStub.DOSSIER,
                                                "processId", SignicatAtStub.PROCESS)),
                                Optional.of(VendorScene.SESSION),
                                access);
        return ((FetchOutcome.Fetched) outcome).result();
    }
}

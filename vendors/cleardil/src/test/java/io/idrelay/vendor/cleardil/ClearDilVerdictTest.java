package io.idrelay.vendor.cleardil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the README, line by line: what each word makes of an otherwise clear customer. */
class ClearDilVerdictTest {
    private VendorScene scene;

    @BeforeEach
    void start() {
        scene = new VendorScene(new ClearDilContractTest());
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "authenticity_analysis, CLEAR, ACCEPTED,",
        "authenticity_analysis, ATTENTION, REVIEW, INCONCLUSIVE",
        "authenticity_analysis, ERROR, REJECTED, DOCUMENT_NOT_AUTHENTIC",
        "authenticity_analysis, NOT_APPLICABLE, REVIEW, INCONCLUSIVE",
        "authenticity_analysis, TOMORROW, REVIEW, UNKNOWN_VERDICT",
        "integrity_analysis, ATTENTION, REVIEW, INCONCLUSIVE",
        "integrity_analysis, ERROR, REJECTED, DOCUMENT_NOT_AUTHENTIC",
        "integrity_analysis, NOT_APPLICABLE, REVIEW, INCONCLUSIVE",
        "content_analysis, ATTENTION, REVIEW, INCONCLUSIVE",
        "content_analysis, ERROR, REJECTED, DOCUMENT_NOT_AUTHENTIC",
        "content_analysis, NOT_APPLICABLE, ACCEPTED,",
        "mrz_analysis, ATTENTION, REVIEW, INCONCLUSIVE",
        "mrz_analysis, ERROR, REJECTED, DOCUMENT_NOT_AUTHENTIC",
        "mrz_analysis, NOT_APPLICABLE, REVIEW, INCONCLUSIVE",
        "consistency_analysis, ATTENTION, REVIEW, INCONCLUSIVE",
        "consistency_analysis, ERROR, REJECTED, DATA_MISMATCH",
        "consistency_analysis, NOT_APPLICABLE, REVIEW, INCONCLUSIVE",
        "expiration_check, ATTENTION, REJECTED, DOCUMENT_EXPIRED",
        "expiration_check, ERROR, REJECTED, DOCUMENT_EXPIRED",
        "expiration_check, NOT_APPLICABLE, REVIEW, INCONCLUSIVE"
    })
    void wordOfAnAnalysisDecides(
            String analysis, String word, Decision decision, Reason.Code reason) {
        ObjectNode clear = clear();
        at(clear, "/verification/outcome/" + analysis).put("status", word);

        assertDecision(result(clear), decision, reason);
    }

    @Test
    void failedPartOfAnAnalysisThatWasLeftOutIsDoubt() {
        ObjectNode clear = clear();
        ObjectNode content = at(clear, "/verification/outcome/content_analysis");
        content.put("status", "NOT_APPLICABLE");
        content.putArray("breakdown")
                .addObject()
                .put("type", "LAST_NAME_RECOGNISED")
                .put("status", "ERROR");

        assertDecision(result(clear), Decision.REVIEW, Reason.Code.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_IDENTITY_CARD, ACCEPTED,",
        "PASSPORT, REVIEW, INCONCLUSIVE",
        "A_DOCUMENT_OF_TOMORROW, REVIEW, INCONCLUSIVE"
    })
    void onlyADocumentKnownToHaveNoZoneMayLackOne(
            String type, Decision decision, Reason.Code reason) {
        ObjectNode clear = clear();
        at(clear, "/verification/properties").put("document_type", type);
        at(clear, "/verification/outcome/mrz_analysis").put("status", "NOT_APPLICABLE");

        assertDecision(result(clear), decision, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAR, ACCEPTED,",
        "DISMISSED, ACCEPTED,",
        "CONFIRMED, REJECTED, WATCHLIST_HIT",
        "AWAITING_VALIDATION, REVIEW, INCONCLUSIVE",
        "IN_PROGRESS, PENDING,",
        "TOMORROW, REVIEW, UNKNOWN_VERDICT"
    })
    void outcomeOfAScreeningDecidesAndNotItsStatus(
            String word, Decision decision, Reason.Code reason) {
        for (String status : new String[] {"CREATED", "PENDING", "DONE"}) {
            ObjectNode clear = clear();
            at(clear, "/screening").put("status", status);
            at(clear, "/screening/outcome").put("PEP", word);

            assertDecision(result(clear), decision, reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, true, ACCEPTED,",
        "DONE, false, REJECTED, FACE_MISMATCH",
        "DONE,, REVIEW, INCONCLUSIVE",
        "INITIATED, true, PENDING,",
        "PENDING, false, PENDING,",
        "TOMORROW, true, PENDING,"
    })
    void faceIsComparedWhenItsStatusSaysSo(
            String status, Boolean match, Decision decision, Reason.Code reason) {
        ObjectNode clear = clear();
        at(clear, "/identification").put("status", status).put("face_match", match);

        assertDecision(result(clear), decision, reason);
    }

    @ParameterizedTest
    @CsvSource({"INITIATED", "PENDING", "TOMORROW"})
    void unfinishedVerificationIsPendingWhateverElseFails(String status) {
        ObjectNode clear = clear();
        at(clear, "/verification").put("status", status);
        at(clear, "/identification").put("face_match", false);

        assertThat(result(clear).decision()).isEqualTo(Decision.PENDING);
    }

    @Test
    void similarityIsTheScoreOfTheFaceMatch() {
        assertThat(result(clear()).checks())
                .filteredOn(check -> check.kind() == Check.Kind.FACE_MATCH)
                .extracting(Check::score)
                .containsExactly(Optional.of(0.9531));
    }

    @Test
    void faceThatTheSdkNeverComparedIsReviewed() {
        scene.stub()
                .on(
                        "GET",
                        ClearDilAtStub.SEARCH_PATH,
                        StubAnswer.json(200, "{\"content\":[],\"total_elements\":0}"));
        Map<String, String> handle =
                new HashMap<>(ClearDilAtStub.handleWithout("identificationId").references());
        handle.put("capturedBy", "sdk");

        NormalizedResult result = result(clear(), handle, scene.access());

        assertThat(result.decision()).isEqualTo(Decision.REVIEW);
        assertThat(result.reasons())
                .containsExactly(Reason.of(Reason.Code.INCONCLUSIVE, "face_match:missing"));
    }

    @Test
    void faceThatTheSdkComparedIsFoundByItsCustomer() {
        scene.stub()
                .on(
                        "GET",
                        ClearDilAtStub.SEARCH_PATH,
                        StubAnswer.json(
                                200,
                                """
                                {"content":[{"id":"i-000","customer_id":"c-999","created_at":"2026-01-09"},
                                 {"id":"i-001","customer_id":"c-001","created_at":"2026-01-02"}]}\
                                """));
        Map<String, String> handle =
                new HashMap<>(ClearDilAtStub.handleWithout("identificationId").references());
        handle.put("capturedBy", "sdk");

        assertThat(result(clear(), handle, scene.access()).decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(scene.stub().requestsAt(ClearDilAtStub.SEARCH_PATH).getFirst().uri().getQuery())
                .contains("customer_id=c-001");
    }

    @Test
    void accountWithoutScreeningAcceptsWithoutOne() {
        Map<String, String> handle =
                new HashMap<>(ClearDilAtStub.handleWithout("screeningId").references());
        handle.put("screeningScope", "none");

        NormalizedResult result = result(clear(), handle, scene.access());

        assertThat(result.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(result.checks()).noneMatch(check -> check.kind() == Check.Kind.WATCHLIST);
        assertThat(scene.stub().requestsAt(ClearDilAtStub.SCREENING_PATH)).isEmpty();
    }

    @Test
    void scopeThatWasAskedForAndIsNotAnsweredIsReviewed() {
        ObjectNode clear = clear();
        at(clear, "/screening").putArray("scope").add("PEP");
        at(clear, "/screening/outcome").remove("WATCHLIST");

        assertDecision(result(clear), Decision.REVIEW, Reason.Code.INCONCLUSIVE);
    }

    @Test
    void operatorsLineReplacesTheTables() {
        ObjectNode clear = clear();
        at(clear, "/verification/outcome/expiration_check").put("status", "ATTENTION");
        VendorAccess access =
                scene.accessWith(
                        Map.of(
                                "words",
                                "expiration_check:ATTENTION=inconclusive\nanalysis:OK=pass"));

        NormalizedResult result = result(clear, ClearDilAtStub.HANDLE, access);

        assertDecision(result, Decision.REVIEW, Reason.Code.INCONCLUSIVE);
    }

    @Test
    void answerAboutAnotherCustomerIsNoResult() {
        ObjectNode clear = clear();
        at(clear, "/identification").put("customer_id", "c-002");
        new ClearDilContractTest()
                .fetchAnswers(scene.stub(), StubAnswer.json(200, clear.toString()));

        assertThat(scene.fetch()).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void unfinishedSubmissionIsNotAskedFor() {
        for (String step :
                new String[] {
                    "verificationId", "identificationId", "screeningId", "screeningScope"
                }) {
            FetchOutcome outcome =
                    new ClearDilAdapter()
                            .results()
                            .fetch(
                                    ClearDilAtStub.handleWithout(step),
                                    Optional.of(VendorScene.SESSION),
                                    scene.access());

            assertThat(outcome).isInstanceOf(FetchOutcome.HandleIncomplete.class);
        }
        assertThat(scene.stub().requests()).isEmpty();
    }

    private static void assertDecision(
            NormalizedResult result, Decision decision, Reason.Code reason) {
        assertThat(result.decision()).isEqualTo(decision);
        assertThat(result.reasons())
                .extracting(Reason::code)
                .isEqualTo(Optional.ofNullable(reason).stream().toList());
    }

    private NormalizedResult result(JsonNode answers) {
        return result(answers, ClearDilAtStub.HANDLE, scene.access());
    }

    private NormalizedResult result(
            JsonNode answers, Map<String, String> handle, VendorAccess access) {
        new ClearDilContractTest()
                .fetchAnswers(scene.stub(), StubAnswer.json(200, answers.toString()));
        FetchOutcome outcome =
                new ClearDilAdapter()
                        .results()
                        .fetch(new VendorHandle(handle), Optional.of(VendorScene.SESSION), access);
        return ((FetchOutcome.Fetched) outcome).result();
    }

    private static ObjectNode clear() {
        return Recording.named("accepted").answer().deepCopy();
    }

    private static ObjectNode at(JsonNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }
}

package io.idrelay.vendor.idfy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What IDfy's words must mean, written down from its sources, beside the recordings. */
class IdfyDecisionsTest {
    private final VendorScene scene = new VendorScene(new IdfyContractTest());
    private final IdfyResults results = new IdfyResults(new IdfyClient());

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accepted | ACCEPTED | | video_interview:pass",
                "accepted-nested-checks | ACCEPTED | | video_interview:pass face_match:pass"
                        + " liveness:pass registry:pass document_authenticity:pass data_match:pass",
                "accepted-groups-of-tasks | ACCEPTED | | video_interview:pass face_match:pass",
                "accepted-unknown-keys-and-types | ACCEPTED | | video_interview:pass",
                "accepted-name-the-agent-verified | ACCEPTED | | video_interview:pass",
                "accepted-unknown-task-beside-known | ACCEPTED | | video_interview:pass"
                        + " unrecognized:pass",
                "accepted-day-first | ACCEPTED | | video_interview:pass",
                "rejected-by-reviewer | REJECTED | face_mismatch | video_interview:fail"
                        + " face_match:fail",
                "rejected-status | REJECTED | fraud_suspected | video_interview:fail",
                "rejected-status-and-action | REJECTED | fraud_suspected unrecognized |"
                        + " video_interview:fail",
                "rejected-unknown-code | REJECTED | unrecognized | video_interview:fail",
                "rejected-checks | REJECTED | face_mismatch liveness_failed document_not_authentic"
                        + " data_mismatch | video_interview:fail face_match:fail liveness:fail"
                        + " document_authenticity:fail registry:fail",
                "review-required | REVIEW | inconclusive | video_interview:pass",
                "review-completed-without-action | REVIEW | inconclusive | video_interview:pass",
                "review-completed-unknown-action | REVIEW | unknown_verdict |"
                        + " video_interview:pass",
                "review-unknown-status-with-action | REVIEW | unknown_verdict |"
                        + " video_interview:pass",
                "review-rejected-but-approved | REVIEW | inconclusive | video_interview:pass",
                "review-approved-with-rejected-task | REVIEW | inconclusive |"
                        + " video_interview:fail",
                "review-approved-with-rejected-nested-task | REVIEW | inconclusive |"
                        + " video_interview:pass face_match:fail",
                "review-approved-with-open-check | REVIEW | inconclusive | video_interview:pass"
                        + " face_match:not_performed",
                "review-approved-with-completed-check-without-word | REVIEW | inconclusive |"
                        + " video_interview:pass face_match:inconclusive",
                "review-approved-unknown-task-word | REVIEW | inconclusive |"
                        + " video_interview:unrecognized",
                "review-approved-without-tasks | REVIEW | inconclusive |",
                "review-approved-only-unknown-task | REVIEW | inconclusive | unrecognized:pass",
                "review-approved-with-reason | REVIEW | face_mismatch inconclusive |"
                        + " video_interview:pass",
                "review-approved-without-person | REVIEW | inconclusive | video_interview:pass",
                "review-approved-two-names | REVIEW | inconclusive | video_interview:pass",
                "review-approved-unreadable-task | REVIEW | inconclusive | video_interview:pass",
                "pending-capture | PENDING | |",
                "pending-in-progress | PENDING | | video_interview:not_performed"
                        + " face_match:not_performed",
                "pending-recapture | PENDING | |",
                "pending-recapture-one-image | PENDING | document_unreadable |"
                        + " video_interview:pass",
                "pending-dropped-call | PENDING | |",
                "pending-unknown-status | PENDING | |",
                "pending-without-status | PENDING | |",
                "canceled | CANCELED | |",
                "canceled-older-spelling | CANCELED | |"
            })
    void wordsOfTheVendorDecide(String name, Decision decision, String reasons, String checks) {
        NormalizedResult result = fetched(name, scene.access());

        assertThat(result.decision()).isEqualTo(decision);
        assertThat(result.reasons())
                .extracting(reason -> reason.code().name().toLowerCase(Locale.ROOT))
                .containsExactlyElementsOf(words(reasons));
        assertThat(result.checks())
                .extracting(IdfyDecisionsTest::told)
                .containsExactlyElementsOf(words(checks));
    }

    @Test
    void everyRecordingStandsInTheTable() throws Exception {
        List<String> rows =
                Arrays.stream(
                                getClass()
                                        .getDeclaredMethod(
                                                "wordsOfTheVendorDecide",
                                                String.class,
                                                Decision.class,
                                                String.class,
                                                String.class)
                                        .getAnnotation(CsvSource.class)
                                        .value())
                        .map(row -> row.substring(0, row.indexOf(' ')))
                        .toList();

        assertThat(Recording.all())
                .extracting(Recording::name)
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void strangeWordsAreListed() {
        assertThat(fetched("accepted-unknown-keys-and-types", scene.access()).unrecognized())
                .containsExactlyInAnyOrder(
                        "resources.images.type=a_type_of_tomorrow",
                        "resources.text.attr=an_attr_of_tomorrow");
        assertThat(fetched("accepted-unknown-task-beside-known", scene.access()).unrecognized())
                .containsExactly("task_type=task.of_tomorrow");
        assertThat(fetched("pending-unknown-status", scene.access()).unrecognized())
                .containsExactly("status=dreaming");
    }

    @Test
    void whatAgentsWriteFreelyIsNotPassedOn() {
        String told =
                fetched("rejected-status-and-action", scene.access()).reasons()
                        + " "
                        + fetched("pending-dropped-call", scene.access()).vendor();

        assertThat(told).doesNotContain("Not", "person", "Line", "Nora");
        assertThat(fetched("pending-dropped-call", scene.access()).vendor().details())
                .containsEntry("videoCallStatus", "dropped");
    }

    @Test
    void recaptureNamesTheOneImageThatIsPending() {
        NormalizedResult one = fetched("pending-recapture-one-image", scene.access());
        NormalizedResult two = fetched("pending-recapture", scene.access());

        assertThat(one.actionRequired().orElseThrow().what()).isEqualTo("recapture");
        assertThat(one.actionRequired().orElseThrow().image()).contains("document_front");
        assertThat(one.actionRequired().orElseThrow().reason()).contains("document_unreadable");
        assertThat(two.actionRequired().orElseThrow().image()).isEmpty();
        assertThat(fetched("accepted", scene.access()).actionRequired()).isEmpty();
    }

    @Test
    void recordingsOfTheCallAreNamedBesideTheImages() {
        assertThat(fetched("accepted", scene.access()).images())
                .extracting(FoundImage::kind, FoundImage::vendorKind)
                .containsExactly(
                        tuple("selfie", "selfie"),
                        tuple("document_front", "ind_pan"),
                        tuple("other", "others"),
                        tuple("video_recording", "agent"),
                        tuple("video_recording", "customer"),
                        tuple("other", "profile_report"));
    }

    @Test
    void nameThatTheAgentLookedAtCounts() {
        Map<String, Object> claims =
                fetched("accepted-name-the-agent-verified", scene.access())
                        .verifiedClaims()
                        .orElseThrow()
                        .claims();

        assertThat(claims)
                .containsEntry("given_name", "Nora")
                .containsEntry("family_name", "Testcase")
                .containsEntry("birthdate", "1990-04-05");
    }

    @Test
    void operatorSaysWhatATaskTypeIs() {
        VendorAccess access =
                scene.accessWith(
                        Map.of("taskTypes", "task.of_tomorrow=watchlist\nvkyc.assisted_vkyc=none"));

        NormalizedResult result = fetched("accepted-unknown-task-beside-known", access);

        assertThat(result.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(result.checks()).extracting(Check::kind).containsExactly(Check.Kind.WATCHLIST);
        assertThat(result.unrecognized()).isEmpty();
    }

    @Test
    void checkThatAnOperatorWantsIsWaitedFor() {
        VendorAccess access =
                scene.accessWith(Map.of("requiredChecks", "video_interview,face_match"));

        assertThat(fetched("accepted", access).decision()).isEqualTo(Decision.REVIEW);
        assertThat(fetched("accepted-groups-of-tasks", access).decision())
                .isEqualTo(Decision.ACCEPTED);
        assertThat(
                        fetched("accepted", scene.accessWith(Map.of("requiredChecks", "a_typo")))
                                .decision())
                .isEqualTo(Decision.REVIEW);
    }

    @Test
    void operatorSaysWhatAReasonIs() {
        VendorAccess access =
                scene.accessWith(Map.of("reasonCodes", "A_CODE_OF_TOMORROW=watchlist_hit"));

        assertThat(fetched("rejected-unknown-code", access).reasons())
                .extracting(Reason::code)
                .containsExactly(Reason.Code.WATCHLIST_HIT);
    }

    private NormalizedResult fetched(String name, VendorAccess access) {
        IdfyAtStub.answersProfile(scene.stub(), IdfyAtStub.recorded(name));
        FetchOutcome outcome =
                results.fetch(
                        new IdfyContractTest().handle(VendorScene.SESSION),
                        Optional.of(VendorScene.SESSION),
                        access);
        return ((FetchOutcome.Fetched) outcome).result();
    }

    private static String told(Check check) {
        return (check.kind() + ":" + check.outcome()).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}

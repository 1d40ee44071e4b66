package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What comes of a vendor's answers. */
interface ResultContract extends VendorScript {
    @TestFactory
    default Stream<DynamicTest> recordingGivesItsResult() {
        return Recording.all().stream()
                .map(recording ->
                        DynamicTest.dynamicTest(recording.name(), () -> assertResult(recording)));
    }

    private void assertResult(Recording recording) {
        FetchOutcome.Fetched fetched = fetched(recording.answer());
        JsonNode actual = normalForm(fetched.result());
        if (Recording.writing()) {
            recording.write(actual);
        }
        assertThat(actual).isEqualTo(recording.result());
        assertThat(handle(VendorScene.SESSION).agreesWith(fetched.handle())).isTrue();
    }

    @Test
    default void recordingsShowEveryEndAndNoOther() {
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        Set<Check.Kind> checks = EnumSet.noneOf(Check.Kind.class);
        for (Recording recording : Recording.all()) {
            NormalizedResult result = fetched(recording.answer()).result();
            seen.add(result.decision());
            result.checks().forEach(check -> checks.add(check.kind()));
        }

        assertThat(seen).containsAll(adapter().profile().ends()).contains(Decision.PENDING);
        checks.remove(Check.Kind.UNRECOGNIZED);
        assertThat(checks).isEqualTo(adapter().profile().checks());
    }

    @TestFactory
    default Stream<DynamicTest> acceptedRecordingHasClaimsThatTheStandardAccepts() {
        return Recording.all().stream()
                .map(recording ->
                        DynamicTest.dynamicTest(recording.name(), () -> assertClaims(recording)));
    }

    private void assertClaims(Recording recording) {
        NormalizedResult result = fetched(recording.answer()).result();

        assertThat(result.verifiedClaims().isPresent())
                .isEqualTo(result.decision() == Decision.ACCEPTED);
        result.verifiedClaims()
                .ifPresent(claims -> {
                    assertThat(claims.claims()).isNotEmpty();
                    assertThat(IdentityAssuranceSchema.violations(claims)).isEmpty();
                });
    }

    @Test
    default void acceptedResultWithoutASingleRecordingDoesNotExist() {
        assertThat(Recording.all())
                .anyMatch(r -> fetched(r.answer()).result().decision() == Decision.ACCEPTED);
    }

    @Test
    default void unknownVerdictIsNeitherAcceptedNorRejected() {
        for (Recording recording : Recording.all()) {
            for (String pointer : verdictWords()) {
                JsonNode answer = recording.answer();
                if (!answer.at(pointer).isTextual()) {
                    continue;
                }
                for (String word : BrokenAnswers.strangeWords(answer.at(pointer).asText())) {
                    NormalizedResult result =
                            fetched(BrokenAnswers.replaced(answer, pointer, word)).result();

                    assertThat(result.decision())
                            .as("%s with %s=%s", recording, pointer, word)
                            .isNotIn(Decision.ACCEPTED, Decision.REJECTED);
                }
            }
        }
    }

    @Test
    default void unknownCodeIsUnrecognizedAndNeverAccepts() {
        for (Recording recording : Recording.all()) {
            for (String pointer : codeWords()) {
                JsonNode answer = recording.answer();
                if (!answer.at(pointer).isTextual()) {
                    continue;
                }
                Decision before = fetched(answer).result().decision();

                NormalizedResult result =
                        fetched(BrokenAnswers.replaced(answer, pointer, "WORD_OF_TOMORROW"))
                                .result();

                assertThat(result.unrecognized()).as("%s with %s", recording, pointer).isNotEmpty();
                if (before != Decision.ACCEPTED && before != Decision.REVIEW) {
                    assertThat(result.decision()).isNotEqualTo(Decision.ACCEPTED);
                }
            }
        }
    }

    /** However a vendor's answer is broken, it turns nobody's verdict into an acceptance. */
    @TestFactory
    default Stream<DynamicTest> brokenAnswerAcceptsNobodySeed1To20() {
        return Stream.iterate(1, seed -> seed + 1)
                .limit(20)
                .map(seed ->
                        DynamicTest.dynamicTest(
                                "seed " + seed, () -> assertBrokenAcceptsNobody(seed)));
    }

    private void assertBrokenAcceptsNobody(int seed) {
        Random random = new Random(seed);
        for (Recording recording : Recording.all()) {
            Decision before = fetched(recording.answer()).result().decision();
            JsonNode broken = recording.answer();
            BrokenAnswers.breakSomething(broken, random);

            FetchOutcome outcome = fetch(StubAnswer.json(200, broken.toString()));

            // Taking a contradiction out of a review may leave a plain acceptance.
            if (outcome instanceof FetchOutcome.Fetched fetched
                    && before != Decision.ACCEPTED
                    && before != Decision.REVIEW) {
                assertThat(fetched.result().decision()).isNotEqualTo(Decision.ACCEPTED);
            }
        }
    }

    @Test
    default void truncatedAnswerIsNoResult() {
        for (Recording recording : Recording.all()) {
            String whole = recording.answer().toString();

            FetchOutcome outcome =
                    fetch(StubAnswer.json(200, whole.substring(0, whole.length() - 2)));

            assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        }
    }

    @Test
    default void fetchFromAVendorInTroubleFails() {
        SessionContract.FAULTS.forEach((answer, kinds) -> {
            FetchOutcome outcome = fetch(answer);

            assertThat(outcome)
                    .as("status %s", answer.status())
                    .isInstanceOf(FetchOutcome.Failed.class);
            assertThat(((FetchOutcome.Failed) outcome).failure().kind()).isIn(kinds);
        });
    }

    @Test
    default void retryAfterIsPassedOn() {
        StubAnswer busy = new StubAnswer(503, Map.of("Retry-After", "7"), new byte[0]);

        FetchOutcome outcome = fetch(busy);

        assertThat(((FetchOutcome.Failed) outcome).failure().retryAfter())
                .contains(Duration.ofSeconds(7));
    }

    @Test
    default void emptyHandleIsIncompleteAndMakesNoCall() {
        try (VendorScene scene = new VendorScene(this)) {
            FetchOutcome outcome =
                    adapter()
                            .results()
                            .fetch(new VendorHandle(Map.of()), Optional.empty(), scene.access());

            assertThat(outcome).isInstanceOf(FetchOutcome.HandleIncomplete.class);
            assertThat(scene.stub().requests()).isEmpty();
        }
    }

    @Test
    default void tokenIsUsedAgain() {
        try (VendorScene scene = new VendorScene(this)) {
            fetchAnswers(scene.stub(), firstAnswer());

            scene.fetch();
            scene.fetch();

            tokenPath().ifPresent(path -> assertThat(scene.stub().requestsAt(path)).hasSize(1));
        }
    }

    @Test
    default void refusedTokenIsReplacedOnce() {
        if (tokenPath().isEmpty()) {
            return;
        }
        try (VendorScene scene = new VendorScene(this)) {
            fetchAnswers(scene.stub(), firstAnswer());
            scene.stub().once("GET", fetchPath(), StubAnswer.empty(401));

            assertThat(scene.fetch()).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(scene.stub().requestsAt(tokenPath().orElseThrow())).hasSize(2);
        }
    }

    @Test
    default void accountThatIsAlwaysRefusedEndsAfterTwoTokens() {
        if (tokenPath().isEmpty()) {
            return;
        }
        try (VendorScene scene = new VendorScene(this)) {
            fetchAnswers(scene.stub(), StubAnswer.empty(401));

            FetchOutcome outcome = scene.fetch();

            assertThat(((FetchOutcome.Failed) outcome).failure().kind())
                    .isEqualTo(Kind.MISCONFIGURED);
            assertThat(scene.stub().requestsAt(tokenPath().orElseThrow())).hasSize(2);
            assertThat(scene.stub().requestsAt(fetchPath())).hasSize(2);
        }
    }

    @Test
    default void nothingPersonalIsPrinted() {
        for (Recording recording : Recording.all()) {
            FetchOutcome.Fetched fetched = fetched(recording.answer());
            List<String> personal = new ArrayList<>();
            fetched.result()
                    .verifiedClaims()
                    .ifPresent(
                            claims -> texts(Json.mapper().valueToTree(claims.claims()), personal));

            String printed = fetched.toString() + fetched.result() + fetched.original();

            assertThat(personal).noneMatch(printed::contains);
        }
    }

    /** Through text, so that numbers of one value and two types are equal. */
    private static JsonNode normalForm(NormalizedResult result) {
        try {
            return Json.mapper().readTree(Json.mapper().writeValueAsBytes(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StubAnswer firstAnswer() {
        return StubAnswer.json(200, Recording.all().getFirst().answer().toString());
    }

    private FetchOutcome.Fetched fetched(JsonNode answer) {
        FetchOutcome outcome = fetch(StubAnswer.json(200, answer.toString()));
        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        return (FetchOutcome.Fetched) outcome;
    }

    private FetchOutcome fetch(StubAnswer answer) {
        try (VendorScene scene = new VendorScene(this)) {
            fetchAnswers(scene.stub(), answer);
            return scene.fetch();
        }
    }

    private static void texts(JsonNode node, List<String> found) {
        if (node.isTextual() && node.asText().length() >= 4) {
            found.add(node.asText());
        }
        node.forEach(child -> texts(child, found));
    }
}

package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.process.outcome.Meaning.Confirms;
import io.idrelay.process.outcome.Meaning.Decides;
import io.idrelay.process.outcome.Meaning.Outdated;
import io.idrelay.process.outcome.Meaning.Progresses;
import io.idrelay.process.outcome.Meaning.Why;
import io.idrelay.process.verification.Verdict;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterpretationTest {
    private static final MerchantId MERCHANT = MerchantId.create();
    private static final VendorAccountId ACCOUNT = VendorAccountId.create();
    private static final Incoming SESSION = incoming(Map.of("dossierId", "d1"));

    @Test
    void firstVerdictDecides() {
        Meaning meaning = meaning(Results.at(0, Decision.ACCEPTED), null);

        assertThat(meaning).isEqualTo(new Decides(Verdict.Kind.ACCEPTED, true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"PENDING", "UNRECOGNIZED"})
    void resultWithoutVerdictDecidesNothing(Decision decision) {
        Meaning meaning = meaning(Results.at(0, decision), null);

        assertThat(meaning).isEqualTo(new Progresses());
    }

    @Test
    void laterVerdictRevises() {
        Meaning meaning =
                meaning(Results.at(9, Decision.REJECTED), Results.at(5, Decision.ACCEPTED));

        assertThat(meaning).isEqualTo(new Decides(Verdict.Kind.REJECTED, true));
    }

    @Test
    void earlierVerdictIsOutdated() {
        Meaning meaning =
                meaning(Results.at(4, Decision.ACCEPTED), Results.at(5, Decision.REJECTED));

        assertThat(meaning).isEqualTo(new Outdated());
    }

    @Test
    void earlierAcceptanceIsOutdatedEvenByAMillisecond() {
        NormalizedResult rejected = Results.at(5, Decision.REJECTED);
        NormalizedResult accepted = at(rejected.observedAt().minusMillis(1), Decision.ACCEPTED);

        Meaning meaning = meaning(accepted, rejected);

        assertThat(meaning).isEqualTo(new Outdated());
    }

    @Test
    void ofTwoVerdictsAtTheSameMomentTheMoreCautiousCounts() {
        NormalizedResult accepted = Results.at(5, Decision.ACCEPTED);
        NormalizedResult rejected = Results.at(5, Decision.REJECTED);

        Meaning acceptedLast = meaning(accepted, rejected);
        Meaning rejectedLast = meaning(rejected, accepted);

        assertThat(acceptedLast).isEqualTo(new Outdated());
        assertThat(rejectedLast).isEqualTo(new Decides(Verdict.Kind.REJECTED, true));
    }

    @Test
    void sameVerdictAgainConfirms() {
        Meaning meaning =
                meaning(Results.at(9, Decision.ACCEPTED), Results.at(5, Decision.ACCEPTED));

        assertThat(meaning).isEqualTo(new Confirms());
    }

    @Test
    void verdictIsNotHeldUpByLaterNewsWithoutOne() {
        Meaning meaning =
                meaning(Results.at(4, Decision.ACCEPTED), Results.at(5, Decision.PENDING));

        assertThat(meaning).isEqualTo(new Decides(Verdict.Kind.ACCEPTED, true));
    }

    @Test
    void newsWithoutVerdictTakesNoneBack() {
        Meaning meaning =
                meaning(Results.at(9, Decision.PENDING), Results.at(5, Decision.REJECTED));

        assertThat(meaning).isEqualTo(new Outdated());
    }

    @Test
    void resultReadBackFromJsonSaysTheSame() throws Exception {
        NormalizedResult result =
                Results.with(1, Decision.ACCEPTED, Map.of("given_name", "A", "birthdate", "B"));
        NormalizedResult read =
                Json.mapper()
                        .readValue(Json.mapper().writeValueAsBytes(result), NormalizedResult.class);

        boolean same = SaidBy.both(result, read);

        assertThat(same).isTrue();
    }

    @Test
    void newsOfTheSessionIsTaken() {
        Optional<Why> refusal =
                Interpretation.refusal(
                        incoming(Map.of("dossierId", "d1", "processId", "p1")), SESSION);

        assertThat(refusal).isEmpty();
    }

    @Test
    void newsWithAnotherVendorIdIsRefused() {
        Optional<Why> refusal =
                Interpretation.refusal(incoming(Map.of("dossierId", "d2")), SESSION);

        assertThat(refusal).contains(Why.OTHER_HANDLE);
    }

    @Test
    void newsFromAnotherAccountIsRefused() {
        Incoming news = new Incoming(MERCHANT, VendorAccountId.create(), SESSION.handle());

        Optional<Why> refusal = Interpretation.refusal(news, SESSION);

        assertThat(refusal).contains(Why.OTHER_ACCOUNT);
    }

    @Test
    void newsOfAnotherMerchantIsRefused() {
        Incoming news = new Incoming(MerchantId.create(), ACCOUNT, SESSION.handle());

        Optional<Why> refusal = Interpretation.refusal(news, SESSION);

        assertThat(refusal).contains(Why.OTHER_MERCHANT);
    }

    private static Meaning meaning(
            NormalizedResult result, @org.jspecify.annotations.Nullable NormalizedResult shown) {
        return Interpretation.of(result, Optional.ofNullable(shown));
    }

    private static NormalizedResult at(java.time.Instant observed, Decision decision) {
        NormalizedResult plain = Results.at(0, decision);
        return new NormalizedResult(
                plain.decision(),
                plain.reasons(),
                plain.checks(),
                plain.verifiedClaims(),
                plain.images(),
                plain.vendor(),
                plain.unrecognized(),
                observed);
    }

    private static Incoming incoming(Map<String, String> references) {
        return new Incoming(MERCHANT, ACCOUNT, new VendorHandle(references));
    }
}

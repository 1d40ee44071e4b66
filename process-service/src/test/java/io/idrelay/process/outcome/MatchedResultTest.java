package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.Applicant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchedResultTest {
    private static final Applicant NORA =
            new Applicant(
                    Optional.of("Nora"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void acceptedPersonWhoIsTheDossiersStaysAccepted() {
        NormalizedResult result = named("NORA", Decision.ACCEPTED);

        NormalizedResult matched = MatchedResult.of(result, NORA, DataMismatch.REVIEW);

        assertThat(matched.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(matched.checks())
                .containsExactly(Check.ofField("givenName", Check.Outcome.PASS, DataMatch.OURS));
    }

    @ParameterizedTest
    @CsvSource({
        "Siri, REVIEW, REVIEW, DATA_MISMATCH",
        "Siri, REJECT, REJECTED, DATA_MISMATCH",
        "Nora Siri, REVIEW, REVIEW, INCONCLUSIVE",
        "Nora Siri, REJECT, REVIEW, INCONCLUSIVE",
    })
    void acceptedPersonWhoIsAnotherIsNeverAccepted(
            String verified, DataMismatch setting, Decision expected, Reason.Code reason) {
        NormalizedResult result = named(verified, Decision.ACCEPTED);

        NormalizedResult matched = MatchedResult.of(result, NORA, setting);

        assertThat(matched.decision()).isEqualTo(expected);
        assertThat(matched.reasons()).extracting(Reason::code).containsExactly(reason);
    }

    @ParameterizedTest
    @EnumSource(value = Decision.class, names = "ACCEPTED", mode = EnumSource.Mode.EXCLUDE)
    void mismatchChangesNoOtherDecision(Decision decision) {
        NormalizedResult result = named("Siri", decision);

        NormalizedResult matched = MatchedResult.of(result, NORA, DataMismatch.REJECT);

        assertThat(matched.decision()).isEqualTo(decision);
    }

    @Test
    void resultWithoutClaimsIsAsTheVendorMadeIt() {
        NormalizedResult result = Results.at(0, Decision.REJECTED);

        NormalizedResult matched = MatchedResult.of(result, NORA, DataMismatch.REVIEW);

        assertThat(matched).isEqualTo(result);
    }

    @Test
    void placeOfAnImageIsLeftOut() {
        NormalizedResult plain = named("Nora", Decision.ACCEPTED);
        NormalizedResult result =
                new NormalizedResult(
                        plain.decision(),
                        plain.reasons(),
                        plain.checks(),
                        plain.verifiedClaims(),
                        List.of(new FoundImage("selfie", "SELFIE", Optional.of("https://v/1"))),
                        plain.vendor(),
                        plain.unrecognized(),
                        plain.observedAt());

        NormalizedResult matched = MatchedResult.of(result, NORA, DataMismatch.REVIEW);

        assertThat(matched.images())
                .containsExactly(new FoundImage("selfie", "SELFIE", Optional.empty()));
    }

    private static NormalizedResult named(String givenName, Decision decision) {
        return Results.with(0, decision, Map.of("given_name", givenName));
    }
}

package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.control.NextPlans;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes a session out of a request that is in order. */
@ApplicationScoped
class Initiation {
    private final NextPlans nextPlans;
    private final Seed seed;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Duration sessionLifetime;

    @Inject
    Initiation(
            OneKycConfig config, NextPlans nextPlans, Seed seed, PublicUrl publicUrl, Clock clock) {
        this.nextPlans = nextPlans;
        this.seed = seed;
        this.publicUrl = publicUrl;
        this.clock = clock;
        sessionLifetime =
                Limits.upTo(
                        "idrelay.sandbox.onekyc.session-lifetime",
                        config.sessionLifetime(),
                        Duration.ofDays(100));
    }

    OneKycSession session(OneKycSession.User user, String partnerSessionId, JsonNode wish) {
        JsonNode details = wish.path("additionalDetails");
        String contact = details.path("phoneNumber").asText(details.path("email").asText(""));
        Instant now = clock.instant();
        OneKycSession.Opened opened =
                new OneKycSession.Opened(
                        user,
                        partnerSessionId,
                        seed.uuid("onekyc-submission", partnerSessionId),
                        wish.path("source").asText(),
                        wish.path("successRedirectionUrl").asText(""),
                        wish.path("failureRedirectionUrl").asText(""),
                        seed.token("onekyc-session", partnerSessionId),
                        now,
                        now.plus(sessionLifetime));
        return new OneKycSession(
                opened,
                new Visit<>(
                        OneKycOutcome.ofContact(contact), nextPlans.take(OneKycSimulator.NAME)));
    }

    ObjectNode answer(OneKycSession.Opened opened) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
        ObjectNode data = answer.putObject("data");
        if (opened.source().equals("SDK")) {
            data.put("token", opened.token());
        } else {
            data.put("launchUrl", publicUrl.of(OneKycPageResource.PATH + "/" + opened.token()));
        }
        data.put("expirySeconds", Long.toString(sessionLifetime.toSeconds()))
                .put("expiresAt", Long.toString(opened.expiresAt().getEpochSecond()));
        return answer;
    }
}

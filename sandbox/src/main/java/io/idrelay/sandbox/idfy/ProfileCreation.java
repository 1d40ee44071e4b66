package io.idrelay.sandbox.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.control.NextPlans;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.stage.StageConfig;
import io.idrelay.sandbox.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes a profile out of a request that is in order. */
@ApplicationScoped
class ProfileCreation {
    private static final Duration CAPTURE_WITHIN = Duration.ofDays(3);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StageConfig config;
    private final NextPlans nextPlans;
    private final Seed seed;
    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    ProfileCreation(
            StageConfig config, NextPlans nextPlans, Seed seed, PublicUrl publicUrl, Clock clock) {
        this.config = config;
        this.nextPlans = nextPlans;
        this.seed = seed;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    IdfyProfile profile(IdfyAccount account, JsonNode wish, boolean async, boolean encrypted) {
        String reference = wish.path("reference_id").asText();
        Instant now = clock.instant();
        IdfyProfile.Opened opened =
                new IdfyProfile.Opened(
                        account.clientId(),
                        reference,
                        seed.uuid("idfy-profile", reference),
                        wish.at("/config/id").asText(),
                        seed.token("idfy-capture", reference),
                        now,
                        async ? now.plus(config.processingDelay()) : now,
                        now.plus(CAPTURE_WITHIN),
                        encrypted);
        return new IdfyProfile(
                opened,
                new Visit<>(
                        IdfyOutcome.ofContact(contact(wish)), nextPlans.take(IdfySimulator.NAME)));
    }

    private static String contact(JsonNode wish) {
        String number = wish.path("mobile_numbers").path(0).asText("");
        return number.isEmpty() ? wish.path("email_ids").path(0).asText("") : number;
    }

    ObjectNode answer(IdfyProfile profile) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        writeLink(answer, profile);
        return answer.put("profile_id", profile.opened().profileId());
    }

    /** The capture link and its end, both empty while an asynchronous profile is being made. */
    void writeLink(ObjectNode into, IdfyProfile profile) {
        boolean there = !clock.instant().isBefore(profile.opened().linkFrom());
        into.put("capture_expires_at", there ? MILLIS.format(profile.opened().expiresAt()) : null)
                .put("capture_link", there ? link(profile) : null);
    }

    String link(IdfyProfile profile) {
        return publicUrl.of(IdfyPageResource.PATH + "?t=" + profile.opened().token());
    }
}

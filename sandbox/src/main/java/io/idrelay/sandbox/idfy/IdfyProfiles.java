package io.idrelay.sandbox.idfy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.callback.Callback;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.StageConfig;
import io.idrelay.sandbox.visit.Aftermath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps the profiles and moves them on: visited, reviewed, told of. */
@ApplicationScoped
class IdfyProfiles {
    private final Clock clock;
    private final Aftermath aftermath;
    private final IdfyAccounts accounts;
    private final ProfileData profileData;
    private final Bounded<String, IdfyProfile> byReference;
    private final Bounded<String, IdfyProfile> byProfileId;
    private final Bounded<String, IdfyProfile> byToken;

    @Inject
    IdfyProfiles(
            StageConfig config,
            Clock clock,
            Aftermath aftermath,
            IdfyAccounts accounts,
            ProfileData profileData) {
        this.clock = clock;
        this.aftermath = aftermath;
        this.accounts = accounts;
        this.profileData = profileData;
        byReference = Bounded.forSessions(config);
        byProfileId = Bounded.forSessions(config);
        byToken = Bounded.forSessions(config);
    }

    /** Stores a new profile; says whether its reference id was unused. */
    boolean add(IdfyProfile profile) {
        if (!byReference.add(profile.opened().referenceId(), profile)) {
            return false;
        }
        byProfileId.put(profile.opened().profileId(), profile);
        byToken.put(profile.opened().token(), profile);
        return true;
    }

    Optional<IdfyProfile> find(String referenceId) {
        return byReference.get(referenceId);
    }

    /** The profile of an account; another's is not there. */
    Optional<IdfyProfile> find(IdfyAccount account, String profileId) {
        return byProfileId
                .get(profileId)
                .filter(profile -> profile.opened().accountId().equals(account.clientId()));
    }

    /** The profile of a capture link that is still good. */
    Optional<IdfyProfile> findByToken(String token) {
        return byToken.get(token)
                .filter(profile -> clock.instant().isBefore(profile.opened().expiresAt()));
    }

    List<IdfyProfile> newest(int most) {
        return byReference.newest(most);
    }

    /** The end user's visit to the page; says whether the page was open. */
    boolean capture(IdfyProfile profile, Optional<IdfyOutcome> outcome, Optional<Person> person) {
        int visit = profile.capture(outcome, person);
        if (visit == 0) {
            return false;
        }
        if (profile.snapshot().dropped()) {
            tellOfVisit(profile, "incomplete", Optional.of("customer_drop"));
        } else {
            tellOfVisit(profile, "complete", Optional.empty());
            proceed(profile, profile.visit().outcome().stages(visit));
        }
        return true;
    }

    /** The end user leaves the page and may come back to it. */
    void leave(IdfyProfile profile) {
        tellOfVisit(profile, "incomplete", Optional.of("customer_drop"));
    }

    private void tellOfVisit(IdfyProfile profile, String status, Optional<String> reason) {
        tell(
                profile,
                body(profile, profileData.sessionUpdate(profile, status, reason)),
                "session:" + status);
    }

    private void proceed(IdfyProfile profile, List<Stage> stages) {
        if (stages.isEmpty()) {
            return;
        }
        aftermath.afterProcessing(() -> {
            profile.reach(stages.getFirst(), clock.instant());
            tell(profile, stages.getFirst());
            proceed(profile, stages.subList(1, stages.size()));
        });
    }

    private void tell(IdfyProfile profile, Stage stage) {
        byte[] whole = body(profile, profileData.whole(profile));
        byte[] first = profile.firstTold(whole);
        switch (stage.telling()) {
            case STATUS_UPDATE -> tell(profile, whole, stage.word());
            case FIRST_AGAIN -> tell(profile, first, "first-again");
            case UNNAMED_KINDS ->
                    List.of("third_kind", "fourth_kind")
                            .forEach(event ->
                                    tell(
                                            profile,
                                            body(profile, profileData.unnamed(profile, event)),
                                            event));
        }
    }

    private void tell(IdfyProfile profile, byte[] body, String word) {
        Optional<IdfyAccount> account = accounts.find(profile.opened().accountId());
        account.flatMap(IdfyAccount::callbackUrl)
                .map(url -> new Callback("POST", url, account.get().headers(), body, word))
                .ifPresent(callback -> aftermath.callBack(profile.visit(), callback));
    }

    private byte[] body(IdfyProfile profile, ObjectNode content) {
        return sealed(profile, content).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The content as it is sent: with the ids beside it where it is encrypted. */
    ObjectNode sealed(IdfyProfile profile, ObjectNode content) {
        if (!profile.opened().encrypted()) {
            return content;
        }
        CompactJwe key =
                accounts.find(profile.opened().accountId())
                        .flatMap(IdfyAccount::encryption)
                        .orElseThrow(IdfyRefusal::unauthorized);
        return JsonNodeFactory.instance
                .objectNode()
                .put("profile_id", profile.opened().profileId())
                .put("reference_id", profile.opened().referenceId())
                .put(IdfyResource.ENCRYPTED_DATA, key.seal(content.toString()));
    }

    void clear() {
        byReference.clear();
        byProfileId.clear();
        byToken.clear();
    }
}

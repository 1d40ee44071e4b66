package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.vendor.idfy.wire.Profile;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorWord;
import io.idrelay.vendor.spi.WordTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** IDfy's words as our result; pure. */
final class IdfyResultMapper {
    private final String trustFramework;
    private final WordTable taskTypes;
    private final WordTable reasonCodes;
    private final Set<Check.Kind> requiredChecks;

    IdfyResultMapper(VendorAccess access) {
        this.trustFramework = access.setting(IdfyForm.TRUST_FRAMEWORK);
        this.taskTypes = IdfyChecks.TASK_TYPES.with(access.findSetting(IdfyForm.TASK_TYPES));
        this.reasonCodes = IdfyReasons.CODES.with(access.findSetting(IdfyForm.REASON_CODES));
        this.requiredChecks = IdfyChecks.required(access.findSetting(IdfyForm.REQUIRED_CHECKS));
    }

    /**
     * Maps a profile.
     *
     * @param observedAt when the fetch was begun. A profile has no time of its last change, and
     *     {@code completed_at} stands even in one that is pending.
     */
    NormalizedResult map(Profile profile, Instant observedAt) {
        UnrecognizedWords words = new UnrecognizedWords();
        IdfyTask.Listing listing = IdfyTask.list(tree(profile.tasks()), words);
        List<Check> checks = IdfyChecks.of(listing.tasks(), taskTypes, words);
        IdfyReasons reasons = new IdfyReasons(reasonCodes, words);
        Optional<Reason> own = reasons.ofProfile(tree(profile.statusDescription()));
        Optional<VerifiedClaims> claims = claims(profile, listing.tasks(), words);
        IdfyVerdict verdict =
                IdfyVerdict.of(
                        profile,
                        new IdfyEvidence(
                                listing.whole(),
                                checks,
                                requiredChecks,
                                own.isPresent(),
                                claims.isPresent()),
                        words);
        List<FoundImage> media = IdfyMedia.of(tree(profile.resources()), words);
        return new NormalizedResult(
                verdict.decision(),
                reasons.of(own, verdict, listing.tasks(), checks),
                checks,
                // Data of a person who was not accepted were not verified.
                claims.filter(all -> verdict.decision() == Decision.ACCEPTED),
                media,
                vendorWords(profile, own, media),
                words.words(),
                actionRequired(profile, own),
                observedAt);
    }

    private Optional<VerifiedClaims> claims(
            Profile profile, List<IdfyTask> tasks, UnrecognizedWords words) {
        Set<String> verified =
                tasks.stream()
                        .filter(task -> task.word().filter("verified"::equals).isPresent())
                        .flatMap(task -> task.resources().stream())
                        .collect(Collectors.toSet());
        return new IdfyPerson(tree(profile.resources()), verified, words)
                .claims(
                        trustFramework,
                        time(tree(profile.profileData()).path("completed_at").asText("")),
                        VendorWord.clean(String.valueOf(profile.profileId())));
    }

    /** One image is named where one alone is pending. */
    private static Optional<ActionRequired> actionRequired(Profile profile, Optional<Reason> own) {
        if (!"recapture_pending".equals(profile.status())) {
            return Optional.empty();
        }
        JsonNode images = tree(profile.pendingResources()).path("images");
        Optional<String> image =
                images.size() == 1
                        ? Optional.of(images.path(0).path("type").asText(""))
                                .flatMap(IdfyResultMapper::image)
                        : Optional.empty();
        Optional<String> reason = own.map(why -> why.code().name().toLowerCase(Locale.ROOT));
        return Optional.of(new ActionRequired("recapture", image, reason));
    }

    private static Optional<String> image(String type) {
        if (type.equals("selfie")) {
            return Optional.of("selfie");
        }
        return IdfyDocument.find(type).map(document -> "document_front");
    }

    private static VendorWords vendorWords(
            Profile profile, Optional<Reason> own, List<FoundImage> media) {
        Map<String, Object> details = new TreeMap<>();
        word(tree(profile.videoCall()).path("status").asText(""))
                .ifPresent(status -> details.put("videoCallStatus", status));
        long recordings =
                media.stream().filter(one -> one.kind().equals("video_recording")).count();
        if (recordings > 0) {
            details.put("recordings", recordings);
        }
        return new VendorWords(
                IdfyAdapter.ID,
                word(profile.profileId()),
                word(profile.status()),
                word(profile.reviewerAction()),
                own.flatMap(Reason::vendorCode),
                details);
    }

    private static Optional<String> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(VendorWord::clean);
    }

    /** A part that is not there, as a tree that has nothing in it. */
    private static JsonNode tree(@Nullable JsonNode part) {
        return part == null ? MissingNode.getInstance() : part;
    }
}

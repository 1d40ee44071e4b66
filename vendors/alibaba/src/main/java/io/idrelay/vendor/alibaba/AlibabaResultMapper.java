package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.vendor.alibaba.wire.CheckedResult;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A result of CheckResult as ours; pure. */
final class AlibabaResultMapper {
    private static final Set<String> SPOOF_TYPES = Set.of("SCREEN_REMARK", "PHOTO_COPY", "TAMPER");

    private final VendorAccess access;
    private final UnrecognizedWords words = new UnrecognizedWords();

    /** For one result. */
    AlibabaResultMapper(VendorAccess access) {
        this.access = access;
    }

    NormalizedResult map(CheckedResult result, AlibabaIds ids, Instant observedAt) {
        JsonNode face = embedded("ExtFaceInfo", result.extFaceInfo());
        JsonNode id = embedded("ExtIdInfo", result.extIdInfo());
        JsonNode source = embedded("ExtSourceInfo", result.extSourceInfo());
        if (!embedded("ExtRiskInfo", result.extRiskInfo()).isEmpty()) {
            words.addPlace("ExtRiskInfo");
        }
        AlibabaDocument document = new AlibabaDocument(id.path("ocrIdInfo"), words);
        AlibabaChecks checks = new AlibabaChecks(words);
        checks.document(id);
        checks.expiry(document, observedAt);
        checks.face(face);
        if (source.isMissingNode() && there(result.extSourceInfo())) {
            checks.unreadable("ExtSourceInfo");
        }
        checks.source(source, Double.parseDouble(access.setting(AlibabaForm.DATA_MATCH_FROM)));
        Optional<VerifiedClaims> claims =
                document.claims(access.setting(AlibabaForm.TRUST_FRAMEWORK), ids.transactionId());
        AlibabaVerdict verdict =
                AlibabaVerdict.of(
                        word(result.passed()).orElse(""),
                        word(result.subCode()),
                        new AlibabaVerdict.Evidence(checks.all(), promised(), claims.isPresent()),
                        AlibabaWords.subCodes(access),
                        words);
        Map<String, Object> details = details(face, id, source);
        return new NormalizedResult(
                verdict.decision(),
                verdict.reasons(),
                checks.all(),
                // Data of a person who was not accepted were not verified.
                claims.filter(known -> verdict.decision() == Decision.ACCEPTED),
                images(face, id, document),
                vendorWords(result, ids, details),
                words.words(),
                observedAt);
    }

    /** Without one of these nobody is accepted. */
    private Set<Kind> promised() {
        Set<Kind> kinds = EnumSet.of(Kind.FACE_MATCH, Kind.LIVENESS, Kind.DOCUMENT_INTEGRITY);
        if (access.setting(AlibabaForm.ID_SPOOF).equals("Y")) {
            kinds.add(Kind.DOCUMENT_AUTHENTICITY);
        }
        return kinds;
    }

    private static boolean there(@Nullable JsonNode part) {
        return part != null && !part.isNull() && !(part.isTextual() && part.asText().isBlank());
    }

    /** JSON in a string; missing where there is none, or none that can be read. */
    private JsonNode embedded(String name, @Nullable JsonNode part) {
        if (part == null || !there(part)) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode read = part.isTextual() ? Json.mapper().readTree(part.asText()) : part;
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Noted below: what is no JSON is as good as another shape.
        }
        words.addPlace(name);
        return MissingNode.getInstance();
    }

    /** What CheckResult would bring with its images; they are there only where the face passed. */
    private static List<FoundImage> images(JsonNode face, JsonNode id, AlibabaDocument document) {
        List<FoundImage> images = new ArrayList<>();
        if (!Set.of("Y", "T").contains(face.path("facePassed").asText())) {
            return images;
        }
        if (document.present()) {
            images.add(AlibabaImages.found("document_front", AlibabaImages.FRONT));
        }
        if (!id.path("ocrIdBackInfo").isEmpty()) {
            images.add(AlibabaImages.found("document_back", AlibabaImages.BACK));
        }
        images.add(AlibabaImages.found("selfie", AlibabaImages.FACE));
        return images;
    }

    private Map<String, Object> details(JsonNode face, JsonNode id, JsonNode source) {
        Map<String, Object> details = new TreeMap<>();
        number(face, "authorityComparisonScore", details);
        number(source, "imgManipulationScore", details);
        word(face.path("faceOcclusion").asText(""))
                .ifPresent(flag -> details.put("faceOcclusion", VendorWord.clean(flag)));
        List<String> spoofTypes = new ArrayList<>();
        id.path("spoofInfo").path("spoofType").forEach(type -> spoofTypes.add(spoofType(type)));
        if (!spoofTypes.isEmpty()) {
            details.put("spoofType", List.copyOf(spoofTypes));
        }
        return details;
    }

    private String spoofType(JsonNode type) {
        if (!SPOOF_TYPES.contains(type.asText())) {
            words.add("spoofType", type.asText());
        }
        return VendorWord.clean(type.asText());
    }

    private static void number(JsonNode part, String name, Map<String, Object> details) {
        if (part.path(name).isNumber()) {
            details.put(name, part.path(name).doubleValue());
        }
    }

    private static VendorWords vendorWords(
            CheckedResult result, AlibabaIds ids, Map<String, Object> details) {
        return new VendorWords(
                AlibabaAdapter.ID,
                Optional.of(ids.transactionId()),
                Optional.empty(),
                word(result.passed()).map(VendorWord::clean),
                word(result.subCode()).map(VendorWord::clean),
                details);
    }

    static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text).filter(word -> !word.isBlank()).map(String::strip);
    }
}

package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.image.Pictures;
import io.idrelay.sandbox.stage.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a submission as OneKYC writes it, in callbacks and in answers. */
@ApplicationScoped
class SubmissionData {
    private static final Duration IMAGES_LIFETIME = Duration.ofDays(5);
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private final Pictures pictures;

    @Inject
    SubmissionData(Pictures pictures) {
        this.pictures = pictures;
    }

    ObjectNode write(OneKycSession session) {
        OneKycSession.Opened opened = session.opened();
        OneKycSession.Snapshot now = session.snapshot();
        Verdict verdict = now.verdict();
        ObjectNode data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("submissionId", opened.submissionId())
                        .put("flow", InitiateRules.FLOW)
                        .put("userId", opened.user().id())
                        .put("userIdType", opened.user().idType())
                        .put("partnerSessionId", opened.partnerSessionId())
                        .put("status", verdict.status());
        verdict.result().ifPresent(result -> data.put("result", result));
        verdict.reasonCode().ifPresent(reason -> writeReason(data, reason));
        now.processedAt()
                .ifPresent(at ->
                        data.put("processedAt", at.truncatedTo(ChronoUnit.MILLIS).toString()));
        writeDetails(data, opened.submissionId(), now);
        return data;
    }

    private static void writeReason(ObjectNode data, String reason) {
        data.put("reasonCode", reason);
        ObjectNode translations = data.putObject("rejectionReasonTranslations");
        translations
                .putObject("en_ID")
                .put("title", "Verification not successful")
                .put("message", "Reason: " + reason);
        translations
                .putObject("id_ID")
                .put("title", "Verifikasi tidak berhasil")
                .put("message", "Alasan: " + reason);
    }

    private void writeDetails(ObjectNode data, String submissionId, OneKycSession.Snapshot now) {
        Verdict verdict = now.verdict();
        if (verdict.checks().isEmpty() && !verdict.details()) {
            return;
        }
        ObjectNode details = data.putObject("submissionDetails");
        ObjectNode results = details.putObject("verificationResult");
        List<String> checks = verdict.checks();
        for (int i = 0; i < checks.size(); i++) {
            results.put(Verdict.CHECK_NAMES.get(i), checks.get(i));
        }
        if (verdict.details()) {
            writeCard(details.putObject("ktpData"), now.person());
            writeImages(details.putObject("imageUrls"), submissionId, now.processedAt());
        }
    }

    private static void writeCard(ObjectNode card, Person person) {
        card.put("nik", person.nationalNumber())
                .put("name", person.fullName().toUpperCase(Locale.ROOT))
                .put("region", person.birthplace())
                .put("dateOfBirth", DAY_FIRST.format(person.birthdate()))
                .put("bloodType", "-")
                .put("religion", "-")
                .put("province", "PROVINSI CONTOH")
                .put("city", "KOTA CONTOH")
                .put("address", "JALAN CONTOH 1")
                .put("district", "KECAMATAN CONTOH")
                .put("town", "KELURAHAN CONTOH")
                .put("gender", person.sex() == Person.Sex.FEMALE ? "female" : "male")
                .put("rt", "001")
                .put("rw", "002")
                .put("occupation", "PEGAWAI CONTOH")
                .put("validUntil", "")
                .put("citizenship", "INDONESIA")
                .put("maritalStatus", "BELUM KAWIN")
                .put("issuanceDate", "28-12-2017");
    }

    private void writeImages(ObjectNode images, String submissionId, Optional<Instant> at) {
        Instant from = at.orElse(Instant.EPOCH);
        for (String kind : List.of("KTP", "SELFIE")) {
            String name = kind.toLowerCase(Locale.ROOT) + ".jpg";
            String path = "/onekyc/images/" + submissionId + "/" + name;
            images.put(kind, pictures.url(path, from, IMAGES_LIFETIME));
        }
    }
}

package io.idrelay.sandbox.alibaba;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.image.Pictures;
import io.idrelay.sandbox.stage.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Locale;

/** Writes a result as Alibaba writes it: JSON in strings. */
@ApplicationScoped
class ResultData {
    private final Pictures pictures;

    @Inject
    ResultData(Pictures pictures) {
        this.pictures = pictures;
    }

    ObjectNode result(Transaction transaction, boolean images) {
        AlibabaOutcome.Findings findings = transaction.visit().outcome().findings();
        // Images are there only where the face passed.
        boolean shown = images && findings.sameFace() && !findings.attacked();
        ObjectNode result =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Passed", findings.passed())
                        .put("SubCode", findings.subCode());
        result.put("ExtFaceInfo", face(transaction, findings, shown).toString());
        result.put("ExtIdInfo", id(transaction, findings, shown).toString());
        return result;
    }

    private ObjectNode face(
            Transaction transaction, AlibabaOutcome.Findings findings, boolean shown) {
        boolean passed = findings.sameFace() && !findings.attacked();
        ObjectNode face =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("faceAttack", findings.attacked() ? "Y" : "N")
                        .put("facePassed", findings.sameFace() ? "Y" : "N")
                        .put("faceComparisonScore", passed ? 88.15 : 21.4);
        if (shown) {
            face.put("faceImg", picture(transaction, "face"));
        }
        return face;
    }

    private ObjectNode id(
            Transaction transaction, AlibabaOutcome.Findings findings, boolean shown) {
        ObjectNode id =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ocrIdPassed", findings.readable() ? "Y" : "N");
        ObjectNode fields = id.putObject("ocrIdInfo");
        if (findings.readable()) {
            passport(fields, transaction.person(), findings.valid());
        }
        if (transaction.opened().spoofExamined()) {
            ObjectNode spoof =
                    id.putObject("spoofInfo")
                            .put("spoofResult", findings.forgedDocument() ? "Y" : "N");
            if (findings.forgedDocument()) {
                spoof.putArray("spoofType").add("SCREEN_REMARK");
            } else {
                spoof.putArray("spoofType");
            }
        }
        if (shown) {
            id.put("idImage", picture(transaction, "front"));
        }
        return id;
    }

    private static void passport(ObjectNode fields, Person person, boolean valid) {
        fields.put("surname", person.familyName().toUpperCase(Locale.ROOT))
                .put("givenname", person.givenName().toUpperCase(Locale.ROOT))
                .put("sex", person.sex() == Person.Sex.FEMALE ? "F" : "M")
                .put("birthDate", person.birthdate().toString())
                .put("passportNo", person.documentNumber())
                .put("nationality", person.nationality())
                .put("expiryDate", valid ? "2038-01-31" : "2020-01-31")
                .put("countryCode", person.nationality());
    }

    private String picture(Transaction transaction, String name) {
        String path = "/alibaba/images/" + transaction.opened().id() + "/" + name + ".jpg";
        return Base64.getEncoder().encodeToString(pictures.draw(path));
    }

    /** Why there is no result, or that there is one. */
    ObjectNode log(Transaction transaction) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("VerifyStatus", transaction.verifyStatus());
        String code = transaction.visit().outcome().logCode();
        if (transaction.ended() && !code.isEmpty()) {
            log.put("VerifyErrorCode", code);
            log.put("InterruptPageEn", "OCR_SCAN");
        }
        if (transaction.processed()) {
            log.put("Passed", transaction.visit().outcome().findings().passed());
            log.put("SubCode", transaction.visit().outcome().findings().subCode());
        }
        return log;
    }
}

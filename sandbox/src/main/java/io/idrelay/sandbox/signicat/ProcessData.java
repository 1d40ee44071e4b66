package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes dossiers and processes as Signicat writes them; pure. */
final class ProcessData {
    private ProcessData() {}

    static ObjectNode write(AssureDossier dossier) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("dossierId", dossier.id());
        dossier.externalReference()
                .ifPresent(reference -> data.put("externalReference", reference));
        data.put("createdAt", time(dossier.createdAt()));
        var processes = data.putArray("processes");
        dossier.processes().forEach(process -> processes.add(summary(process)));
        return data;
    }

    static ObjectNode write(AssureProcess process) {
        ObjectNode data = summary(process);
        if (process.ended()) {
            data.set("providerSpecific", ProviderReports.write(process));
        }
        if (process.status().equals(SignicatOutcome.ACCEPTED.status())) {
            data.set("finalResult", result(process));
        }
        return data;
    }

    private static ObjectNode summary(AssureProcess process) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("processId", process.id())
                .put("provider", process.provider())
                .put("processType", process.processType())
                .put("status", process.status())
                .put("createdAt", time(process.createdAt()))
                .put("updatedAt", time(process.updatedAt()));
    }

    private static ObjectNode result(AssureProcess process) {
        Person person = process.person();
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (process.provider().equals(AssureWords.EID)) {
            // An electronic ID's claims are passed on as they are, not normalized.
            return result.put("sub", "sandbox|" + person.key())
                    .put("given_name", person.givenName())
                    .put("family_name", person.familyName())
                    .put("birthdate", person.birthdate().toString());
        }
        return result.put("firstName", person.givenName())
                .put("lastName", person.familyName())
                .put("dateOfBirth", person.birthdate().toString())
                .put("gender", person.sex() == Person.Sex.FEMALE ? "F" : "M")
                .put("nationality", person.nationality())
                .put("documentType", "passport")
                .put("documentNumber", person.documentNumber())
                .put("dateOfIssue", "2021-01-31")
                .put("dateOfExpiry", "2099-01-31")
                .put("issuingCountry", person.nationality());
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}

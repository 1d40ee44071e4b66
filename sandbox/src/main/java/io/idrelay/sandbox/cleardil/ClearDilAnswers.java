package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes answers as ClearDil spells them; pure. */
final class ClearDilAnswers {
    private static final Map<String, List<String>> ANALYSES = analyses();
    private static final LocalDate EXPIRY = LocalDate.of(2099, 1, 31);
    private static final LocalDate EXPIRED = LocalDate.of(2020, 1, 31);

    private ClearDilAnswers() {}

    private static Map<String, List<String>> analyses() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("authenticity_analysis", List.of("DOCUMENT_SPECIMEN", "PHOTO_LOCATION"));
        all.put("integrity_analysis", List.of("DOCUMENT_RECOGNISED", "ISSUE_COUNTRY"));
        all.put("content_analysis", List.of("LAST_NAME_RECOGNISED", "BIRTH_DATE_RECOGNISED"));
        all.put("mrz_analysis", List.of("MRZ_CHECKSUM", "MRZ_FIELDS_FORMAT"));
        all.put(
                "consistency_analysis",
                List.of("CUSTOMER_LAST_NAME", "CUSTOMER_FIRST_NAME", "CUSTOMER_DOB"));
        all.put("expiration_check", List.of("DOCUMENT_EXPIRATION"));
        return all;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode customer(ClearDilCustomer customer) {
        return customer.record()
                .put("id", customer.id())
                .put("created_at", time(customer.createdAt()))
                .put("updated_at", time(customer.createdAt()));
    }

    static ObjectNode document(ClearDilDocument document) {
        ObjectNode answer = object().put("id", document.id()).put("type", document.type());
        document.fields().forEach(answer::put);
        document.sides()
                .forEach((name, side) ->
                        answer.putObject(name + "_side")
                                .put("id", side.id())
                                .put("filename", side.fileName())
                                .put("content_type", side.mediaType())
                                .put("size", side.bytes().length)
                                .put("locked", false)
                                .put("created_at", time(document.createdAt()))
                                .put("updated_at", time(document.createdAt())));
        return answer.put("created_at", time(document.createdAt()))
                .put("updated_at", time(document.createdAt()));
    }

    static ObjectNode list(List<ObjectNode> items) {
        ObjectNode answer = object();
        ArrayNode content = answer.putArray("content");
        items.forEach(content::add);
        return answer.put("total_elements", items.size());
    }

    static ObjectNode check(ClearDilCustomer customer, ClearDilCheck check) {
        ObjectNode answer =
                object().put("id", check.id())
                        .put("customer_id", customer.id())
                        .put("entity_name", name(customer));
        return switch (check.kind()) {
            case VERIFICATION -> verification(answer, customer, check);
            case IDENTIFICATION -> identification(answer, customer, check);
            case SCREENING -> screening(answer, check);
        };
    }

    private static String name(ClearDilCustomer customer) {
        ObjectNode record = customer.record();
        return record.path("first_name").asText() + " " + record.path("last_name").asText();
    }

    private static String status(ClearDilCustomer customer, ClearDilCheck check) {
        boolean never = customer.visit().outcome() == ClearDilOutcome.NEVER_ENDS;
        return check.processed() ? "DONE" : never ? "PENDING" : "INITIATED";
    }

    private static ObjectNode verification(
            ObjectNode answer, ClearDilCustomer customer, ClearDilCheck check) {
        answer.put("document_id", check.documentId())
                .put("type", check.type())
                .put("status", status(customer, check));
        if (check.processed()) {
            Holder holder = Holder.of(customer);
            ObjectNode outcome = answer.putObject("outcome");
            ANALYSES.forEach((name, parts) -> {
                if (!(check.type().equals("MRZ") && name.equals("content_analysis"))) {
                    analysis(outcome.putObject(name), word(name, customer, holder), parts);
                }
            });
            properties(answer.putObject("properties"), customer, check, holder);
        }
        return times(answer, check);
    }

    /** A document of somebody else is never consistent with the customer's record. */
    private static String word(String name, ClearDilCustomer customer, Holder holder) {
        String said = customer.visit().outcome().wordOf(name);
        boolean stranger = name.equals("consistency_analysis") && !holder.isOf(customer);
        return stranger && said.equals("CLEAR") ? "ERROR" : said;
    }

    private static void analysis(ObjectNode analysis, String word, List<String> parts) {
        analysis.put("status", word);
        ArrayNode breakdown = analysis.putArray("breakdown");
        String others = word.equals("NOT_APPLICABLE") ? word : "CLEAR";
        for (int i = 0; i < parts.size(); i++) {
            breakdown.addObject().put("type", parts.get(i)).put("status", i == 0 ? word : others);
        }
    }

    private static void properties(
            ObjectNode properties, ClearDilCustomer customer, ClearDilCheck check, Holder holder) {
        Optional<ClearDilDocument> document = customer.document(check.documentId());
        String type = document.map(ClearDilDocument::type).orElse("OTHER");
        // Here, and only here, the vendor has another word for this kind of document.
        properties.put(
                "document_type", type.equals("NATIONAL_ID_CARD") ? "NATIONAL_IDENTITY_CARD" : type);
        String country =
                document.map(d -> d.fields().getOrDefault("issuing_country", "NOR")).orElse("NOR");
        boolean expired = customer.visit().outcome() == ClearDilOutcome.REJECTED_EXPIRED;
        ObjectNode data = properties.putObject("document_data");
        data.put("document_number", holder.documentNumber()).put("issuing_country", country);
        date(data.putObject("expiry_date"), expired ? EXPIRED : EXPIRY);
        ObjectNode person = properties.putObject("holder_data");
        person.putArray("first_name").add(holder.givenName());
        person.putArray("last_name").add(holder.familyName());
        date(person.putObject("dob"), holder.birthdate());
        person.put("nationality", country);
        holder.gender().ifPresent(gender -> person.put("gender", gender));
        properties.putArray("extracted_images");
    }

    private static void date(ObjectNode date, LocalDate day) {
        date.put("day", day.getDayOfMonth())
                .put("month", day.getMonthValue())
                .put("year", day.getYear());
    }

    private static ObjectNode identification(
            ObjectNode answer, ClearDilCustomer customer, ClearDilCheck check) {
        answer.put("document_id", check.documentId())
                .put("selfie_id", "selfie-of-" + check.id())
                .put("status", status(customer, check));
        if (check.processed()) {
            boolean same = customer.visit().outcome() != ClearDilOutcome.REJECTED_FACE;
            answer.put("face_match", same).put("similarity", same ? 0.9531 : 0.1204);
            ObjectNode faces = answer.putObject("face_analysis");
            face(faces.putObject("selfie_image"));
            face(faces.putObject("identity_document"));
        }
        return times(answer, check);
    }

    private static void face(ObjectNode face) {
        face.put("age", 33)
                .put("gender", "FEMALE")
                .put("exposure_level", "GOOD_EXPOSURE")
                .put("noise_level", "LOW")
                .put("blur_level", "LOW");
    }

    /** Its status stays PENDING while a match waits for a person. */
    private static ObjectNode screening(ObjectNode answer, ClearDilCheck check) {
        Map<String, String> scopes = check.scopes();
        boolean open =
                scopes.containsValue("IN_PROGRESS") || scopes.containsValue("AWAITING_VALIDATION");
        ArrayNode scope = answer.putArray("scope");
        scopes.keySet().forEach(scope::add);
        answer.put("status", open ? "PENDING" : "DONE");
        ObjectNode outcome = answer.putObject("outcome");
        scopes.forEach(outcome::put);
        return open ? answer : answer.put("report_id", "report-of-" + check.id());
    }

    private static ObjectNode times(ObjectNode answer, ClearDilCheck check) {
        return answer.put("created_at", time(check.createdAt()))
                .put("updated_at", time(check.updatedAt()));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Whose document it is: the customer's own, unless somebody was chosen. */
    private record Holder(
            String givenName,
            String familyName,
            LocalDate birthdate,
            String documentNumber,
            Optional<String> gender) {
        static Holder of(ClearDilCustomer customer) {
            return customer.person()
                    .map(person ->
                            new Holder(
                                    person.givenName().toUpperCase(java.util.Locale.ROOT),
                                    person.familyName().toUpperCase(java.util.Locale.ROOT),
                                    person.birthdate(),
                                    person.documentNumber(),
                                    Optional.of(person.sex().name())))
                    .orElseGet(() -> own(customer.record()));
        }

        private static Holder own(ObjectNode record) {
            return new Holder(
                    record.path("first_name").asText().toUpperCase(java.util.Locale.ROOT),
                    record.path("last_name").asText().toUpperCase(java.util.Locale.ROOT),
                    LocalDate.parse(record.path("dob").asText("1990-04-05")),
                    "X1234567",
                    Optional.empty());
        }

        boolean isOf(ClearDilCustomer customer) {
            Holder own = own(customer.record());
            return own.givenName().equals(givenName)
                    && own.familyName().equals(familyName)
                    && own.birthdate().equals(birthdate);
        }
    }
}

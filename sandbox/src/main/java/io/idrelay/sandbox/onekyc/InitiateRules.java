package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What OneKYC refuses in the body of an initiate-flow request; pure. */
final class InitiateRules {
    static final String FLOW = "STANDALONE_IDENTITY_VERIFICATION";

    private static final Set<String> SOURCES = Set.of("SDK", "WEB_SDK");
    private static final Set<String> LOCALES = Set.of("en_ID", "id_ID");
    private static final Pattern PHONE = Pattern.compile("62[0-9]{9,13}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");

    private final JsonNode body;
    private final List<String> causes = new ArrayList<>();

    private InitiateRules(JsonNode body) {
        this.body = body;
    }

    /** Every cause to refuse; none where the request is in order. */
    static List<String> causes(JsonNode body) {
        InitiateRules rules = new InitiateRules(body);
        rules.checkFlow();
        rules.checkDetails(body.path("additionalDetails"));
        return List.copyOf(rules.causes);
    }

    private void checkFlow() {
        if (!FLOW.equals(body.path("flow").asText(""))) {
            causes.add("INVALID_FLOW");
        }
        String source = body.path("source").asText("");
        if (!SOURCES.contains(source)) {
            causes.add("INVALID_SOURCE");
        }
        // The vendor asks for both and publishes no cause for their absence: these two are
        // inferred.
        if (source.equals("WEB_SDK") && !isUrl(body.path("successRedirectionUrl"))) {
            causes.add("SUCCESS_REDIRECTION_URL_IS_INVALID");
        }
        if (source.equals("WEB_SDK") && !isUrl(body.path("failureRedirectionUrl"))) {
            causes.add("FAILURE_REDIRECTION_URL_IS_INVALID");
        }
    }

    private void checkDetails(JsonNode details) {
        if (!details.isObject()) {
            causes.add("ADDITIONAL_DETAILS_IS_NULL");
            return;
        }
        JsonNode locale = details.path("userLocale");
        if (!locale.isMissingNode() && !LOCALES.contains(locale.asText(""))) {
            causes.add("INVALID_USER_LOCALE");
        }
        boolean hasPhone = details.hasNonNull("phoneNumber");
        boolean hasEmail = details.hasNonNull("email");
        if (!hasPhone && !hasEmail) {
            causes.add(
                    details.has("email") ? "EMAIL_IS_NULL" : "PHONE_NUMBER_OR_EMAIL_IS_REQUIRED");
            return;
        }
        if (hasPhone && !PHONE.matcher(details.path("phoneNumber").asText("")).matches()) {
            causes.add("PHONE_NUMBER_IS_INVALID");
        }
        if (hasEmail && !EMAIL.matcher(details.path("email").asText("")).matches()) {
            causes.add("EMAIL_IS_INVALID");
        }
        checkVerification(details.path("dataVerification"), hasPhone, hasEmail);
    }

    private void checkVerification(JsonNode proofs, boolean hasPhone, boolean hasEmail) {
        if (!proofs.isObject() || proofs.isEmpty()) {
            causes.add("DATA_VERIFICATION_IS_EMPTY");
            return;
        }
        if (hasPhone) {
            checkProof(
                    proofs.path("phoneNumber"),
                    "PHONE_NUMBER_VERIFICATION_MUST_BE_TRUE",
                    "PHONE_NUMBER_VERIFICATION_REFERENCE_ID_IS_REQUIRED");
        }
        if (hasEmail) {
            checkProof(
                    proofs.path("email"),
                    "EMAIL_VERIFICATION_IS_REQUIRED",
                    "EMAIL_VERIFICATION_REFERENCE_ID_IS_REQUIRED");
        }
    }

    private void checkProof(JsonNode proof, String unverified, String withoutReference) {
        JsonNode verified = proof.isObject() ? proof.path("isVerified") : MissingNode.getInstance();
        if (!verified.isBoolean() || !verified.booleanValue()) {
            causes.add(unverified);
        } else if (proof.path("verificationReferenceId").asText("").isBlank()) {
            causes.add(withoutReference);
        }
    }

    private static boolean isUrl(JsonNode node) {
        try {
            URI url = URI.create(node.asText(""));
            return url.getHost() != null && Set.of("http", "https").contains(url.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

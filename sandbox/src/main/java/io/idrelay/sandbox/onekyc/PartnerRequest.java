package io.idrelay.sandbox.onekyc;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a partner's request, and what OneKYC refuses in them. */
record PartnerRequest(
        @Nullable String token,
        @Nullable String onboardingPartner,
        String userId,
        String userIdType,
        String sessionId) {
    private static final Pattern ONBOARDING_PARTNER =
            Pattern.compile("[A-Z0-9_]+-[A-Z0-9_]+-[A-Z0-9_]+");

    static PartnerRequest read(HttpHeaders headers) {
        String current = headers.getHeaderString("x-esign-onboarding-partner");
        // The older specification has the shorter name, and both are seen in use.
        String older = headers.getHeaderString("x-onboarding-partner");
        return new PartnerRequest(
                headers.getHeaderString("x-onekyc-token"),
                current == null ? older : current,
                text(headers, "x-partner-user-id"),
                text(headers, "x-partner-user-id-type"),
                text(headers, "x-partner-session-id"));
    }

    private static String text(HttpHeaders headers, String name) {
        String value = headers.getHeaderString(name);
        return value == null ? "" : value.strip();
    }

    OneKycSession.User user(Partner partner) {
        return new OneKycSession.User(partner.clientId(), userId, userIdType);
    }

    void checkForInitiate(Partner partner) {
        List<String> causes = new ArrayList<>();
        String onboarding = onboardingPartner;
        if (onboarding == null || onboarding.isBlank()) {
            causes.add("ESIGN_ONBOARDING_PARTNER_CAN_NOT_BE_EMPTY");
        } else if (onboarding.startsWith("-")) {
            causes.add("ESIGN_PARTNER_CAN_NOT_BE_EMPTY");
        } else if (!ONBOARDING_PARTNER.matcher(onboarding).matches()) {
            causes.add("INVALID_PARTNER");
        }
        causes.addAll(missing());
        refuse(causes);
        if (onboarding == null || !partner.onboardingPartners().contains(onboarding)) {
            throw OneKycRefusal.of(403, "110", "ONBOARDING_PARTNER_DOES_NOT_BELONG_TO_CLIENT");
        }
    }

    void checkForSubmissions() {
        refuse(missing());
    }

    private List<String> missing() {
        List<String> causes = new ArrayList<>();
        if (userId.isEmpty()) {
            causes.add("PARTNER_USER_ID_CAN_NOT_BE_EMPTY");
        }
        if (userIdType.isEmpty()) {
            causes.add("PARTNER_USER_ID_TYPE_CAN_NOT_BE_EMPTY");
        }
        if (sessionId.isEmpty()) {
            causes.add("PARTNER_SESSION_ID_CANNOT_BE_EMPTY");
        }
        return causes;
    }

    private static void refuse(List<String> causes) {
        if (!causes.isEmpty()) {
            throw OneKycRefusal.of(400, OneKycRefusal.HEADER, causes);
        }
    }

    @Override
    public String toString() {
        return "PartnerRequest[redacted]";
    }
}

package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.onekyc.wire.InitiateFlow;
import io.idrelay.vendor.onekyc.wire.InitiatedFlow;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.spi.VendorTokens.Outcome;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens sessions at OneKYC, which offers no way to submit, cancel or delete one. */
final class OneKycSessions implements Sessions {
    private static final String FLOW = "STANDALONE_IDENTITY_VERIFICATION";

    /** Causes that the end user's data are to blame for. */
    private static final Set<String> DATA_CAUSES =
            Set.of(
                    "ADDITIONAL_DETAILS_IS_NULL",
                    "EMAIL_IS_NULL",
                    "EMAIL_IS_INVALID",
                    "PHONE_NUMBER_OR_EMAIL_IS_REQUIRED",
                    "PHONE_NUMBER_IS_INVALID",
                    "DATA_VERIFICATION_IS_EMPTY",
                    "EMAIL_VERIFICATION_IS_REQUIRED",
                    "EMAIL_VERIFICATION_REFERENCE_ID_IS_REQUIRED",
                    "PHONE_NUMBER_VERIFICATION_MUST_BE_TRUE",
                    "PHONE_NUMBER_VERIFICATION_REFERENCE_ID_IS_REQUIRED");

    /** Causes that the account's settings are to blame for. */
    private static final Set<String> SETTING_CAUSES =
            Set.of(
                    "ESIGN_PARTNER_CAN_NOT_BE_EMPTY",
                    "ESIGN_ONBOARDING_PARTNER_CAN_NOT_BE_EMPTY",
                    "PARTNER_USER_ID_CAN_NOT_BE_EMPTY",
                    "PARTNER_USER_ID_TYPE_CAN_NOT_BE_EMPTY",
                    "PARTNER_SESSION_ID_CANNOT_BE_EMPTY",
                    "INVALID_FLOW",
                    "INVALID_PARTNER",
                    "INVALID_SOURCE",
                    "ONBOARDING_PARTNER_DOES_NOT_BELONG_TO_CLIENT",
                    "UNAUTHORIZED");

    private final OneKycClient client;

    OneKycSessions(OneKycClient client) {
        this.client = client;
    }

    @Override
    public OpenOutcome open(OpenRequest request, VendorAccess access) {
        boolean elsewhere = request.country().filter(country -> !country.equals("IDN")).isPresent();
        if (request.flow() == Flow.EID || request.channel() == Channel.API || elsewhere) {
            return new OpenOutcome.NotSupported();
        }
        return switch (OneKycContact.choose(request.person().expose(), request.locale())) {
            case OneKycContact.Missing missing ->
                    new OpenOutcome.Incomplete(missing.fields(), missing.rule());
            case OneKycContact.Chosen chosen -> open(request, chosen, access);
        };
    }

    private OpenOutcome open(
            OpenRequest request, OneKycContact.Chosen contact, VendorAccess access) {
        OneKycIdentity identity = OneKycIdentity.of(request.sessionId(), access);
        InitiateFlow flow = flow(request, contact);
        return switch (client.initiate(
                identity, partner(request.channel(), access), flow, access)) {
            case OneKycReply.Success success -> opened(request.channel(), identity, success);
            case OneKycReply.Refused refused -> new OpenOutcome.Failed(failure(refused));
            case OneKycReply.Failed failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private static InitiateFlow flow(OpenRequest request, OneKycContact.Chosen contact) {
        String back = request.returnUrl().toString();
        return request.channel() == Channel.SDK
                ? new InitiateFlow(FLOW, "SDK", null, null, contact.details())
                : new InitiateFlow(FLOW, "WEB_SDK", back, back, contact.details());
    }

    private static String partner(Channel channel, VendorAccess access) {
        String web = access.setting(OneKycForm.ONBOARDING_PARTNER);
        return channel == Channel.SDK
                ? access.findSetting(OneKycForm.SDK_ONBOARDING_PARTNER).orElse(web)
                : web;
    }

    private OpenOutcome opened(
            Channel channel, OneKycIdentity identity, OneKycReply.Success success) {
        Optional<InitiatedFlow> answer = client.convert(success.data(), InitiatedFlow.class);
        Optional<Instant> end =
                answer.flatMap(a ->
                        OneKycTime.end(
                                success.answer().startedAt(), a.expirySeconds(), a.expiresAt()));
        Optional<Handoff> handoff = answer.flatMap(a -> handoff(channel, a, end));
        return handoff.isPresent()
                ? new OpenOutcome.Opened(handoff.get(), identity.handle(), end)
                : new OpenOutcome.Failed(
                        VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
    }

    private static Optional<Handoff> handoff(
            Channel channel, InitiatedFlow answer, Optional<Instant> end) {
        if (channel == Channel.SDK) {
            return Optional.ofNullable(answer.token())
                    .filter(token -> !token.isBlank())
                    .map(token -> new Handoff.SdkToken(token, end, Map.of()));
        }
        return Optional.ofNullable(answer.launchUrl())
                .filter(url -> url.matches("https?://[\\x21-\\x7e]{1,4000}"))
                .map(url -> new Handoff.Page(URI.create(url)));
    }

    private static VendorFailure failure(OneKycReply.Refused refused) {
        Optional<String> cause = Optional.of(refused.cause());
        if (DATA_CAUSES.contains(refused.cause())) {
            return new VendorFailure(Kind.REFUSED, "vendor-refuses-data", cause, Optional.empty());
        }
        if (SETTING_CAUSES.contains(refused.cause())) {
            return new VendorFailure(
                    Kind.MISCONFIGURED, "vendor-refuses-settings", cause, Optional.empty());
        }
        // An earlier try of ours got through, its answer did not.
        if (refused.cause().equals("DUPLICATE_PARTNER_SESSION_ID")) {
            return new VendorFailure(Kind.UNCLEAR, "session-already-open", cause, Optional.empty());
        }
        return VendorFailure.of(refused.answer(), cause);
    }

    @Override
    public List<String> missing(SubmitRequest request) {
        return List.of();
    }

    @Override
    public SubmitOutcome submit(SubmitRequest request, VendorHandle handle, VendorAccess access) {
        return new SubmitOutcome.NotSupported();
    }

    @Override
    public CallOutcome cancel(VendorHandle handle, VendorAccess access) {
        return new CallOutcome.NotSupported();
    }

    @Override
    public CallOutcome delete(VendorHandle handle, VendorAccess access) {
        return new CallOutcome.NotSupported();
    }

    @Override
    public VendorHandle returned(Map<String, String> query) {
        return new VendorHandle(Map.of());
    }

    /** Asks for a token and then for a session that nobody has. */
    @Override
    public CallOutcome check(VendorAccess access) {
        if (client.freshToken(access) instanceof Outcome.Failed failed) {
            return new CallOutcome.Failed(failed.failure());
        }
        OneKycIdentity nobody = OneKycIdentity.of(SessionId.create(), access);
        return switch (client.submission(nobody, access)) {
            case OneKycReply.Success success -> new CallOutcome.Done();
            case OneKycReply.Refused refused ->
                    refused.answer().status() == 404 || OneKycResults.unknown(refused)
                            ? new CallOutcome.Done()
                            : new CallOutcome.Failed(failure(refused));
            case OneKycReply.Failed failed -> new CallOutcome.Failed(failed.failure());
        };
    }
}

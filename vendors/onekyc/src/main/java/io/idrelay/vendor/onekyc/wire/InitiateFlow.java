package io.idrelay.vendor.onekyc.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The body of an initiate-flow request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitiateFlow(
        String flow,
        String source,
        @Nullable String successRedirectionUrl,
        @Nullable String failureRedirectionUrl,
        AdditionalDetails additionalDetails) {

    /** Who the end user is; either a phone number or an e-mail address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdditionalDetails(
            @Nullable String phoneNumber,
            @Nullable String email,
            String userLocale,
            DataVerification dataVerification) {
        @Override
        public String toString() {
            return "AdditionalDetails[redacted]";
        }
    }

    /** The proof of the one that is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataVerification(@Nullable Verified phoneNumber, @Nullable Verified email) {}

    /** That it was proved, and where. */
    public record Verified(
            @JsonProperty("isVerified") boolean isVerified, String verificationReferenceId) {
        @Override
        public String toString() {
            return "Verified[redacted]";
        }
    }

    @Override
    public String toString() {
        return "InitiateFlow[redacted]";
    }
}

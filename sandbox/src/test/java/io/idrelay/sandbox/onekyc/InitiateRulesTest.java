package io.idrelay.sandbox.onekyc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiateRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROOF =
            "{'phoneNumber':{'isVerified':true,'verificationReferenceId':'otp'},"
                    + "'email':{'isVerified':true,'verificationReferenceId':'otp'}}";

    private static String[] causes(String body) throws Exception {
        return InitiateRules.causes(JSON.readTree(body.replace('\'', '"'))).toArray(String[]::new);
    }

    private static String details(String details) {
        return "{'flow':'STANDALONE_IDENTITY_VERIFICATION','source':'SDK','additionalDetails':"
                + details
                + "}";
    }

    @Test
    void theVendorsOwnPhoneExampleIsTaken() throws Exception {
        String body = details("{'phoneNumber':'6281100000001','dataVerification':" + PROOF + "}");

        assertThat(causes(body)).isEmpty();
    }

    @Test
    void theVendorsOwnEmailExampleIsTaken() throws Exception {
        String body =
                details(
                        "{'email':'nora0001@example.com','userLocale':'id_ID','dataVerification':"
                                + PROOF
                                + "}");

        assertThat(causes(body)).isEmpty();
    }

    @Test
    void otherFlowsAndSourcesAreRefused() throws Exception {
        String body =
                "{'flow':'FACE_VERIFICATION','source':'FAX','additionalDetails':"
                        + "{'phoneNumber':'6281100000001','dataVerification':"
                        + PROOF
                        + "}}";

        assertThat(causes(body)).containsExactly("INVALID_FLOW", "INVALID_SOURCE");
    }

    @Test
    void aWebFlowNeedsBothRedirects() throws Exception {
        String body =
                details("{'phoneNumber':'6281100000001','dataVerification':" + PROOF + "}")
                        .replace("'SDK'", "'WEB_SDK'");

        assertThat(causes(body))
                .containsExactly(
                        "SUCCESS_REDIRECTION_URL_IS_INVALID", "FAILURE_REDIRECTION_URL_IS_INVALID");
    }

    @Test
    void missingDetailsAreRefused() throws Exception {
        assertThat(causes(details("null"))).containsExactly("ADDITIONAL_DETAILS_IS_NULL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|PHONE_NUMBER_OR_EMAIL_IS_REQUIRED",
                "{'email':null}|EMAIL_IS_NULL",
                "{'email':'nobody','dataVerification':P}|EMAIL_IS_INVALID",
                "{'phoneNumber':'4781100000001','dataVerification':P}|PHONE_NUMBER_IS_INVALID",
                "{'phoneNumber':'6281100000','dataVerification':P}|PHONE_NUMBER_IS_INVALID",
                "{'phoneNumber':'6281100000001234','dataVerification':P}|PHONE_NUMBER_IS_INVALID",
                "{'phoneNumber':'+6281100000001','dataVerification':P}|PHONE_NUMBER_IS_INVALID",
                "{'phoneNumber':'6281100000001','userLocale':'en-US','dataVerification':P}"
                        + "|INVALID_USER_LOCALE",
                "{'phoneNumber':'6281100000001'}|DATA_VERIFICATION_IS_EMPTY",
                "{'phoneNumber':'6281100000001','dataVerification':{}}|DATA_VERIFICATION_IS_EMPTY",
                "{'phoneNumber':'6281100000001','dataVerification':{'email':{}}}"
                        + "|PHONE_NUMBER_VERIFICATION_MUST_BE_TRUE",
                "{'phoneNumber':'6281100000001','dataVerification':{'phoneNumber':"
                        + "{'isVerified':false,'verificationReferenceId':'o'}}}"
                        + "|PHONE_NUMBER_VERIFICATION_MUST_BE_TRUE",
                "{'phoneNumber':'6281100000001','dataVerification':{'phoneNumber':"
                        + "{'isVerified':true}}}"
                        + "|PHONE_NUMBER_VERIFICATION_REFERENCE_ID_IS_REQUIRED",
                "{'email':'n@example.com','dataVerification':{'phoneNumber':{}}}"
                        + "|EMAIL_VERIFICATION_IS_REQUIRED",
                "{'email':'n@example.com','dataVerification':{'email':{'isVerified':true}}}"
                        + "|EMAIL_VERIFICATION_REFERENCE_ID_IS_REQUIRED"
            })
    void eachCauseIsFound(String details, String cause) throws Exception {
        assertThat(causes(details(details.replace(":P}", ":" + PROOF + "}"))))
                .containsExactly(cause);
    }
}

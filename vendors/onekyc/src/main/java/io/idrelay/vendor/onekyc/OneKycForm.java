package io.idrelay.vendor.onekyc;

import static io.idrelay.vendor.spi.AccountForm.Field.required;
import static io.idrelay.vendor.spi.AccountForm.Field.setting;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Part;
import io.idrelay.vendor.spi.AgreedHeaders;
import java.util.List;

/** The settings and secrets of an account at OneKYC. */
final class OneKycForm {
    static final String BASE_URL = "baseUrl";
    static final String TOKEN_BASE_URL = "tokenBaseUrl";
    static final String CLIENT_ID = "clientId";
    static final String PASS_KEY = "passKey";
    static final String ONBOARDING_PARTNER = "onboardingPartner";
    static final String SDK_ONBOARDING_PARTNER = "sdkOnboardingPartner";
    static final String PARTNER_HEADER = "onboardingPartnerHeader";
    static final String USER_ID_TYPE = "userIdType";
    static final String TRUST_FRAMEWORK = "trustFramework";
    static final String SPECIAL_CATEGORY_DATA = "specialCategoryData";
    static final String CALLBACK_HEADERS = "callbackHeaders";

    private static final String URL = "https?://[^\\s?#]{1,300}";
    private static final String WORD = "[A-Za-z0-9_.-]{1,200}";

    static final AccountForm FORM =
            new AccountForm(
                    List.of(
                            setting(
                                    BASE_URL,
                                    URL,
                                    "https://onekyc.ky.id.gopayapi.com",
                                    "OneKYC's API host; its sandbox is"
                                            + " https://onekyc.ky.id.sandbox.gopayapi.com."),
                            setting(
                                    TOKEN_BASE_URL,
                                    URL,
                                    "https://onekyc-token.ky.id.gopayapi.com",
                                    "OneKYC's token host; its sandbox is"
                                            + " https://onekyc-token.sandbox.gopayapi.com."),
                            required(CLIENT_ID, Part.SETTING, WORD, "The client id from OneKYC."),
                            required(PASS_KEY, Part.CREDENTIAL, WORD, "The pass key from OneKYC."),
                            required(
                                    ONBOARDING_PARTNER,
                                    Part.SETTING,
                                    WORD,
                                    "The onboarding partner that OneKYC gave for the web, for"
                                            + " example CLIENT-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION."),
                            setting(
                                    SDK_ONBOARDING_PARTNER,
                                    WORD,
                                    "",
                                    "The onboarding partner for the SDK, where it is another."),
                            setting(
                                    PARTNER_HEADER,
                                    "[A-Za-z0-9-]{1,100}",
                                    "x-esign-onboarding-partner",
                                    "The header that names the onboarding partner; older contracts"
                                            + " use x-onboarding-partner."),
                            setting(
                                    USER_ID_TYPE,
                                    WORD,
                                    "IDRELAY_SESSION",
                                    "What OneKYC is told our user ids are."),
                            setting(
                                    TRUST_FRAMEWORK,
                                    "[\\x21-\\x7e]{1,100}",
                                    "idrelay/onekyc",
                                    "The trust framework written into verified claims."),
                            setting(
                                    SPECIAL_CATEGORY_DATA,
                                    "true|false",
                                    "false",
                                    "Whether religion and blood type are kept; special categories of"
                                            + " personal data, dropped unless this is true."),
                            required(
                                    CALLBACK_HEADERS,
                                    Part.VERIFICATION,
                                    AgreedHeaders.PATTERN,
                                    "The headers OneKYC sends with every callback, one"
                                            + " \"Name: value\" per line, at most ten; all must"
                                            + " match.")));

    private OneKycForm() {}
}

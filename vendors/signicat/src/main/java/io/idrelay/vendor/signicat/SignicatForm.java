package io.idrelay.vendor.signicat;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import java.util.List;

/** The settings and secrets of an account at Signicat. */
final class SignicatForm {
    static final String BASE_URL = "baseUrl";
    static final String TOKEN_URL = "tokenUrl";
    static final String SCOPE = "scope";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String PROVIDER = "provider";
    static final String PROCESS_TYPE = "processType";
    static final String EID_PROCESS_TYPE = "eidProcessType";
    static final String UI_PROFILE = "uiProfile";
    static final String TRUST_FRAMEWORK = "trustFramework";
    static final String CALLBACK_AUTHORIZATION = "callbackAuthorization";

    private static final String URL = "https?://[^\\s?#]{1,300}";
    private static final String VISIBLE = "[\\x21-\\x7e]{1,500}";
    private static final String PROCESS_TYPES =
            "substantial|substantialFullyAuto|high|hybrid|attended|unattended|document"
                    + "|documentSelfie|documentVideo|selfie|ready|accountid|videoid";

    static final AccountForm FORM =
            new AccountForm(
                    List.of(
                            setting(
                                    BASE_URL,
                                    URL,
                                    "https://api.signicat.com/assure",
                                    "Where the Assure API is; its legacy hosts differ."),
                            setting(
                                    TOKEN_URL,
                                    URL,
                                    "https://api.signicat.com/auth/open/connect/token",
                                    "Where access tokens are; the legacy test one is"
                                            + " https://preprod.signicat.com/oidc/token."),
                            setting(
                                    SCOPE,
                                    "[\\x21-\\x7e]{1,200}( [\\x21-\\x7e]{1,200}){0,9}",
                                    "signicat-api",
                                    "The scopes asked for; legacy: client.assure.api"
                                            + " client.capture.api."),
                            required(CLIENT_ID, Part.SETTING, VISIBLE, "The API client's id."),
                            required(
                                    CLIENT_SECRET,
                                    Part.CREDENTIAL,
                                    VISIBLE,
                                    "The API client's secret."),
                            setting(
                                    PROVIDER,
                                    "onfido|signicatpaper|readid|signicatvideoid|pictureid|webid",
                                    "onfido",
                                    "Who verifies in the capture flow."),
                            setting(
                                    PROCESS_TYPE,
                                    PROCESS_TYPES,
                                    "substantial",
                                    "How they verify; which types a provider has varies."),
                            setting(
                                    EID_PROCESS_TYPE,
                                    PROCESS_TYPES,
                                    "substantial",
                                    "The process type of the eID flow."),
                            setting(
                                    UI_PROFILE,
                                    "[\\x20-\\x7e]{1,200}",
                                    "",
                                    "The look of Signicat's capture pages."),
                            setting(
                                    TRUST_FRAMEWORK,
                                    "[\\x21-\\x7e]{1,100}",
                                    "idrelay/signicat",
                                    "The trust framework written into verified claims."),
                            required(
                                    CALLBACK_AUTHORIZATION,
                                    Part.VERIFICATION,
                                    "[\\x21-\\x7e][\\x20-\\x7e]{15,999}",
                                    "What Signicat sends as Authorization with every callback; it is"
                                            + " told so when a session is opened. Make it long and"
                                            + " random.")));

    private SignicatForm() {}

    private static Field setting(String name, String pattern, String fallback, String sentence) {
        return new Field(name, Part.SETTING, false, pattern, fallback, sentence);
    }

    private static Field required(String name, Part part, String pattern, String sentence) {
        return new Field(name, part, true, pattern, "", sentence);
    }
}

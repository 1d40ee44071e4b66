package io.idrelay.vendor.newvendor;

import static io.idrelay.vendor.spi.AccountForm.Field.required;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import java.util.List;

/** The settings and secrets of an account at NEW VENDOR. */
final class NewvendorForm {
    static final String BASE_URL = "baseUrl";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String TRUST_FRAMEWORK = "trustFramework";
    static final String CALLBACK_KEY = "callbackKey";

    private static final String URL = "https?://[^\\s?#]{1,300}";
    private static final String WORD = "[\\x21-\\x7e]{1,200}";

    static final AccountForm FORM =
            new AccountForm(
                    List.of(
                            required(BASE_URL, Part.SETTING, URL, "Where NEW VENDOR's API is."),
                            required(CLIENT_ID, Part.SETTING, WORD, "The API client's id."),
                            required(
                                    CLIENT_SECRET,
                                    Part.CREDENTIAL,
                                    WORD,
                                    "The API client's secret."),
                            new Field(
                                    TRUST_FRAMEWORK,
                                    Part.SETTING,
                                    false,
                                    "[\\x21-\\x7e]{1,100}",
                                    "idrelay/newvendor",
                                    "The trust framework written into verified claims."),
                            required(
                                    CALLBACK_KEY,
                                    Part.VERIFICATION,
                                    "[\\x21-\\x7e]{16,200}",
                                    "What proves a callback; long and random.")));

    private NewvendorForm() {}
}

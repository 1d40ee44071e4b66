package io.idrelay.vendor.cleardil;

import static io.idrelay.vendor.spi.AccountForm.Field.required;
import static io.idrelay.vendor.spi.AccountForm.Field.setting;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Part;
import java.util.List;

/** The settings and secrets of an account at ClearDil. */
final class ClearDilForm {
    static final String BASE_URL = "baseUrl";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_KEY = "clientKey";
    static final String SCREENING_SCOPE = "screeningScope";
    static final String SELFIE_FORM = "selfieForm";
    static final String IMAGE_PARTS = "imageParts";
    static final String WORDS = "words";
    static final String TRUST_FRAMEWORK = "trustFramework";

    private static final String URL = "https?://[^\\s?#]{1,300}";

    /** Without a colon, which ends the name in Basic authentication. */
    private static final String NAME = "[\\x21-\\x39\\x3b-\\x7e]{1,200}";

    private static final String SECRET = "[\\x21-\\x7e]{1,200}";
    private static final String SCOPE = "(?:WATCHLIST|PEP|DISQUALIFIED_ENTITIES|ADVERSE_MEDIA)";
    private static final String WORD_LINE =
            "[A-Za-z0-9_]{1,60}:[A-Za-z0-9_.-]{1,60}"
                    + "=(?:pass|fail|inconclusive|not_performed|pending)";

    static final AccountForm FORM =
            new AccountForm(
                    List.of(
                            setting(
                                    BASE_URL,
                                    URL,
                                    "https://api.cleardil.com",
                                    "ClearDil's API host; its sandbox is"
                                            + " https://sandbox.cleardil.com."),
                            required(CLIENT_ID, Part.SETTING, NAME, "The client id from ClearDil."),
                            required(
                                    CLIENT_KEY,
                                    Part.CREDENTIAL,
                                    SECRET,
                                    "The client key from ClearDil."),
                            setting(
                                    SCREENING_SCOPE,
                                    "none|" + SCOPE + "(?:," + SCOPE + "){0,3}",
                                    "WATCHLIST,PEP",
                                    "What each customer is screened for: WATCHLIST, PEP,"
                                            + " DISQUALIFIED_ENTITIES, ADVERSE_MEDIA, with commas;"
                                            + " or none."),
                            setting(
                                    SELFIE_FORM,
                                    "object|text",
                                    "object",
                                    "How a selfie is sent: as an object with its name and size, or"
                                            + " as a bare text; ClearDil's pages show both."),
                            setting(
                                    IMAGE_PARTS,
                                    "side|image",
                                    "side",
                                    "How the parts of a document's upload are named: front_side or"
                                            + " front_image; ClearDil's pages show both."),
                            setting(
                                    WORDS,
                                    "(?:" + WORD_LINE + "(?:\\R|$)){1,200}",
                                    "",
                                    "What words of ClearDil mean, in place of the adapter's table,"
                                            + " one place:WORD=meaning per line."),
                            setting(
                                    TRUST_FRAMEWORK,
                                    "[\\x21-\\x7e]{1,100}",
                                    "idrelay/cleardil",
                                    "The trust framework written into verified claims.")));

    private ClearDilForm() {}
}

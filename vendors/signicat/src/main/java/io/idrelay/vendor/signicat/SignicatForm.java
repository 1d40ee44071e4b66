package io.idrelay.vendor.signicat;

import static io.idrelay.vendor.spi.AccountForm.Field.required;
import static io.idrelay.vendor.spi.AccountForm.Field.setting;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import io.idrelay.vendor.spi.WordTable;
import java.util.List;
import java.util.stream.Stream;

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
    static final String EID_PROVIDER = "eidProvider";
    static final String EID_PARAMETERS = "eidParameters";
    static final String UPLOAD_PROVIDER = "uploadProvider";
    static final String UPLOAD_PROCESS_TYPE = "uploadProcessType";
    static final String UPLOAD_PATH = "uploadPath";
    static final String VERIFICATION_PATH = "verificationPath";
    static final String IMAGE_PATH = "imagePath";
    static final String STATUSES = "statuses";
    static final String REPORT_WORDS = "reportWords";
    static final String REPORT_PARTS = "reportParts";
    static final String UI_PROFILE = "uiProfile";
    static final String TRUST_FRAMEWORK = "trustFramework";
    static final String CALLBACK_AUTHORIZATION = "callbackAuthorization";
    static final String EVENT_SIGNATURE_HEADER = "eventSignatureHeader";
    static final String EVENT_SIGNATURE_FORM = "eventSignatureForm";
    static final String EVENT_SECRET = "eventSecret";

    static final String HEX = "hex";
    static final String BASE64 = "base64";

    private static final String URL = "https?://[^\\s?#]{1,300}";
    private static final String VISIBLE = "[\\x21-\\x7e]{1,500}";

    /** Below the base URL, with the ids in braces. */
    private static final String PATH =
            "[A-Za-z0-9/_-]*(\\{(dossier|process)Id}[A-Za-z0-9/_-]*){1,2}";

    private static final String LINES = WordTable.PATTERN;

    private static final String PROCESS_TYPES =
            "substantial|substantialFullyAuto|high|hybrid|attended|unattended|document"
                    + "|documentSelfie|documentVideo|selfie|ready|accountid|videoid";

    static final AccountForm FORM =
            new AccountForm(
                    Stream.of(calls(), capture(), eid(), upload(), words(), proof())
                            .flatMap(List::stream)
                            .toList());

    private SignicatForm() {}

    private static List<Field> calls() {
        return List.of(
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
                        "The scopes asked for; legacy: client.assure.api" + " client.capture.api."),
                required(CLIENT_ID, Part.SETTING, VISIBLE, "The API client's id."),
                required(CLIENT_SECRET, Part.CREDENTIAL, VISIBLE, "The API client's secret."));
    }

    private static List<Field> capture() {
        return List.of(
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
                        "The trust framework written into verified claims."));
    }

    private static List<Field> eid() {
        return List.of(
                setting(
                        EID_PROVIDER,
                        "[a-zA-Z][a-zA-Z0-9]{0,39}",
                        "eid",
                        "The provider of the eID flow; its name is inferred."),
                setting(
                        EID_PARAMETERS,
                        "(?=.)([A-Za-z0-9_.-]{1,80}=[\\x21-\\x7e]{1,200}(\\R|$)){0,20}",
                        "",
                        "Lines name=value sent as processParameters of the eID flow, for example to"
                                + " choose a method; which there are is inferred."));
    }

    private static List<Field> upload() {
        return List.of(
                setting(
                        UPLOAD_PROVIDER,
                        "onfido|signicatpaper|pictureid",
                        "onfido",
                        "Who verifies images that the merchant uploads; the others want their own"
                                + " capture."),
                setting(
                        UPLOAD_PROCESS_TYPE,
                        PROCESS_TYPES,
                        "documentSelfie",
                        "How they verify these."),
                setting(
                        UPLOAD_PATH,
                        PATH,
                        "dossiers/{dossierId}/files",
                        "Where images are posted; dossiers/{dossierId}/processes/{processId}/images"
                                + " is the process's own, inferred."),
                setting(
                        VERIFICATION_PATH,
                        PATH,
                        "dossiers/{dossierId}/processes/{processId}/verification",
                        "Where the verification of uploaded images is requested; inferred."),
                setting(
                        IMAGE_PATH,
                        PATH + "\\{image}",
                        "dossiers/{dossierId}/processes/{processId}/images/{image}",
                        "Where a process's images are fetched; {image} is front, back or selfie;"
                                + " inferred."));
    }

    private static List<Field> words() {
        return List.of(
                setting(
                        STATUSES,
                        LINES,
                        "",
                        "Lines status=decision or status=decision:reason that replace ours; only"
                                + " accepted itself can accept."),
                setting(
                        REPORT_WORDS,
                        LINES,
                        "",
                        "Lines provider.word=outcome for words of reports, for example"
                                + " onfido.caution=fail; outcomes are pass, fail, inconclusive."),
                setting(
                        REPORT_PARTS,
                        LINES,
                        "",
                        "Lines report.part=check for parts of Onfido's reports, for example"
                                + " document.police_record=watchlist; none leaves a part out."));
    }

    private static List<Field> proof() {
        return List.of(
                required(
                        CALLBACK_AUTHORIZATION,
                        Part.VERIFICATION,
                        "[\\x21-\\x7e][\\x20-\\x7e]{15,999}",
                        "What Signicat sends as Authorization with every callback; it is"
                                + " told so when a session is opened. Make it long and"
                                + " random."),
                setting(
                        EVENT_SIGNATURE_HEADER,
                        "[A-Za-z0-9-]{1,100}",
                        "x-signicat-signature",
                        "The header that signs an event of the Events service; inferred."),
                setting(
                        EVENT_SIGNATURE_FORM,
                        HEX + "|" + BASE64,
                        HEX,
                        "How that HMAC-SHA256 of the body is written; inferred."),
                new Field(
                        EVENT_SECRET,
                        Part.VERIFICATION,
                        false,
                        "[\\x21-\\x7e]{16,500}",
                        "",
                        "The secret of the event subscription; without it events are not taken."));
    }
}

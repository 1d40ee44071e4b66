package io.idrelay.vendor.idfy;

import static io.idrelay.vendor.spi.AccountForm.Field.required;
import static io.idrelay.vendor.spi.AccountForm.Field.setting;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import io.idrelay.vendor.spi.AgreedHeaders;
import io.idrelay.vendor.spi.WordTable;
import java.util.List;
import java.util.stream.Stream;

/** The settings and secrets of an account at IDfy. */
final class IdfyForm {
    static final String BASE_URL = "baseUrl";
    static final String ACCOUNT_ID = "accountId";
    static final String API_KEY = "apiKey";
    static final String CONFIG_ID = "configId";
    static final String ADDITIONAL_DETAILS = "additionalDetails";
    static final String CREATION = "creation";
    static final String SYNC_PATH = "syncPath";
    static final String ASYNC_PATH = "asyncPath";
    static final String ASYNC_PROFILE_ID_FIELD = "asyncProfileIdField";
    static final String ASYNC_LINK_FIELD = "asyncCaptureLinkField";
    static final String ASYNC_TRIES = "asyncTries";
    static final String ASYNC_PAUSE_MILLIS = "asyncPauseMillis";
    static final String PROFILE_PATH = "profilePath";
    static final String ENCRYPTED_PATH = "encryptedPath";
    static final String ENCRYPTED_PROFILE_PATH = "encryptedProfilePath";
    static final String KEY_ID = "keyId";
    static final String CONTENT_KEY = "contentKey";
    static final String ENCRYPTED_DATA_FIELD = "encryptedDataField";
    static final String ENCRYPTED_PAYLOAD_FIELD = "encryptedPayloadField";
    static final String ENCRYPTED_ANSWER_FIELDS = "encryptedAnswerFields";
    static final String TASK_TYPES = "taskTypes";
    static final String REQUIRED_CHECKS = "requiredChecks";
    static final String REASON_CODES = "reasonCodes";
    static final String SESSION_STATUSES = "sessionStatuses";
    static final String TRUST_FRAMEWORK = "trustFramework";
    static final String CALLBACK_HEADERS = "callbackHeaders";

    private static final String URL = "https?://[^\\s?#]{1,300}";
    private static final String PATH = "/[A-Za-z0-9._~/-]{1,200}";
    private static final String PROFILE = "/[A-Za-z0-9._~/-]{0,150}\\{profile_id\\}[A-Za-z0-9/-]*";
    private static final String VISIBLE = "[\\x21-\\x7e]{1,500}";
    private static final String FIELD = "[A-Za-z0-9_-]{1,80}";
    private static final String CHECKS = "[a-z_]{1,80}(,[a-z_]{1,80}){0,20}";
    private static final String LINES = "(?=[A-Za-z0-9])" + WordTable.PATTERN;

    static final AccountForm FORM =
            new AccountForm(
                    Stream.of(calls(), creation(), encryption(), words(), proof())
                            .flatMap(List::stream)
                            .toList());

    private IdfyForm() {}

    private static List<Field> calls() {
        return List.of(
                setting(
                        BASE_URL,
                        URL,
                        "https://api.kyc.idfy.com",
                        "IDfy's API host; those for Indonesia are under kyc-idn.idfy.com."),
                setting(
                        ACCOUNT_ID,
                        VISIBLE,
                        "",
                        "The account-id from IDfy; its host for Indonesia wants none."),
                required(API_KEY, Part.CREDENTIAL, VISIBLE, "The api-key from IDfy."),
                required(
                        CONFIG_ID,
                        Part.SETTING,
                        VISIBLE,
                        "The id of the journey's configuration at IDfy."));
    }

    private static List<Field> creation() {
        return List.of(
                setting(
                        CREATION,
                        "auto|sync|async",
                        "auto",
                        "How profiles are created: auto means async above two resources, as IDfy"
                                + " asks."),
                setting(
                        ADDITIONAL_DETAILS,
                        "\\[[\\s\\S]{0,4000}\\]",
                        "",
                        "A JSON list sent as data.additional_details of every profile; each entry"
                                + " is a resource."),
                setting(SYNC_PATH, PATH, "/sync/profiles", "Where profiles are created at once."),
                setting(
                        ASYNC_PATH,
                        PATH,
                        "/async/profiles",
                        "Where profiles with many resources are created; inferred."),
                setting(
                        ASYNC_PROFILE_ID_FIELD,
                        FIELD,
                        "profile_id",
                        "Where the answer of the asynchronous creation names the profile;"
                                + " inferred."),
                setting(
                        ASYNC_LINK_FIELD,
                        FIELD,
                        "capture_link",
                        "Where a profile shows its capture link once it is made; inferred."),
                setting(
                        ASYNC_TRIES,
                        "[1-9]|1[0-9]|20",
                        "8",
                        "How often that link is asked for, within eight seconds."),
                setting(
                        ASYNC_PAUSE_MILLIS,
                        "[0-9]{1,4}",
                        "500",
                        "The pause before each such call, in milliseconds."),
                setting(PROFILE_PATH, PROFILE, "/profiles/{profile_id}", "Where a profile is."));
    }

    private static List<Field> encryption() {
        return List.of(
                setting(
                        ENCRYPTED_PATH,
                        PATH,
                        "",
                        "Where profiles are created with encrypted content; IDfy names it. With it"
                                + " every request is encrypted, without it none."),
                setting(
                        ENCRYPTED_PROFILE_PATH,
                        PROFILE,
                        "",
                        "Where an encrypted profile is, unless at profilePath."),
                setting(KEY_ID, VISIBLE, "", "The key_id that belongs to contentKey."),
                new Field(
                        CONTENT_KEY,
                        Part.CREDENTIAL,
                        false,
                        "[A-Za-z0-9+/_-]{43}=?",
                        "",
                        "The content-encryption key from IDfy: 32 bytes in Base64."),
                setting(
                        ENCRYPTED_DATA_FIELD,
                        FIELD,
                        "encrypted_data",
                        "What stands in place of data in an encrypted request."),
                setting(
                        ENCRYPTED_PAYLOAD_FIELD,
                        FIELD,
                        "encrypted_payload",
                        "What stands in place of payload in an encrypted request."),
                setting(
                        ENCRYPTED_ANSWER_FIELDS,
                        FIELD + "(," + FIELD + "){0,9}",
                        "encrypted_data,encrypted_payload",
                        "Fields of answers and webhooks that hold encrypted content, by commas;"
                                + " inferred."));
    }

    private static List<Field> words() {
        return List.of(
                setting(
                        TASK_TYPES,
                        LINES,
                        "",
                        "Lines of task_type=check that add to or replace those of IDfy's README; the"
                                + " check none leaves a task out."),
                setting(
                        REQUIRED_CHECKS,
                        CHECKS,
                        "",
                        "The checks without which nobody is accepted, by commas, for example"
                                + " video_interview,face_match; without it any one."),
                setting(
                        REASON_CODES,
                        LINES,
                        "",
                        "Lines of code=reason for status_description.code and a task's"
                                + " status_reason; none means it says nothing."),
                setting(
                        SESSION_STATUSES,
                        LINES,
                        "",
                        "Lines of session_status=news, where news is dropped_off, resumed, finished"
                                + " or more_wanted."),
                setting(
                        TRUST_FRAMEWORK,
                        "[\\x21-\\x7e]{1,100}",
                        "idrelay/idfy",
                        "The trust framework written into verified claims."));
    }

    private static List<Field> proof() {
        return List.of(
                required(
                        CALLBACK_HEADERS,
                        Part.VERIFICATION,
                        AgreedHeaders.PATTERN,
                        "The headers arranged with IDfy for every webhook, one \"Name: value\" per"
                                + " line, at most ten; all must match."));
    }
}

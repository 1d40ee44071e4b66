package io.idrelay.vendor.alibaba;

import static io.idrelay.vendor.spi.AccountForm.Field.required;
import static io.idrelay.vendor.spi.AccountForm.Field.setting;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import io.idrelay.vendor.spi.CallRate;
import io.idrelay.vendor.spi.WordTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings and secrets of an account at Alibaba Cloud ID Verification. */
final class AlibabaForm {
    static final String ENDPOINT = "endpoint";
    static final String ACCESS_KEY_ID = "accessKeyId";
    static final String ACCESS_KEY_SECRET = "accessKeySecret";
    static final String SIGNATURE = "signature";
    static final String SIGNATURE_RPC = "rpc";
    static final String PRODUCT_CODE = "productCode";
    static final String CALLS_PER_SECOND = "callsPerSecond";
    static final String DOC_TYPE = "docType";
    static final String DOC_TYPES = "docTypes";
    static final String SCENE_CODE = "sceneCode";
    static final String SECURITY_LEVEL = "securityLevel";
    static final String MODEL = "model";
    static final String ID_SPOOF = "idSpoof";
    static final String ID_THRESHOLD = "idThreshold";
    static final String PAGES = "pages";
    static final String AUTHORIZE = "authorize";
    static final String DATA_MATCH_FROM = "dataMatchFrom";
    static final String SUB_CODES = "subCodes";
    static final String LOG_CODES = "logCodes";
    static final String LOG_AFTER_MINUTES = "logAfterMinutes";
    static final String CALL_CODES = "callCodes";
    static final String TRUST_FRAMEWORK = "trustFramework";
    static final String CALLBACK_SECRET = "callbackSecret";

    /** See id-verification-kyc-api-qps-limited-description; KYC_GLOBAL stands in no list. */
    private static final CallRate CALL_RATE =
            new CallRate(
                    PRODUCT_CODE,
                    Map.of("eKYC", 10, "eKYC_PRO", 5, "KYC_GLOBAL", 5),
                    CALLS_PER_SECOND);

    static final AccountForm FORM =
            new AccountForm(
                    List.of(
                            setting(
                                    ENDPOINT,
                                    "https?://[^\\s?#]{1,300}[^\\s?#/]",
                                    "https://cloudauth-intl.cn-hongkong.aliyuncs.com",
                                    "The region's address; results are kept in that region only."),
                            required(
                                    ACCESS_KEY_ID,
                                    Part.SETTING,
                                    "[A-Za-z0-9._-]{1,128}",
                                    "The AccessKey id of a RAM user."),
                            required(
                                    ACCESS_KEY_SECRET,
                                    Part.CREDENTIAL,
                                    "[\\x21-\\x7e]{1,128}",
                                    "The AccessKey secret."),
                            setting(
                                    SIGNATURE,
                                    "acs3|rpc",
                                    "acs3",
                                    "How calls are signed: ACS3-HMAC-SHA256 (acs3) or the older"
                                            + " HMAC-SHA1 (rpc)."),
                            setting(
                                    PRODUCT_CODE,
                                    "eKYC|eKYC_PRO|KYC_GLOBAL",
                                    "eKYC",
                                    "The product: a document and a face; KYC_GLOBAL is the older"
                                            + " one."),
                            setting(
                                    CALLS_PER_SECOND,
                                    "[1-9][0-9]{0,3}",
                                    "",
                                    "Calls a second, where the contract or the number of replicas"
                                            + " asks for another number than the product's."),
                            setting(
                                    DOC_TYPE,
                                    "[A-Z0-9]{8}",
                                    "01000000",
                                    "The DocType where the merchant names no document."),
                            table(
                                    DOC_TYPES,
                                    "Lines DocType=document or DocType=country:document, for"
                                            + " example MYS01001=mys:idcard, in addition to"
                                            + " 01000000=passport."),
                            setting(SCENE_CODE, "[A-Za-z0-9_]{1,10}", "", "The SceneCode sent."),
                            setting(SECURITY_LEVEL, "01|02", "", "How strict liveness is."),
                            setting(
                                    MODEL,
                                    "LIVENESS|PHOTINUS_LIVENESS|TEMPLATE",
                                    "",
                                    "Which liveness model is used."),
                            setting(
                                    ID_SPOOF,
                                    "Y|N",
                                    "Y",
                                    "Whether documents are examined for forgery; with N an accepted"
                                            + " result says nothing of it."),
                            setting(ID_THRESHOLD, "[0-3]", "", "How strict that is."),
                            setting(PAGES, "01|01,02", "", "The document's sides captured."),
                            setting(
                                    AUTHORIZE,
                                    "T|F",
                                    "",
                                    "Whether data are compared with the authority's, where the"
                                            + " product offers it."),
                            setting(
                                    DATA_MATCH_FROM,
                                    "0\\.[0-9]{1,3}|1",
                                    "1",
                                    "From which score of the authority's comparison a field counts"
                                            + " as matching."),
                            table(
                                    SUB_CODES,
                                    "Lines SubCode=decision or SubCode=decision:reason for what did"
                                            + " not pass, for example 206=review:fraud_suspected."),
                            table(
                                    LOG_CODES,
                                    "The same for VerifyErrorCode, for example 9999=expired."),
                            setting(
                                    LOG_AFTER_MINUTES,
                                    "[0-9]{1,3}",
                                    "30",
                                    "When the log's codes count, from the opening on: Alibaba says"
                                            + " its log is complete after 30 minutes, when the end"
                                            + " user can no longer come back."),
                            table(
                                    CALL_CODES,
                                    "Lines Code=meaning for refused calls; meanings are device,"
                                            + " settings, credentials, busy, away, unfinished and"
                                            + " unknown."),
                            setting(
                                    TRUST_FRAMEWORK,
                                    "[\\x21-\\x7e]{1,100}",
                                    "idrelay/alibaba",
                                    "The trust framework written into verified claims."),
                            required(
                                    CALLBACK_SECRET,
                                    Part.VERIFICATION,
                                    "[\\x21-\\x7e]{32,500}",
                                    "Of which each session's CallbackToken is made; long and"
                                            + " random, known to nobody else.")),
                    Optional.of(CALL_RATE));

    private AlibabaForm() {}

    /** An empty table is no setting at all. */
    private static Field table(String name, String sentence) {
        return setting(name, WordTable.PATTERN, "", sentence);
    }
}

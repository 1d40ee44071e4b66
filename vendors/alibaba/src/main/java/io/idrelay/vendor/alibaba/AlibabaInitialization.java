package io.idrelay.vendor.alibaba;

import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of Initialize. Of the end user only the device is told. */
final class AlibabaInitialization {
    /** Settings that go there as they are, and their names there. */
    private static final List<Map.Entry<String, String>> OPTIONS =
            List.of(
                    Map.entry(AlibabaForm.SCENE_CODE, "SceneCode"),
                    Map.entry(AlibabaForm.SECURITY_LEVEL, "SecurityLevel"),
                    Map.entry(AlibabaForm.MODEL, "Model"),
                    Map.entry(AlibabaForm.ID_SPOOF, "IdSpoof"),
                    Map.entry(AlibabaForm.ID_THRESHOLD, "IdThreshold"),
                    Map.entry(AlibabaForm.PAGES, "Pages"),
                    Map.entry(AlibabaForm.AUTHORIZE, "Authorize"));

    private AlibabaInitialization() {}

    static Map<String, String> parameters(
            OpenRequest request, String docType, String metaInfo, VendorAccess access) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("ProductCode", access.setting(AlibabaForm.PRODUCT_CODE));
        parameters.put("MerchantBizId", AlibabaIds.merchantBizId(request.sessionId()));
        parameters.put("MerchantUserId", userId(request));
        parameters.put("MetaInfo", metaInfo);
        parameters.put("DocType", docType);
        parameters.put("CallbackUrl", request.callbackUrl().toString());
        parameters.put(
                "CallbackToken",
                AlibabaCallbackToken.of(
                        request.sessionId(), access.secret(AlibabaForm.CALLBACK_SECRET)));
        if (request.channel() == Channel.PAGE) {
            parameters.put("ReturnUrl", request.returnUrl().toString());
        }
        OPTIONS.forEach(option ->
                access.findSetting(option.getKey())
                        .ifPresent(value -> parameters.put(option.getValue(), value)));
        return parameters;
    }

    /** A user of one session only, so that two sessions of one person share nothing there. */
    private static String userId(OpenRequest request) {
        return AlibabaEncoding.sha256Hex(
                ("user " + request.sessionId().value()).getBytes(StandardCharsets.UTF_8));
    }
}

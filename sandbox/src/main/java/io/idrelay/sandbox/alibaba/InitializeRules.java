package io.idrelay.sandbox.alibaba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.sandbox.stage.PublicUrl;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** What Alibaba refuses in an Initialize call. */
final class InitializeRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DEVICES =
            Set.of("h5", "ios", "android", "pc", "web", "harmony");

    /** Patterns of what may be left out. */
    private static final Map<String, String> OPTIONAL =
            Map.ofEntries(
                    Map.entry("SceneCode", "[A-Za-z0-9_]{1,10}"),
                    Map.entry("SecurityLevel", "01|02"),
                    Map.entry("Model", "LIVENESS|PHOTINUS_LIVENESS|TEMPLATE"),
                    Map.entry("IdSpoof", "Y|N"),
                    Map.entry("IdThreshold", "[0-3]"),
                    Map.entry("Ocr", "[TFYN]"),
                    Map.entry("Pages", "01|01,02"),
                    Map.entry("Authorize", "T|F"),
                    Map.entry("DocScanMode", "manual|auto"),
                    Map.entry("CallbackToken", "[A-Za-z0-9_-]{1,64}"));

    private InitializeRules() {}

    /** Refuses the call unless it is in order; returns its MetaInfo. */
    static JsonNode check(CloudCall call, PublicUrl publicUrl) {
        if (!CloudQuota.PER_SECOND.containsKey(call.require("ProductCode"))) {
            throw CloudRefusal.invalid("ProductCode");
        }
        if (!call.require("MerchantBizId").matches("[A-Za-z0-9]{1,32}")) {
            throw CloudRefusal.invalid("MerchantBizId");
        }
        call.require("MerchantUserId");
        if (!call.require("DocType").matches("[A-Z0-9]{8}")) {
            throw CloudRefusal.invalid("DocType");
        }
        OPTIONAL.forEach((name, pattern) -> {
            if (call.parameter(name).filter(value -> !value.matches(pattern)).isPresent()) {
                throw CloudRefusal.invalid(name);
            }
        });
        call.parameter("CallbackUrl").ifPresent(url -> checkUrl("CallbackUrl", url, publicUrl));
        return usable(call.require("MetaInfo"));
    }

    /** Must be https; only behind this very gateway may it be less. */
    private static void checkUrl(String name, String text, PublicUrl publicUrl) {
        try {
            URI url = URI.create(text);
            boolean local = publicUrl.leadsHere(url) || "127.0.0.1".equals(url.getHost());
            if (url.getHost() != null && ("https".equals(url.getScheme()) || local)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like any other that is no https URL.
        }
        throw CloudRefusal.invalid(name);
    }

    /** The usability check: which devices Alibaba refuses, and how, is not published. */
    private static JsonNode usable(String metaInfo) {
        JsonNode device = parse(metaInfo);
        boolean known =
                DEVICES.contains(device.path("deviceType").asText(""))
                        && !device.path("zimVer").asText("").isBlank()
                        && !device.path("bioMetaInfo").asText("").isBlank();
        if (!known || device.path("deviceModel").asText("").endsWith("0000")) {
            throw CloudRefusal.of(
                    400,
                    "InvalidParameter",
                    "The parameter MetaInfo is invalid: the device is not supported.");
        }
        return device;
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}

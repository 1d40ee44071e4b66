package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a simulated vendor's SDK sends when its end user is done.
 *
 * @param path the sandbox's own call, as the SDKs' uploads are not public
 * @param submits whether the merchant has to request the verification afterwards
 */
record SdkCapture(String path, JsonNode body, boolean submits) {

    /**
     * @param session what idrelay gave the app to start the SDK with
     */
    static SdkCapture of(DemoVerification verification, JsonNode session) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return switch (verification.vendor()) {
            case "alibaba" ->
                    new SdkCapture(
                            "/sandbox/alibaba/sdk/captures",
                            body.put("transactionId", session.path("token").asText())
                                    .put(
                                            "clientCfg",
                                            session.at("/configuration/ClientCfg").asText())
                                    .put("person", verification.person().key()),
                            false);
            // The document shows the customer, whoever that is.
            case "cleardil" -> new SdkCapture("/sandbox/cleardil/sdk/v1/captures", body, true);
            default ->
                    new SdkCapture(
                            "/sandbox/" + verification.vendor() + "/sdk/v1/captures",
                            body.put("person", verification.person().key()),
                            false);
        };
    }
}

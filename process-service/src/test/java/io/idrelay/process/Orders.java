package io.idrelay.process;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import java.util.Map;
import java.util.UUID;

/** Orders dossiers and verifications as a merchant's backend does. */
public final class Orders {
    /** The name that must not be found anywhere in clear. */
    public static final String FAMILY_NAME = "Unmistakable";

    private Orders() {}

    public static DossierId dossier(MerchantId merchant) {
        return dossier(merchant, "customer-" + UUID.randomUUID());
    }

    public static DossierId dossier(MerchantId merchant, String reference) {
        String id =
                Callers.as(merchant)
                        .body(
                                Map.of(
                                        "reference",
                                        reference,
                                        "person",
                                        Map.of("givenName", "Nora", "familyName", FAMILY_NAME),
                                        "locale",
                                        "id-ID"))
                        .post("/v1/dossiers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return new DossierId(id);
    }

    public static ProcessId pageProcess(MerchantId merchant) {
        return process(
                merchant,
                dossier(merchant),
                Map.of(
                        "flow",
                        "capture",
                        "redirectUrl",
                        "https://" + Callers.HOST + "/back?order=1%2F2"));
    }

    public static ProcessId appProcess(MerchantId merchant) {
        return process(merchant, dossier(merchant), Map.of("flow", "capture", "channel", "sdk"));
    }

    public static ProcessId process(MerchantId merchant, DossierId dossier, Map<String, ?> order) {
        String id =
                Callers.as(merchant)
                        .body(order)
                        .post("/v1/dossiers/" + dossier + "/processes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return new ProcessId(id);
    }

    /** The path of a new capture link. */
    public static String link(MerchantId merchant, ProcessId process) {
        String url =
                Callers.as(merchant)
                        .post("/v1/processes/" + process + "/capture-links")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("url");
        return url.substring(url.indexOf("/c/"));
    }

    public static String status(MerchantId merchant, ProcessId process) {
        return Callers.as(merchant)
                .get("/v1/processes/" + process)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}

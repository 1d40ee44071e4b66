package io.idrelay.contracts;

import java.util.Arrays;
import java.util.Optional;

/** Every event type, its topic and the record that carries it. */
public enum EventType {
    MERCHANT_CHANGED("merchant.changed", Topic.MERCHANTS, MerchantChanged.class),
    SIGNING_KEY_PUBLISHED("signing-key.published", Topic.SIGNING_KEYS, SigningKeyPublished.class),
    TOKEN_REVOKED("token.revoked", Topic.TOKEN_REVOCATIONS, TokenRevoked.class),
    VENDOR_ACCOUNT_CHANGED(
            "vendor-account.changed", Topic.VENDOR_ACCOUNTS, VendorAccountChanged.class),
    WEBHOOK_RECEIVED("webhook.received", Topic.WEBHOOKS, WebhookReceived.class),
    RESULT_REQUESTED("result.requested", Topic.RESULT_REQUESTS, ResultRequested.class),
    RESULT_NORMALIZED("result.normalized", Topic.RESULTS, ResultNormalized.class),
    RESULT_FETCH_DEFERRED("result-fetch.deferred", Topic.RESULTS, ResultFetchDeferred.class),
    SESSION_UPDATED("session.updated", Topic.RESULTS, SessionUpdated.class),
    PROCESS_CHANGED("process.changed", Topic.PROCESSES, ProcessChanged.class),
    DOSSIER_ERASED("dossier.erased", Topic.PROCESSES, DossierErased.class),
    DELIVERY_COMPLETED("delivery.completed", Topic.DELIVERIES, DeliveryCompleted.class);

    private final String typeName;
    private final Topic topic;
    private final Class<? extends EventData> dataClass;

    EventType(String noun, Topic topic, Class<? extends EventData> dataClass) {
        this.typeName = "io.idrelay." + noun + ".v1";
        this.topic = topic;
        this.dataClass = dataClass;
    }

    /** The CloudEvents type, for example {@code io.idrelay.process.changed.v1}. */
    public String typeName() {
        return typeName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends EventData> dataClass() {
        return dataClass;
    }

    /** The type with this CloudEvents name. */
    public static Optional<EventType> named(String typeName) {
        return Arrays.stream(values()).filter(t -> t.typeName.equals(typeName)).findFirst();
    }

    /** The type of this event's data. */
    public static EventType of(EventData data) {
        return Arrays.stream(values())
                .filter(t -> t.dataClass.isInstance(data))
                .findFirst()
                .orElseThrow();
    }
}

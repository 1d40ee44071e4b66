package io.idrelay.contracts;

/** What an event says; each record here is one event type, named in {@link EventType}. */
public sealed interface EventData
        permits MerchantChanged,
                SigningKeyPublished,
                TokenRevoked,
                VendorAccountChanged,
                WebhookReceived,
                ResultRequested,
                VendorNews,
                ProcessChanged,
                DossierErased,
                DeliveryCompleted {

    /** The record's key in Kafka: events with the same key stay in order. */
    String key();

    /** The thing this event is about ({@code ce_subject}). */
    default String subject() {
        return key();
    }

    /** The merchant it belongs to, or null where it belongs to the installation. */
    @org.jspecify.annotations.Nullable
    MerchantId merchantId();
}

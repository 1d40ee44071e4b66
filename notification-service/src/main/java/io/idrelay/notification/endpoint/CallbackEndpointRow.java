package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import io.idrelay.notification.signing.SigningSecrets;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "callback_endpoint")
@SuppressWarnings("NullAway.Init")
class CallbackEndpointRow {
    @Id UUID id;
    UUID merchantId;
    String url;
    @Nullable String description;
    byte[] secrets;
    byte[] headers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> headerNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> eventTypes;

    String payload;
    String status;
    Instant createdAt;
    Instant updatedAt;

    CallbackEndpointId endpointId() {
        return CallbackEndpointId.of(id);
    }

    EventFilter filter() {
        return new EventFilter(eventTypes);
    }

    EndpointSubscription subscription() {
        return new EndpointSubscription(endpointId(), PayloadKind.of(payload));
    }

    CallbackTarget target() {
        return new CallbackTarget(
                endpointId(),
                MerchantId.of(merchantId),
                URI.create(url),
                new Sealed<SigningSecrets>(secrets),
                new Sealed<CustomHeaders>(headers));
    }
}

package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;

/** An endpoint that wants an event, and how much of it. */
public record EndpointSubscription(CallbackEndpointId endpointId, PayloadKind payload) {}

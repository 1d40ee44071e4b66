package io.idrelay.notification.delivery;

/** Deliveries were added in a transaction. */
record DeliveriesQueued() {}

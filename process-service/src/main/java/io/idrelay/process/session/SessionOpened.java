package io.idrelay.process.session;

/** Told inside the service, in the transaction that keeps the vendor's answer. */
public record SessionOpened(VendorSession session) {}

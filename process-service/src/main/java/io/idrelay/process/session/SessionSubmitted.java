package io.idrelay.process.session;

/** Told inside the service, in the transaction that notes that a vendor was given everything. */
public record SessionSubmitted(VendorSession session) {}

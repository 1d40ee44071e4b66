package io.idrelay.vendor.newvendor.wire;

/** What opens a verification. */
public record Start(String reference, String returnUrl, String callbackUrl) {}

package io.idrelay.process.account;

/**
 * What is wrong with a field of a request.
 *
 * @param field where it stands in the request, for example {@code settings.baseUrl}
 * @param rule what would be right; never the value
 */
record Fault(String field, String rule) {}

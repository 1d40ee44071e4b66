package io.idrelay.contracts;

import java.util.Optional;

/**
 * What is wanted of the end user before a verification can go on.
 *
 * @param what a code, for example {@code recapture}
 * @param image which image, where one is meant
 * @param reason why, as a code of the result's reasons
 */
public record ActionRequired(String what, Optional<String> image, Optional<String> reason) {}

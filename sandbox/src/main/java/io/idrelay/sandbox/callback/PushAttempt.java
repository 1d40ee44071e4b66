package io.idrelay.sandbox.callback;

import java.time.Instant;

/**
 * One try to deliver a callback.
 *
 * @param word what the callback says
 * @param httpStatus the receiver's answer; 0 where there was none
 * @param outcome {@code delivered}, {@code refused}, {@code unreachable} or {@code dropped}
 */
public record PushAttempt(Instant at, String word, int number, int httpStatus, String outcome) {}

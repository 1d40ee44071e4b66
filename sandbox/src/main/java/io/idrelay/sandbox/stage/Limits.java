package io.idrelay.sandbox.stage;

import java.time.Duration;

/** Refuses settings outside their bounds when the sandbox starts. */
public final class Limits {
    private Limits() {}

    /** Returns the value if it lies within the bounds. */
    public static int within(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    setting + " is " + value + "; expected " + least + " to " + most);
        }
        return value;
    }

    /** Returns the duration if it is not negative and not longer than the bound. */
    public static Duration upTo(String setting, Duration value, Duration most) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    setting + " is " + value + "; expected PT0S to " + most);
        }
        return value;
    }
}

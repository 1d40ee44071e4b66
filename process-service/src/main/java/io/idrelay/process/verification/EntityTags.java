package io.idrelay.process.verification;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A verification's entity tag is the number of its last change. */
final class EntityTags {
    private EntityTags() {}

    static String of(Verification verification) {
        return "\"" + verification.sequence() + "\"";
    }

    /** Whether the caller has this already, by RFC 9110's weak comparison. */
    static boolean matches(@Nullable String ifNoneMatch, Verification verification) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(verification)));
    }
}

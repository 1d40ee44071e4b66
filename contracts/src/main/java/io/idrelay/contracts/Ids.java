package io.idrelay.contracts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes and reads the text of ids: {@code <prefix><32 hexadecimal digits of a UUIDv7>}. */
final class Ids {
    private static final TimeBasedEpochRandomGenerator UUID_V7 =
            Generators.timeBasedEpochRandomGenerator();
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    private Ids() {}

    static String create(String prefix) {
        return of(prefix, UUID_V7.generate());
    }

    static String of(String prefix, UUID uuid) {
        return prefix + uuid.toString().replace("-", "");
    }

    static UUID uuidOf(String value) {
        String hex = value.substring(value.indexOf('_') + 1);
        return new UUID(
                Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    static void requireForm(String prefix, String value) {
        if (!value.startsWith(prefix) || !HEX.matcher(value.substring(prefix.length())).matches()) {
            throw new IllegalArgumentException(
                    "an id here is \"" + prefix + "\" and 32 lowercase hexadecimal digits");
        }
    }
}

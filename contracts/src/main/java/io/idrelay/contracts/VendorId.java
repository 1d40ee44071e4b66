package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a vendor as it stands in the API, for example {@code onekyc}. */
public record VendorId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    /**
     * @throws IllegalArgumentException when the name is not 2 to 32 lowercase letters, digits and
     *     hyphens
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VendorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a vendor's name is 2 to 32 lowercase letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

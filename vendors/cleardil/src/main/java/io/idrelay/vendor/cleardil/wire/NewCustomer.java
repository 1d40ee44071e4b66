package io.idrelay.vendor.cleardil.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to create a customer.
 *
 * @param dob as {@code YYYY-MM-DD}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewCustomer(
        String type,
        @Nullable String email,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        String dob) {
    @Override
    public String toString() {
        return "NewCustomer[redacted]";
    }
}

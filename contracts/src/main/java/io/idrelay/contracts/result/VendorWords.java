package io.idrelay.contracts.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.idrelay.contracts.VendorId;
import java.util.Map;
import java.util.Optional;

/**
 * What the vendor itself said, for those who want its words.
 *
 * @param reference the vendor's id of this verification
 * @param details other facts the vendor gave, by our names; no personal data
 */
public record VendorWords(
        VendorId id,
        Optional<String> reference,
        Optional<String> status,
        Optional<String> result,
        Optional<String> reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> details) {
    public VendorWords {
        // Left out of JSON where there are none.
        details = details == null ? Map.of() : Map.copyOf(details);
    }
}

package io.idrelay.vendor.onekyc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorOriginal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What OneKYC answered, as it is kept for the merchant.
 *
 * <p>What an account does not ask for would not be dropped if it stayed in here.
 */
final class OneKycOriginal {
    private static final List<String> SPECIAL =
            Arrays.stream(OneKycCardField.values())
                    .filter(OneKycCardField::specialCategory)
                    .map(OneKycCardField::word)
                    .toList();

    private OneKycOriginal() {}

    static VendorOriginal of(byte[] body, boolean specialCategoryData) {
        return new VendorOriginal("application/json", specialCategoryData ? body : without(body));
    }

    /** The bytes as they came where there is nothing to drop. */
    private static byte[] without(byte[] body) {
        try {
            JsonNode answer = Json.mapper().readTree(body);
            JsonNode card = answer.at("/data/submissionDetails/ktpData");
            if (!(card instanceof ObjectNode fields) || SPECIAL.stream().noneMatch(fields::has)) {
                return body;
            }
            fields.remove(SPECIAL);
            return Json.mapper().writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new IllegalStateException("an answer that was read cannot be read again", e);
        }
    }
}

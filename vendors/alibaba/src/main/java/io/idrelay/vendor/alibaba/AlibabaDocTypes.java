package io.idrelay.vendor.alibaba;

import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorAccess;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which DocType the merchant's document is. */
final class AlibabaDocTypes {
    private AlibabaDocTypes() {}

    /** Empty where the account's table has no such document. */
    static Optional<String> choose(OpenRequest request, VendorAccess access) {
        Optional<String> document = request.documentType();
        if (document.isEmpty()) {
            return Optional.of(access.setting(AlibabaForm.DOC_TYPE));
        }
        Map<String, String> table = AlibabaWords.docTypes(access).meanings();
        return request.country()
                .flatMap(country ->
                        find(table, country.toLowerCase(Locale.ROOT) + ":" + document.get()))
                .or(() -> find(table, document.get()));
    }

    /** The first by name, where an operator gave two. */
    private static Optional<String> find(Map<String, String> table, String document) {
        return table.entrySet().stream()
                .filter(line -> line.getValue().equals(document))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}

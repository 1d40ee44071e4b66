package io.idrelay.token.merchant;

import io.idrelay.contracts.MerchantChanged.Brand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A merchant's brand as it stands in its column. */
class BrandColumn {
    public @Nullable String displayName;
    public @Nullable String logoUrl;
    public @Nullable String color;

    static BrandColumn of(Brand brand) {
        BrandColumn column = new BrandColumn();
        column.displayName = brand.displayName().orElse(null);
        column.logoUrl = brand.logoUrl().orElse(null);
        column.color = brand.color().orElse(null);
        return column;
    }

    Brand toBrand() {
        return new Brand(
                Optional.ofNullable(displayName),
                Optional.ofNullable(logoUrl),
                Optional.ofNullable(color));
    }
}

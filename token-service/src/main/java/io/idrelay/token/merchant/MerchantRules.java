package io.idrelay.token.merchant;

import io.idrelay.contracts.MerchantStatus;
import io.idrelay.platform.problems.Problems;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a merchant may look like. Every refusal names the field and the rule. */
final class MerchantRules {
    private static final Pattern HOST =
            Pattern.compile(
                    "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.])*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int TEXT_MAX = 500;

    private MerchantRules() {}

    static void check(MerchantRequest request) {
        hosts(request.redirectHosts() == null ? List.of() : request.redirectHosts());
        settings(request.settings() == null ? Map.of() : request.settings());
        if (request.status() == MerchantStatus.UNRECOGNIZED) {
            throw Problems.badRequest("status", "is active or suspended");
        }
        if (request.brand() != null) {
            text("brand.displayName", request.brand().displayName().orElse(null));
            request.brand().logoUrl().ifPresent(MerchantRules::logo);
            request.brand().color().ifPresent(MerchantRules::color);
        }
    }

    private static void hosts(List<String> hosts) {
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            if (host == null || !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
                throw Problems.badRequest(
                        "redirectHosts[" + i + "]", "is a host name without scheme, port and path");
            }
        }
    }

    private static void settings(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (value == null || name.length() > 100 || value.length() > TEXT_MAX) {
                throw Problems.badRequest(
                        "settings", "names have at most 100, values at most 500 characters");
            }
        });
    }

    private static void text(String field, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > TEXT_MAX)) {
            throw Problems.badRequest(field, "has 1 to 500 characters");
        }
    }

    private static void logo(String url) {
        try {
            URI uri = URI.create(url);
            if (url.length() <= TEXT_MAX
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the refusal.
        }
        throw Problems.badRequest("brand.logoUrl", "is an https URL of at most 500 characters");
    }

    private static void color(String color) {
        if (!COLOR.matcher(color).matches()) {
            throw Problems.badRequest("brand.color", "is a hexadecimal color such as #1a2b3c");
        }
    }
}

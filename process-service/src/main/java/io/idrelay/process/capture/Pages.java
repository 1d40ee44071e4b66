package io.idrelay.process.capture;

import io.idrelay.contracts.MerchantChanged.Brand;
import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.access.MerchantDirectory;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The pages an end user sees of ours. They run no script and load nothing but the brand's logo. */
@ApplicationScoped
class Pages {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Template start;
    private final Template notice;
    private final MerchantDirectory merchants;

    Pages(
            @Location("capture/start.html") Template start,
            @Location("capture/notice.html") Template notice,
            MerchantDirectory merchants) {
        this.start = start;
        this.notice = notice;
        this.merchants = merchants;
    }

    /**
     * The page with the button.
     *
     * @param device whether the vendor wants to know the end user's device
     */
    Response start(MerchantId merchant, boolean again, boolean device) {
        TemplateInstance page = start.data("again", again).data("device", device);
        return html(Status.OK, page, brand(merchant));
    }

    /** A page that only says something. */
    Response notice(Status status, Optional<MerchantId> merchant, Notice what) {
        TemplateInstance page =
                notice.data("title", what.title())
                        .data("text", what.text())
                        .data("retry", what.retry());
        return html(status, page, merchant.flatMap(this::brand));
    }

    private Optional<Brand> brand(MerchantId merchant) {
        return merchants.find(merchant).map(m -> m.brand());
    }

    private static Response html(Status status, TemplateInstance page, Optional<Brand> brand) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        String body =
                page.data("nonce", nonce)
                        .data("name", brand.flatMap(Brand::displayName).orElse(""))
                        .data("logo", brand.flatMap(Brand::logoUrl).orElse(""))
                        .data(
                                "button",
                                brand.flatMap(Brand::color)
                                        .map(ButtonColor::ofBrand)
                                        .orElse(ButtonColor.USUAL))
                        .render();
        // No form-action: browsers hold it against the redirect to the vendor, too.
        String policy =
                "default-src 'none'; img-src https:; style-src 'nonce-"
                        + nonce
                        + "'; script-src 'nonce-"
                        + nonce
                        + "'; base-uri 'none'; frame-ancestors 'none'";
        return quiet(Response.status(status))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", policy)
                .entity(body)
                .build();
    }

    /** The link is a secret: it is neither kept nor passed on by browsers, nor indexed. */
    static Response.ResponseBuilder quiet(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff");
    }
}

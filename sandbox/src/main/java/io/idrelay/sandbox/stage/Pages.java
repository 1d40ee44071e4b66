package io.idrelay.sandbox.stage;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers with a page. */
public final class Pages {
    private Pages() {}

    /** The rendered page; nothing from elsewhere may load in it, and no cache keeps it. */
    public static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .entity(template.render())
                .build();
    }

    /** Sends the browser on, with a GET. */
    public static Response seeOther(String url) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", url)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}

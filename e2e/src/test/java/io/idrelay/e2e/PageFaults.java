package io.idrelay.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.idrelay.contracts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a page that a stranger's phone shows; nothing, if all is well. */
final class PageFaults {
    private static final String AXE = read("/axe.min.js");

    /** Every rule of the engine, best practices too; one line a violation. */
    private static final String RUN_AXE =
            "async () => JSON.stringify((await axe.run(document)).violations"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary)"
                    + ".join(' | ')))";

    /** A finger needs 44 pixels; the page may not be wider than the phone, and must zoom. */
    private static final String MEASURE =
            """
            () => {
              const faults = [];
              if (document.documentElement.scrollWidth > window.innerWidth) {
                faults.push('wider than the phone: ' + document.documentElement.scrollWidth);
              }
              for (const e of document.querySelectorAll('button, a.button, select, summary, label.choice')) {
                const box = e.getBoundingClientRect();
                if (box.height > 0 && box.height < 44) {
                  faults.push('too small for a finger: ' + e.textContent.trim().slice(0, 30)
                      + ' ' + box.height);
                }
              }
              const viewport = document.querySelector('meta[name=viewport]');
              if (!viewport || /user-scalable|maximum-scale/.test(viewport.content)) {
                faults.push('cannot be zoomed');
              }
              return JSON.stringify(faults);
            }
            """;

    private static final Map<String, String> HEADERS = headers();

    private PageFaults() {}

    private static Map<String, String> headers() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("cache-control", "no-store");
        wanted.put("referrer-policy", "no-referrer");
        wanted.put("x-content-type-options", "nosniff");
        return wanted;
    }

    /** What an assistive technology, or a finger, would stumble over. */
    static List<String> ofLooks(Page page) {
        page.evaluate(AXE);
        List<String> faults = list(page.evaluate(RUN_AXE));
        faults.addAll(list(page.evaluate(MEASURE)));
        return faults;
    }

    /** What would let a secret out, or a stranger in. */
    static List<String> ofHeaders(Response answer) {
        List<String> faults = new ArrayList<>();
        HEADERS.forEach((name, value) -> {
            if (!value.equals(answer.headerValue(name))) {
                faults.add(name + " is " + answer.headerValue(name));
            }
        });
        String policy = String.valueOf(answer.headerValue("content-security-policy"));
        for (String part : List.of("default-src 'none'", "frame-ancestors 'none'", "base-uri")) {
            if (!policy.contains(part)) {
                faults.add("the content security policy lacks " + part + ": " + policy);
            }
        }
        if (policy.contains("unsafe-")) {
            faults.add("the content security policy is not strict: " + policy);
        }
        return faults;
    }

    private static List<String> list(Object json) {
        try {
            List<String> texts = new ArrayList<>();
            JsonNode all = Json.mapper().readTree(String.valueOf(json));
            all.forEach(text -> texts.add(text.asText()));
            return texts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream script = PageFaults.class.getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

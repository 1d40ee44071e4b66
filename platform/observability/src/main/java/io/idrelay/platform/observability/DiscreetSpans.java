package io.idrelay.platform.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of spans what a trace must not hold: queries and secret parts of URLs, addresses and
 * browsers of people.
 */
@Singleton
public class DiscreetSpans implements SpanProcessor {
    static final String HIDDEN = "hidden";

    private static final List<AttributeKey<String>> PERSONAL =
            List.of(
                    AttributeKey.stringKey("url.query"),
                    AttributeKey.stringKey("client.address"),
                    AttributeKey.stringKey("network.peer.address"),
                    AttributeKey.stringKey("user_agent.original"));
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

    /** Ids are shorter; what is longer is a secret, such as an end user's link. */
    private static final Pattern SECRET_SEGMENT = Pattern.compile("[^/]{40,}");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, HIDDEN);
            }
        }
        String path = span.getAttribute(PATH);
        if (path != null) {
            span.setAttribute(PATH, withoutSecrets(path));
        }
        String url = span.getAttribute(URL);
        if (url != null) {
            int query = url.indexOf('?');
            span.setAttribute(URL, withoutSecrets(query < 0 ? url : url.substring(0, query)));
        }
    }

    static String withoutSecrets(String path) {
        return SECRET_SEGMENT.matcher(path).replaceAll(HIDDEN);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing can be changed any more.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

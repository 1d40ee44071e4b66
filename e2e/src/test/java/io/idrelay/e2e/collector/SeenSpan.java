package io.idrelay.e2e.collector;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;

/**
 * A span as its service exported it.
 *
 * @param links the traces it is linked to
 * @param said everything in it that is text: name, attributes, events, status
 */
public record SeenSpan(
        String service, String name, String kind, String trace, List<String> links, String said) {

    static SeenSpan of(Resource resource, Span span) {
        return new SeenSpan(
                text(resource.getAttributesList(), "service.name"),
                span.getName(),
                span.getKind().name().replaceFirst("^SPAN_KIND_", ""),
                hex(span.getTraceId()),
                span.getLinksList().stream().map(link -> hex(link.getTraceId())).toList(),
                span.toString());
    }

    private static String text(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(a -> a.getKey().equals(key))
                .map(KeyValue::getValue)
                .map(AnyValue::getStringValue)
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return service + ": " + name;
    }
}

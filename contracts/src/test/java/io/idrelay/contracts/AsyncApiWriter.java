package io.idrelay.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the AsyncAPI 3 document from the topics and the event types. */
final class AsyncApiWriter {
    private AsyncApiWriter() {}

    static Map<String, Object> write() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                Map.of(
                        "title", "idrelay events",
                        "version", "1",
                        "description",
                                "CloudEvents 1.0 in Kafka binary mode. A value with sealed parts is application/vnd.idrelay.sealed: IDR1, the JSON's length, the JSON, then each part with its length before it.",
                        "license", Map.of("name", "Apache-2.0")));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", Map.of("messages", messages()));
        return document;
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            channels.put(name(topic), channel(topic));
        }
        return channels;
    }

    private static Map<String, Object> channel(Topic topic) {
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("cleanup.policy", Arrays.asList(topic.cleanup().policy().split(",")));
        if (!topic.retention().isZero()) {
            kafka.put("retention.ms", topic.retention().toMillis());
        }
        kafka.put("max.message.bytes", Topic.RECORD_BYTES_MAX);
        Map<String, Object> messages = new LinkedHashMap<>();
        types(topic).forEach(t -> messages.put(name(t), ref("#/components/messages/" + name(t))));
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("address", topic.topicName());
        channel.put("description", "Written by " + topic.writer().value() + " alone.");
        channel.put("messages", messages);
        channel.put("bindings", Map.of("kafka", Map.of("topicConfiguration", kafka)));
        return channel;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            Map<String, Object> send = new LinkedHashMap<>();
            send.put("action", "send");
            send.put("channel", ref("#/channels/" + name(topic)));
            send.put("summary", topic.writer().value() + " writes " + topic.topicName());
            List<Object> messages = new ArrayList<>();
            types(topic)
                    .forEach(t ->
                            messages.add(
                                    ref("#/channels/" + name(topic) + "/messages/" + name(t))));
            send.put("messages", messages);
            operations.put("write-" + name(topic), send);
        }
        return operations;
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("name", type.typeName());
            message.put("headers", headers(type));
            message.put("payload", ref("schemas/" + type.typeName() + ".json"));
            messages.put(name(type), message);
        }
        return messages;
    }

    private static Map<String, Object> headers(EventType type) {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("ce_specversion", Map.of("const", "1.0"));
        properties.put("ce_type", Map.of("const", type.typeName()));
        for (String name :
                List.of(
                        "ce_id",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_merchantid",
                        "traceparent",
                        "content-type")) {
            properties.put(name, text);
        }
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("type", "object");
        headers.put("properties", properties);
        headers.put(
                "required",
                List.of(
                        "ce_specversion",
                        "ce_type",
                        "ce_id",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "content-type"));
        return headers;
    }

    private static List<EventType> types(Topic topic) {
        return Arrays.stream(EventType.values()).filter(t -> t.topic() == topic).toList();
    }

    private static Map<String, Object> ref(String target) {
        return Map.of("$ref", target);
    }

    private static String name(Topic topic) {
        return topic.topicName().replace("idrelay.", "");
    }

    private static String name(EventType type) {
        return type.dataClass().getSimpleName();
    }
}

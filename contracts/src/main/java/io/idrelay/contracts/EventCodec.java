package io.idrelay.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes events to Kafka records and reads them back: CloudEvents 1.0, binary mode.
 *
 * <p>An event without sealed parts is plain JSON ({@code application/json}). One with sealed parts
 * is {@code application/vnd.idrelay.sealed}: the four bytes {@code IDR1}, the JSON's length as a
 * 32-bit big-endian number, the JSON, then each part with its length before it.
 */
public final class EventCodec {
    /** The media type of a value with sealed parts. */
    public static final String SEALED_MEDIA_TYPE = "application/vnd.idrelay.sealed";

    private static final String JSON_MEDIA_TYPE = "application/json";
    private static final int MAGIC = 0x49445231;
    private static final int PARTS_MAX = 16;

    private EventCodec() {}

    /** The record of an event that {@code source} writes. */
    public static EventRecord encode(Event<?> event, ServiceName source) {
        List<byte[]> parts = new ArrayList<>();
        byte[] json = toJson(event.data(), parts);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().value());
        headers.put("ce_type", event.type().typeName());
        headers.put("ce_source", "/idrelay/" + source.value());
        headers.put("ce_subject", event.data().subject());
        headers.put("ce_time", event.time().toString());
        headers.put("content-type", parts.isEmpty() ? JSON_MEDIA_TYPE : SEALED_MEDIA_TYPE);
        MerchantId merchant = event.data().merchantId();
        if (merchant != null) {
            headers.put("ce_merchantid", merchant.value());
        }
        event.traceparent().ifPresent(t -> headers.put("traceparent", t));
        byte[] value = parts.isEmpty() ? json : frame(json, parts);
        return new EventRecord(
                event.type().topic().topicName(), event.data().key(), headers, value);
    }

    /**
     * The event in a record.
     *
     * @throws MalformedEvent when a header is missing, the type unknown or the value unreadable
     */
    public static Event<?> decode(Map<String, String> headers, byte[] value) throws MalformedEvent {
        EventType type =
                EventType.named(header(headers, "ce_type"))
                        .orElseThrow(() -> new MalformedEvent("unknown-type"));
        try {
            EventData data = data(type, headers, value);
            return new Event<>(
                    new EventId(header(headers, "ce_id")),
                    data,
                    Instant.parse(header(headers, "ce_time")),
                    Optional.ofNullable(headers.get("traceparent")));
        } catch (IOException e) {
            throw new MalformedEvent("unreadable-value");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("unreadable-header");
        }
    }

    private static EventData data(EventType type, Map<String, String> headers, byte[] value)
            throws IOException {
        List<byte[]> parts = new ArrayList<>();
        boolean sealed = SEALED_MEDIA_TYPE.equals(headers.get("content-type"));
        byte[] json = sealed ? unframe(value, parts) : value;
        EventData data =
                Json.mapper()
                        .readerFor(type.dataClass())
                        .withAttribute(SealedPartsModule.PARTS, parts)
                        .readValue(json);
        if (data == null) {
            throw new JsonMappingException(null, "the value is null");
        }
        return data;
    }

    private static String header(Map<String, String> headers, String name) throws MalformedEvent {
        String value = headers.get(name);
        if (value == null) {
            throw new MalformedEvent("missing-" + name);
        }
        return value;
    }

    private static byte[] toJson(EventData data, List<byte[]> parts) {
        try {
            return Json.mapper()
                    .writer()
                    .withAttribute(SealedPartsModule.PARTS, parts)
                    .writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] frame(byte[] json, List<byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(json.length);
            out.write(json);
            for (byte[] part : parts) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unframe(byte[] value, List<byte[]> parts) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(value));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a sealed event");
        }
        byte[] json = chunk(in);
        while (in.available() > 0) {
            if (parts.size() == PARTS_MAX) {
                throw new IOException("too many sealed parts");
            }
            parts.add(chunk(in));
        }
        return json;
    }

    private static byte[] chunk(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a length is wrong");
        }
        return in.readNBytes(length);
    }
}

package dev.frontier.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The envelope on the wire: CloudEvents 1.0, Kafka protocol binding, binary content mode.
 * Attributes are headers with the prefix {@code ce_}, the value is the data.
 */
final class CloudEventHeaders {
  static final String SPEC_VERSION = "ce_specversion";
  static final String ID = "ce_id";
  static final String SOURCE = "ce_source";
  static final String TYPE = "ce_type";
  static final String SUBJECT = "ce_subject";
  static final String TIME = "ce_time";
  static final String DATA_SCHEMA = "ce_dataschema";
  static final String PARTITION_KEY = "ce_partitionkey";
  static final String CONTENT_TYPE = "content-type";
  static final String JSON = "application/json";

  private CloudEventHeaders() {}

  /** The headers of an event of ours. */
  static Map<String, String> of(OutgoingEvent event, UUID id, String source) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, "1.0");
    headers.put(ID, id.toString());
    headers.put(SOURCE, source);
    headers.put(TYPE, event.type());
    if (event.subject() != null) {
      headers.put(SUBJECT, event.subject());
    }
    headers.put(TIME, event.time().toString());
    headers.put(DATA_SCHEMA, event.dataschema());
    headers.put(PARTITION_KEY, event.key());
    headers.put(CONTENT_TYPE, JSON);
    return headers;
  }

  /**
   * Reads the envelope of a record; does not look into its data.
   *
   * @throws PoisonEvent saying which attribute is missing or malformed
   */
  static ReceivedEvent parse(ConsumerRecord<String, byte[]> consumed) {
    Headers headers = consumed.headers();
    String version = required(headers, SPEC_VERSION);
    if (!version.equals("1.0")) {
      throw new PoisonEvent("CloudEvents version " + version + " is not 1.0", null);
    }
    String contentType = optional(headers, CONTENT_TYPE);
    if (contentType != null && !contentType.matches("(?i)application/([^;]*\\+)?json\\s*(;.*)?")) {
      throw new PoisonEvent("content-type " + contentType + " is not JSON", null);
    }
    if (consumed.value() == null) {
      throw new PoisonEvent("the record has no value", null);
    }
    return new ReceivedEvent(
        id(required(headers, ID)),
        required(headers, TYPE),
        required(headers, SOURCE),
        optional(headers, SUBJECT),
        time(optional(headers, TIME)),
        consumed.topic(),
        consumed.partition(),
        consumed.offset(),
        consumed.key(),
        consumed.value());
  }

  /** All headers as text; of headers with the same name the last, as Kafka reads them. */
  static Map<String, String> asText(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      texts.put(storable(header.key()), header.value() == null ? "" : text(header));
    }
    return texts;
  }

  /** The text without what PostgreSQL cannot keep in one: NUL. Null stays null. */
  static String storable(String text) {
    return text == null ? null : text.replace('\u0000', '\uFFFD');
  }

  private static String text(Header header) {
    return storable(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static String required(Headers headers, String name) {
    String value = optional(headers, name);
    if (value == null || value.isBlank()) {
      throw new PoisonEvent("header " + name + " is missing", null);
    }
    return value;
  }

  private static String optional(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : text(header);
  }

  private static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      // fromString also takes shortened groups, which would make two spellings of one id.
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException malformed) {
      throw new PoisonEvent("ce_id " + text + " is not a UUID", malformed);
    }
    throw new PoisonEvent("ce_id " + text + " is not a UUID", null);
  }

  private static Instant time(String text) {
    if (text == null) {
      return null;
    }
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeParseException malformed) {
      throw new PoisonEvent("ce_time " + text + " is not an RFC 3339 time", malformed);
    }
  }
}

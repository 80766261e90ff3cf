package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.impl.ce.KafkaCloudEventHelper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventHeadersTest {
  private static final String SOURCE = "urn:frontier:ingestion";

  @Property
  void whatIsWrittenIsReadBack(@ForAll("events") OutgoingEvent event, @ForAll byte[] data) {
    UUID id = EventIds.next();

    ReceivedEvent read = CloudEventHeaders.parse(consumed(event, id, data));

    assertThat(read)
        .isEqualTo(
            new ReceivedEvent(
                id,
                event.type(),
                SOURCE,
                event.subject(),
                event.time(),
                event.topic(),
                3,
                42,
                event.key(),
                data));
  }

  @Property
  void anIndependentReaderFindsTheSameAttributes(@ForAll("events") OutgoingEvent event) {
    UUID id = EventIds.next();
    ConsumerRecord<String, byte[]> consumed = consumed(event, id, new byte[0]);

    IncomingCloudEventMetadata<byte[]> read =
        KafkaCloudEventHelper.createFromBinaryCloudEvent(consumed);

    assertThat(read.getSpecVersion()).isEqualTo("1.0");
    assertThat(read.getId()).isEqualTo(id.toString());
    assertThat(read.getSource()).hasToString(SOURCE);
    assertThat(read.getType()).isEqualTo(event.type());
    assertThat(read.getSubject().orElse(null)).isEqualTo(event.subject());
    assertThat(read.getTimeStamp().orElseThrow().toInstant()).isEqualTo(event.time());
    assertThat(read.getDataSchema().orElseThrow()).hasToString(event.dataschema());
    assertThat(read.getDataContentType()).contains("application/json");
    assertThat(read.<Object>getExtension("partitionkey")).contains(event.key());
  }

  @Property
  void whateverTheHeadersHoldTheRecordIsReadOrPoison(
      @ForAll("headerNames") String name, @ForAll byte[] value) {
    ConsumerRecord<String, byte[]> consumed = consumed(event(), EventIds.next(), new byte[] {1});
    consumed.headers().remove(name).add(name, value);

    Map<String, String> texts = CloudEventHeaders.asText(consumed.headers());
    String outcome;
    try {
      outcome = CloudEventHeaders.parse(consumed).toString();
    } catch (PoisonEvent poison) {
      outcome = poison.getMessage();
    }

    assertThat(outcome).isNotBlank();
    assertThat(texts)
        .containsKey(name)
        .allSatisfy((key, text) -> assertThat(text).doesNotContain("\0"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "ce_specversion, null, header ce_specversion is missing",
        "ce_specversion, 0.3, CloudEvents version 0.3 is not 1.0",
        "ce_id, null, header ce_id is missing",
        "ce_id, ' ', header ce_id is missing",
        "ce_id, 42, ce_id 42 is not a UUID",
        "ce_id, 1-1-1-1-1, ce_id 1-1-1-1-1 is not a UUID",
        "ce_type, null, header ce_type is missing",
        "ce_source, null, header ce_source is missing",
        "ce_time, yesterday, ce_time yesterday is not an RFC 3339 time",
        "content-type, text/csv, content-type text/csv is not JSON"
      })
  void aBrokenAttributeIsNamed(String name, String value, String reason) {
    ConsumerRecord<String, byte[]> consumed = consumed(event(), EventIds.next(), new byte[] {1});
    consumed.headers().remove(name);
    if (value != null) {
      consumed.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> CloudEventHeaders.parse(consumed))
        .isInstanceOf(PoisonEvent.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json",
    "Application/JSON",
    "application/json; charset=utf-8",
    "application/cloudevents-data+json"
  })
  void anyJsonContentTypeIsTaken(String contentType) {
    ConsumerRecord<String, byte[]> consumed = consumed(event(), EventIds.next(), new byte[] {1});
    consumed.headers().remove("content-type");
    consumed.headers().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));

    ReceivedEvent read = CloudEventHeaders.parse(consumed);

    assertThat(read.type()).isEqualTo(event().type());
  }

  @Test
  void aTombstoneIsNoEvent() {
    ConsumerRecord<String, byte[]> consumed = consumed(event(), EventIds.next(), null);

    assertThatThrownBy(() -> CloudEventHeaders.parse(consumed))
        .isInstanceOf(PoisonEvent.class)
        .hasMessage("the record has no value");
  }

  @Provide
  Arbitrary<OutgoingEvent> events() {
    StringArbitrary text = Arbitraries.strings().ofMinLength(1).ofMaxLength(20);
    // Header values are trimmed by nobody, but an attribute of blanks counts as missing.
    Arbitrary<String> filled =
        text.filter(t -> !t.isBlank() && t.indexOf('\0') < 0 && encodable(t));
    Arbitrary<Instant> times =
        Arbitraries.longs()
            .between(0, 4_102_444_800_000_000L)
            .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    return Combinators.combine(filled, filled, filled, filled.injectNull(0.2), times)
        .as(
            (topic, key, type, subject, time) ->
                new OutgoingEvent(
                    topic, key, type, subject, time, "urn:frontier:contracts:a:b:v1", Map.of()));
  }

  @Provide
  Arbitrary<String> headerNames() {
    return Arbitraries.of(
        "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "other");
  }

  private static boolean encodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static OutgoingEvent event() {
    return new OutgoingEvent(
        "frontier.figures.v1",
        "TRADE_TOTAL:CN-GX",
        "dev.frontier.ingestion.figures.v1",
        "TRADE_TOTAL:CN-GX",
        Instant.parse("2026-03-02T01:15:30.123456Z"),
        "urn:frontier:contracts:ingestion:figures:v1",
        Map.of());
  }

  private static ConsumerRecord<String, byte[]> consumed(
      OutgoingEvent event, UUID id, byte[] data) {
    ConsumerRecord<String, byte[]> consumed =
        new ConsumerRecord<>(event.topic(), 3, 42, event.key(), data);
    CloudEventHeaders.of(event, id, SOURCE)
        .forEach(
            (name, value) -> consumed.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return consumed;
  }
}

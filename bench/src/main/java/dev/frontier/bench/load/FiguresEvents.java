package dev.frontier.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import dev.frontier.bench.frame.BenchFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends a load as figures events straight to the broker, an event a series. */
public final class FiguresEvents implements AutoCloseable {

  private static final String TOPIC = "frontier.figures.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer;

  /** Sends to this broker. */
  public FiguresEvents(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            5);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Makes the events of a load, so that making them is not timed. */
  public static List<ProducerRecord<String, byte[]>> of(NationalLoad load) {
    List<ProducerRecord<String, byte[]>> records = new java.util.ArrayList<>();
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String submission = Generators.timeBasedEpochGenerator().generate().toString();
    load.forEach(series -> records.add(event(load, series, vintage, submission)));
    return records;
  }

  private static ProducerRecord<String, byte[]> event(
      NationalLoad load, NationalLoad.Series series, Instant vintage, String submission) {
    ObjectNode data = JSON.createObjectNode();
    data.put("dataflow", "BORDER_OPENNESS");
    data.put("freq", load.frequency().name());
    data.put("indicator", series.indicator());
    data.put("region", series.region());
    data.put("unit", NationalLoad.UNIT);
    data.put("unitMult", NationalLoad.UNIT_MULT);
    data.put("submission", submission);
    data.put("vintage", vintage.toString());
    data.putNull("reason");
    ArrayNode observations = data.putArray("observations");
    for (int i = 0; i < series.periods().size(); i++) {
      ObjectNode observation = observations.addObject();
      observation.put("period", series.periods().get(i));
      observation.put("action", "published");
      observation.put("value", series.values().get(i));
      observation.put("status", "A");
      observation.putNull("note");
    }
    String key = series.indicator() + ":" + series.region();
    try {
      ProducerRecord<String, byte[]> message =
          new ProducerRecord<>(TOPIC, key, JSON.writeValueAsBytes(data));
      envelope(Generators.timeBasedEpochGenerator().generate().toString(), key, vintage)
          .forEach(
              (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CloudEvents in binary mode, as contracts/README.md says. */
  static Map<String, String> envelope(String id, String key, Instant time) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", "urn:frontier:ingestion");
    headers.put("ce_type", "dev.frontier.ingestion.figures.v1");
    headers.put("ce_subject", key);
    headers.put("ce_time", time.toString());
    headers.put("ce_dataschema", "urn:frontier:contracts:ingestion:figures:v1");
    headers.put("ce_partitionkey", key);
    headers.put("content-type", "application/json");
    return headers;
  }

  /** Sends them all and waits until the broker has them. */
  public void send(List<ProducerRecord<String, byte[]>> records) {
    List<Future<?>> sent = new java.util.ArrayList<>();
    records.forEach(message -> sent.add(producer.send(message)));
    producer.flush();
    try {
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new BenchFailure("The broker does not take the events", "see kafka.log", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}

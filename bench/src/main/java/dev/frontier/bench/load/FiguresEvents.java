package dev.frontier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a load as figures events straight to the broker, an event a series. */
public final class FiguresEvents implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Events of a load go out together. */
  private static final int LINGER_MILLIS = 5;

  private final Broker broker;

  /** Sends to this broker. */
  public FiguresEvents(String bootstrapServers) {
    broker = new Broker(bootstrapServers, LINGER_MILLIS);
  }

  /** Makes the events of a load, so that making them is not timed. */
  public static List<ProducerRecord<String, byte[]>> of(NationalLoad load) {
    List<ProducerRecord<String, byte[]>> records = new java.util.ArrayList<>();
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String submission = Broker.id();
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
    return Broker.event("ingestion", "figures", Broker.id(), key, vintage, data);
  }

  /** Sends them all and waits until the broker has them. */
  public void send(List<ProducerRecord<String, byte[]>> records) {
    broker.send(records);
  }

  @Override
  public void close() {
    broker.close();
  }
}

package dev.frontier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Changes of figures as indicator announces them: of a level of 500 that was not there before. */
public final class ChangeEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangeEvents() {}

  /** The level of a series in one year becomes known now, by a submission of its own. */
  public static ProducerRecord<String, byte[]> level(
      String indicator, String region, String period) {
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String key = indicator + ":" + region;
    ObjectNode data = JSON.createObjectNode();
    data.put("indicator", indicator).put("region", region).put("freq", "A");
    data.put("unit", "USD").put("unitMult", 8).put("vintage", vintage.toString());
    data.putObject("cause")
        .put("event", Broker.id())
        .put("submission", Broker.id())
        .put("action", "published");
    ObjectNode change = data.putArray("changes").addObject();
    change.put("period", period).put("measure", "level").put("kind", "base");
    change.putNull("old").put("new", "500").putNull("oldStatus").put("newStatus", "A");
    change.putNull("withheld").putNull("coverage");
    change.putNull("comparedWith").putNull("comparedMembers");
    return Broker.event("indicator", "indicator-changes", Broker.id(), key, vintage, data);
  }
}

package dev.frontier.bench.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.load.Broker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Changes of a figure, one after the other: each is put on the broker as indicator would, and the
 * next one waits until the inboxes of all whom it trips have it.
 */
public final class ToldChange implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOLD = "SELECT count(*) FROM alert WHERE owner = ? AND position > ?";
  private static final String LATEST =
      "SELECT coalesce(max(position), 0) FROM alert WHERE owner = ?";

  private final Broker broker;
  private final Connection database;
  private int year = 1_000;

  /** Talks to this broker, and looks into notification's database. */
  public ToldChange(String bootstrapServers, Connection database) {
    this.database = database;
    this.broker = new Broker(bootstrapServers, 0);
  }

  /**
   * Publishes the figure of another year, and waits until it has been told.
   *
   * @param told to how many
   * @return seconds from the sending to the last inbox
   */
  public double tell(int told) {
    long before = number(LATEST, null);
    ProducerRecord<String, byte[]> message = message(Integer.toString(year++));
    long begun = System.nanoTime();
    broker.send(message);
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      if (number(TOLD, before) >= told) {
        return (System.nanoTime() - begun) / 1e9;
      }
    }
    throw new BenchFailure("The change is not told", "see notification.log");
  }

  private long number(String statement, Long after) {
    try (PreparedStatement prepared = database.prepareStatement(statement)) {
      prepared.setString(1, Crowd.WATCHERS);
      if (after != null) {
        prepared.setLong(2, after);
      }
      try (ResultSet row = prepared.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new BenchFailure("The inboxes cannot be read", "see postgres.log", e);
    }
  }

  private static ProducerRecord<String, byte[]> message(String period) {
    Instant vintage = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String key = Crowd.INDICATOR + ":" + Crowd.REGION;
    ObjectNode data = JSON.createObjectNode();
    data.put("indicator", Crowd.INDICATOR).put("region", Crowd.REGION).put("freq", "A");
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

  @Override
  public void close() {
    broker.close();
  }
}

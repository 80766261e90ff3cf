package dev.frontier.bench.match;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.load.Broker;
import dev.frontier.bench.load.ChangeEvents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Changes of a figure, one after the other: each is put on the broker as indicator would, and the
 * next one waits until the inboxes of all whom it trips have it.
 */
public final class ToldChange implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    ProducerRecord<String, byte[]> message =
        ChangeEvents.level(Crowd.INDICATOR, Crowd.REGION, Integer.toString(year++));
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

  @Override
  public void close() {
    broker.close();
  }
}

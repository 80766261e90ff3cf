package dev.frontier.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Empties the outbox into Kafka, one thread a replica. Of each bucket it owns it sends the oldest
 * rows, and deletes them when Kafka has them. A relay that dies between the two leaves rows that
 * the next owner sends again: the same id twice, in order. Whatever goes wrong, it starts over from
 * the table.
 */
final class OutboxRelay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final ConnectionSource connections;
  private final Supplier<EventSender> senders;
  private final MessagingConfig config;
  private final RelayStats stats;
  private final Thread thread = new Thread(this::run, "outbox-relay");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final BackOff pause;
  private final BackOff bucketPause;
  private final Map<Integer, Instant> blockedUntil = new HashMap<>();

  private EventSender sender;
  private volatile Instant stopBy = Instant.MAX;
  private Instant nextShare = Instant.MIN;
  private Instant nextStats = Instant.MIN;
  private Instant nextPrune = Instant.MIN;

  OutboxRelay(
      ConnectionSource connections,
      Supplier<EventSender> senders,
      MessagingConfig config,
      RelayStats stats) {
    this.connections = connections;
    this.senders = senders;
    this.config = config;
    this.stats = stats;
    this.pause = new BackOff(config.relay().backOff(), config.relay().maxBackOff());
    this.bucketPause = new BackOff(config.relay().backOff(), config.relay().maxBackOff());
    thread.setDaemon(true);
  }

  /** Opens a connection that the relay may keep for as long as it lives. */
  interface ConnectionSource {
    Connection open() throws SQLException;
  }

  void start() {
    thread.start();
  }

  /**
   * Lets the acknowledgements under way come in, for a while, then stops; what is left stays in the
   * outbox.
   */
  @Override
  public void close() {
    stopBy = Instant.now().plus(config.relay().shutdownGrace());
    stopping.countDown();
    try {
      // The thread looks at least once a poll interval; beyond the grace it gives up by itself.
      thread.join(
          config
              .relay()
              .shutdownGrace()
              .plus(config.relay().pollInterval().multipliedBy(2))
              .toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  private void run() {
    try {
      while (!stopped()) {
        serveUntilFailure();
      }
    } catch (InterruptedException interrupted) {
      LOG.debug("The relay was interrupted");
    } finally {
      closeSender();
      stats.disconnected();
    }
  }

  private void serveUntilFailure() throws InterruptedException {
    try (RelayConnection connection = new RelayConnection(connections.open())) {
      LOG.debug("The relay has its connection");
      nextShare = Instant.MIN;
      while (!stopped()) {
        serve(connection);
      }
    } catch (SQLException | RuntimeException failure) {
      closeSender();
      if (!stopped()) {
        stats.failed(failure);
        LOG.warnf("The relay starts over: %s", failure);
        rest(pause.next());
      }
    }
    stats.disconnected();
  }

  private void serve(RelayConnection connection) throws SQLException, InterruptedException {
    Instant now = Instant.now();
    if (!now.isBefore(nextShare)) {
      connection.shareBuckets();
      stats.owns(connection.owned().size());
      nextShare = now.plus(config.relay().pollInterval());
    }
    keepHouse(connection, now);
    blockedUntil.values().removeIf(until -> !now.isBefore(until));
    Set<Integer> buckets = new HashSet<>(connection.owned());
    buckets.removeAll(blockedUntil.keySet());
    List<OutboxRow> rows =
        connection.read(buckets, config.relay().batchRows(), config.relay().batchBytes());
    pause.reset();
    if (rows.isEmpty()) {
      connection.awaitNotification(config.relay().pollInterval());
    } else {
      send(connection, rows);
    }
  }

  private void send(RelayConnection connection, List<OutboxRow> rows)
      throws SQLException, InterruptedException {
    if (sender == null) {
      sender = senders.get();
    }
    EventSender.Result result =
        sender.send(rows, config.relay().pollInterval(), () -> beat(connection));
    connection.delete(result.acknowledged());
    stats.sent(result.acknowledged().size());
    if (result.error() == null) {
      bucketPause.reset();
    } else {
      stats.failed(result.error());
      LOG.warnf(
          "%d buckets wait before they are sent again: %s",
          result.refusedBuckets().size(), result.error());
      Instant until = Instant.now().plus(bucketPause.next());
      result.refusedBuckets().forEach(bucket -> blockedUntil.put(bucket, until));
    }
    if (sender.broken()) {
      closeSender();
    }
  }

  /** While Kafka is away the connection, and with it the buckets, is held and watched. */
  private void beat(RelayConnection connection) throws SQLException {
    Instant now = Instant.now();
    if (now.isAfter(stopBy)) {
      throw new IllegalStateException("The relay stops before all was acknowledged");
    }
    connection.ping();
    keepHouse(connection, now);
  }

  private void keepHouse(RelayConnection connection, Instant now) throws SQLException {
    if (!now.isBefore(nextStats)) {
      stats.backlog(connection.backlog());
      nextStats = now.plus(config.relay().statsInterval());
    }
    // One replica is enough for pruning, and one at a time owns the first bucket.
    if (!now.isBefore(nextPrune) && connection.owned().contains(0)) {
      boolean more = connection.pruneInbox(config.inbox().retention());
      nextPrune = now.plus(more ? Duration.ZERO : config.inbox().pruneInterval());
    }
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void rest(Duration time) throws InterruptedException {
    stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void closeSender() {
    if (sender != null) {
      sender.close();
      sender = null;
    }
  }
}

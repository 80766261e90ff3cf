package dev.frontier.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Where consumers hand what they read from Kafka: applies each event once, in order, whatever is
 * delivered twice, sets poison aside, and waits while the infrastructure is away.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final DataSource dataSource;
  private final Outbox outbox;
  private final MessagingConfig config;
  private final MeterRegistry meters;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** Made by the container. */
  public Inbox(DataSource dataSource, Outbox outbox, MessagingConfig config, MeterRegistry meters) {
    this.dataSource = dataSource;
    this.outbox = outbox;
    this.config = config;
    this.meters = meters;
  }

  /**
   * Applies a batch and returns when all of it is dealt with, so that the caller may acknowledge
   * it. Must run on a worker thread: while a database is away it waits.
   *
   * <p>Use case, ids and dead letters commit in one transaction. When it fails, the batch is halved
   * until the event that fails stands alone: one that is poison goes to the dead letters, the rest
   * is applied in order. A failure that says nothing about the event is tried some more times
   * first; one of the infrastructure for ever. A batch that took too long for its transaction is
   * halved too, since it would take as long again; an event that alone takes too long, though the
   * database answers others meanwhile, counts as one that fails for an unknown reason.
   *
   * @param consumer who reads, unique in the service, for example {@code indicator.figures}
   * @param records the batch as it was polled
   * @param interest what of it is of use; the rest is passed over unread, unless its envelope
   *     cannot be read
   * @param useCase applies events, given in the order of their partition, in the transaction that
   *     it is called in; may be called again with the same events after it was rolled back
   * @throws InboxStopped when the service stops meanwhile; what is not applied will be delivered
   *     again
   */
  public void process(
      String consumer,
      ConsumerRecords<String, byte[]> records,
      Interest interest,
      Consumer<List<ReceivedEvent>> useCase) {
    List<Delivery> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> consumed : records) {
      batch.add(Delivery.of(consumed));
    }
    if (!batch.isEmpty()) {
      apply(new Reader(consumer, interest, useCase), List.copyOf(batch));
    }
  }

  /** As the other, for a consumer that has a use for every event. */
  public void process(
      String consumer,
      ConsumerRecords<String, byte[]> records,
      Consumer<List<ReceivedEvent>> useCase) {
    process(consumer, records, Interest.inAll(), useCase);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void apply(Reader reader, List<Delivery> batch) {
    String consumer = reader.consumer();
    int unknown = 0;
    BackOff pause = new BackOff(config.inbox().backOff(), config.inbox().maxBackOff());
    while (true) {
      long begun = System.nanoTime();
      try {
        inTransaction(() -> applyOnce(reader, batch)).count(meters, consumer);
        return;
      } catch (RuntimeException | Error thrown) {
        Failure failure = Failure.of(thrown);
        if (failure == Failure.INFRASTRUCTURE && !overran(begun)) {
          LOG.warnf("%s waits to apply %d events: %s", consumer, batch.size(), thrown);
          await(pause.next());
        } else if (batch.size() > 1) {
          LOG.infof("%s splits a batch of %d events: %s", consumer, batch.size(), thrown);
          int half = batch.size() / 2;
          apply(reader, batch.subList(0, half));
          apply(reader, batch.subList(half, batch.size()));
          return;
        } else if (failure == Failure.POISON
            || (isBlamed(failure) && ++unknown >= config.inbox().attempts())) {
          setAside(consumer, batch.get(0), thrown);
          return;
        } else {
          LOG.warnf(thrown, "%s tries %s again", consumer, batch.get(0).event());
          await(pause.next());
        }
      }
    }
  }

  private Outcome applyOnce(Reader reader, List<Delivery> batch) {
    List<Delivery> wanted = wanted(reader.interest(), batch);
    // Of an id that comes twice in a batch, the first.
    Map<UUID, Delivery> fresh = new LinkedHashMap<>();
    wanted.forEach(delivery -> fresh.putIfAbsent(delivery.id(), delivery));
    if (!fresh.isEmpty()) {
      fresh.keySet().retainAll(record(reader.consumer(), fresh.keySet()));
    }
    List<ReceivedEvent> events = new ArrayList<>(fresh.size());
    List<OutboxRow> dead = new ArrayList<>();
    for (Delivery delivery : fresh.values()) {
      if (delivery.event() == null) {
        dead.add(deadLetter(reader.consumer(), delivery, delivery.rejected()));
      } else {
        events.add(delivery.event());
      }
    }
    outbox.appendRows(dead);
    if (!events.isEmpty()) {
      reader.useCase().accept(List.copyOf(events));
    }
    return new Outcome(
        events.size(), dead.size(), wanted.size() - fresh.size(), batch.size() - wanted.size());
  }

  /** What the consumer has a use for, its data now looked at, in its order. */
  private static List<Delivery> wanted(Interest interest, List<Delivery> batch) {
    Set<String> keys = new HashSet<>();
    for (Delivery delivery : batch) {
      if (delivery.event() != null && delivery.event().key() != null) {
        keys.add(delivery.event().key());
      }
    }
    Set<String> wanted = interest.among(keys);
    return batch.stream()
        .filter(delivery -> delivery.isOfInterest(wanted))
        .map(Delivery::checked)
        .toList();
  }

  private void setAside(String consumer, Delivery delivery, Throwable thrown) {
    String reason = reason(thrown);
    // A poison word says all; of anything else the place is wanted too.
    LOG.errorf(
        thrown instanceof PoisonEvent ? null : thrown,
        "%s cannot apply %s and sends it to the dead letters: %s",
        consumer,
        delivery.event(),
        reason);
    BackOff pause = new BackOff(config.inbox().backOff(), config.inbox().maxBackOff());
    while (true) {
      try {
        inTransaction(
                () -> {
                  boolean fresh = !record(consumer, List.of(delivery.id())).isEmpty();
                  if (fresh) {
                    outbox.appendRows(List.of(deadLetter(consumer, delivery, reason)));
                  }
                  return new Outcome(0, fresh ? 1 : 0, fresh ? 0 : 1, 0);
                })
            .count(meters, consumer);
        return;
      } catch (RuntimeException away) {
        LOG.warnf(away, "%s waits to set %s aside", consumer, delivery.event());
        await(pause.next());
      }
    }
  }

  private OutboxRow deadLetter(String consumer, Delivery delivery, String reason) {
    return DeadLetters.row(delivery, consumer, reason, config.maxEventBytes());
  }

  private Set<UUID> record(String consumer, Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection()) {
      return InboxTable.record(connection, consumer, List.copyOf(ids));
    } catch (SQLException failure) {
      throw new IllegalStateException("The inbox could not be written", failure);
    }
  }

  private Outcome inTransaction(Callable<Outcome> work) {
    return QuarkusTransaction.requiringNew().timeout(timeoutSeconds()).call(work);
  }

  private int timeoutSeconds() {
    return (int) config.inbox().transactionTimeout().toSeconds();
  }

  /**
   * Whether a transaction begun then was rolled back for its length. The pool says so without an
   * SQL state, just as when it has no connection to give.
   */
  private boolean overran(long begun) {
    return System.nanoTime() - begun >= TimeUnit.SECONDS.toNanos(timeoutSeconds());
  }

  /** Whether an event that failed alone is the likely cause: not while the database is away. */
  private boolean isBlamed(Failure failure) {
    if (failure != Failure.INFRASTRUCTURE) {
      return true;
    }
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(timeoutSeconds());
    } catch (SQLException away) {
      return false;
    }
  }

  /**
   * The poison's own words where there are some; else the failure's class too, which tells more
   * than its text.
   */
  private static String reason(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof PoisonEvent poison) {
        return poison.getMessage();
      }
    }
    return thrown.toString();
  }

  private void await(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InboxStopped();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InboxStopped();
    }
  }

  /** Who reads, and how. */
  private record Reader(
      String consumer, Interest interest, Consumer<List<ReceivedEvent>> useCase) {}

  /** What a committed transaction did, counted only then. */
  private record Outcome(int applied, int dead, int repeated, int passedOver) {
    void count(MeterRegistry meters, String consumer) {
      meters.counter("frontier.inbox.applied", "consumer", consumer).increment(applied);
      meters.counter("frontier.inbox.dead", "consumer", consumer).increment(dead);
      meters.counter("frontier.inbox.repeated", "consumer", consumer).increment(repeated);
      meters.counter("frontier.inbox.passed_over", "consumer", consumer).increment(passedOver);
    }
  }
}

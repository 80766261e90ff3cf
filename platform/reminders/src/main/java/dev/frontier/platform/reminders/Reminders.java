package dev.frontier.platform.reminders;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The duties of a service. Use cases say in their transactions what is owed now; whatever is due at
 * once is sent in that transaction, the rest when its time comes.
 */
@ApplicationScoped
public class Reminders {
  private static final Logger LOG = Logger.getLogger(Reminders.class);

  private final DataSource dataSource;
  private final ReminderRound round;
  private final RemindersConfig config;
  private final Clock clock;
  private final Counter sent;
  private final Counter skipped;
  private final Counter failures;
  private final AtomicReference<Instant> oldest = new AtomicReference<>();

  /** Made by the container. */
  public Reminders(
      DataSource dataSource,
      Schedules schedules,
      DutySource source,
      ReminderSender sender,
      RemindersConfig config,
      Clock clock,
      MeterRegistry meters) {
    this.dataSource = dataSource;
    this.round = new ReminderRound(schedules, source, sender);
    this.config = config;
    this.clock = clock;
    this.sent = counter(meters, "sent", "Reminders sent");
    this.skipped = counter(meters, "skipped", "Reminders not sent: overtaken, or settled in time");
    this.failures = counter(meters, "failures", "Looks at what is due that failed");
    Gauge.builder("frontier.reminders.behind", this, reminders -> reminders.behind().toSeconds())
        .description("For how long the longest waiting duty has waited to be looked at")
        .baseUnit("seconds")
        .register(meters);
  }

  private static Counter counter(MeterRegistry meters, String name, String description) {
    return Counter.builder("frontier.reminders." + name).description(description).register(meters);
  }

  /**
   * Says what is owed now, in the current transaction; over what was said of the same keys before.
   * A new due time has reminders of its own, a settled duty none.
   *
   * @param duties each key at most once
   * @param now when this is; reminders whose moment it is or was are sent with it
   */
  public void put(List<Duty> duties, Instant now) {
    if (!duties.isEmpty()) {
      count(onConnection(connection -> round.put(connection, duties, now)));
    }
  }

  /**
   * What became of the reminders of a subject, the latest decision first.
   *
   * @param scopes only of these; empty for all
   */
  public List<LedgerEntry> ledger(String subject, Optional<Set<String>> scopes, int limit) {
    return onConnection(
        connection -> LedgerTables.ledger(connection, subject, scopes.orElse(null), limit));
  }

  /**
   * Sends what is due, batch by batch, each in a transaction of its own. Any number of replicas may
   * do so at once.
   *
   * @return how many duties were looked at
   */
  public int remind(Instant now) {
    int looked = 0;
    int batch;
    do {
      batch = batch(now);
      looked += batch;
    } while (batch == config.batch());
    oldest.set(QuarkusTransaction.requiringNew().call(() -> onConnection(LedgerTables::oldest)));
    return looked;
  }

  private int batch(Instant now) {
    try {
      return claim(now, config.batch());
    } catch (RuntimeException failure) {
      failures.increment();
      LOG.warnf("Reminders are dealt with one by one: %s", failure);
      return oneByOne(now);
    }
  }

  /** One duty that cannot be dealt with holds up no other. */
  private int oneByOne(Instant now) {
    int looked = 0;
    while (looked < config.batch()) {
      AtomicReference<List<Duty>> taken = new AtomicReference<>(List.of());
      try {
        ReminderRound.Done done =
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      taken.set(onConnection(c -> LedgerTables.claim(c, now, 1)));
                      return onConnection(c -> round.judge(c, taken.get(), now));
                    });
        if (count(done) == 0) {
          return looked;
        }
      } catch (RuntimeException failure) {
        if (taken.get().isEmpty()) {
          // Nothing could even be read: it is the database, and no duty's fault.
          throw failure;
        }
        postpone(taken.get().get(0), now, failure);
      }
      looked++;
    }
    return looked;
  }

  private void postpone(Duty duty, Instant now, RuntimeException failure) {
    LOG.errorf(
        failure, "Nobody can be reminded of %s; tried again in %s", duty.key(), config.pause());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                onConnection(
                    connection -> {
                      LedgerTables.wake(
                          connection, List.of(duty), Map.of(duty.key(), now.plus(config.pause())));
                      return null;
                    }));
  }

  private int claim(Instant now, int limit) {
    return count(
        QuarkusTransaction.requiringNew()
            .call(() -> onConnection(connection -> round.claimed(connection, now, limit))));
  }

  private int count(ReminderRound.Done done) {
    sent.increment(done.sent());
    skipped.increment(done.skipped());
    return done.duties();
  }

  private Duration behind() {
    Instant since = oldest.get();
    Duration waiting = since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    return waiting.isNegative() ? Duration.ZERO : waiting;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T onConnection(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("The database refused what reminders need", failure);
    }
  }
}

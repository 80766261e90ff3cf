package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.domain.Actor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Signals by PostgreSQL's LISTEN and NOTIFY, which carry a commit of one replica to all of them.
 * One connection outside the pool, since it is kept for ever. When it breaks, signals may have been
 * lost: everybody is woken once it is back.
 */
@ApplicationScoped
class PostgresSignals implements Signals {
  /** Channel whose payload is the owner of new alerts, or the audience of new notices. */
  static final String ALERTS = "notification_alert";

  /** Channel that says that there are messages to send. */
  static final String DELIVERIES = "notification_delivery";

  /** Wakes the senders of all replicas when the transaction commits. */
  static final String WAKE_SENDERS = "SELECT pg_notify('" + DELIVERIES + "', '')";

  private static final Logger LOG = Logger.getLogger(PostgresSignals.class);

  /** How long the connection may be quiet before it is asked whether it still lives. */
  private static final int QUIET_MILLIS = 15_000;

  /** Pause before connecting again: an outage that has ended goes unnoticed for no longer. */
  private static final long PAUSE_MILLIS = 1_000;

  private final Properties properties = new Properties();
  private final String url;

  /** By the owner of alerts, or by the audience of notices. */
  private final Map<String, Set<Runnable>> owners = new ConcurrentHashMap<>();

  private final Set<Runnable> senders = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Connection connection;
  private Thread thread;

  PostgresSignals(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    properties.setProperty("user", user);
    // There is none where the server trusts the address; an empty text counts as none.
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "notification signals");
    // A database that has vanished without a word is given up in seconds, not when TCP gives up.
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("tcpKeepAlive", "true");
  }

  @Override
  public Listening onAlerts(Actor owner, Runnable wake) {
    Set<String> names = new HashSet<>(owner.audienceKeys());
    names.add(owner.subject());
    names.forEach(name -> listen(name, wake));
    return () -> names.forEach(name -> forget(name, wake));
  }

  private void listen(String name, Runnable wake) {
    owners.compute(
        name,
        (key, listening) -> {
          Set<Runnable> all = listening == null ? ConcurrentHashMap.newKeySet() : listening;
          all.add(wake);
          return all;
        });
  }

  private void forget(String name, Runnable wake) {
    owners.computeIfPresent(
        name,
        (key, listening) -> {
          listening.remove(wake);
          return listening.isEmpty() ? null : listening;
        });
  }

  @Override
  public Listening onDeliveries(Runnable wake) {
    senders.add(wake);
    return () -> senders.remove(wake);
  }

  void start(@Observes StartupEvent event) {
    thread = new Thread(this::run, "notification-signals");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    close(connection);
    if (thread != null) {
      thread.join(PAUSE_MILLIS);
    }
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        listen();
      } catch (SQLException | RuntimeException e) {
        if (stopping.getCount() > 0) {
          LOG.warnf("Signals are interrupted, connecting again: %s", e.getMessage());
        }
      }
      pause();
    }
  }

  private void listen() throws SQLException {
    try (Connection opened = new Driver().connect(url, properties);
        Statement statement = opened.createStatement()) {
      connection = opened;
      statement.execute("LISTEN " + ALERTS);
      statement.execute("LISTEN " + DELIVERIES);
      wakeAll();
      PGConnection signals = opened.unwrap(PGConnection.class);
      while (stopping.getCount() > 0) {
        PGNotification[] arrived = signals.getNotifications(QUIET_MILLIS);
        if (arrived == null || arrived.length == 0) {
          statement.execute("SELECT 1");
        } else {
          for (PGNotification notification : arrived) {
            dispatch(notification);
          }
        }
      }
    }
  }

  private void dispatch(PGNotification notification) {
    if (ALERTS.equals(notification.getName())) {
      wake(owners.getOrDefault(notification.getParameter(), Set.of()));
    } else {
      wake(senders);
    }
  }

  /** Everybody once, also who listens under several names. */
  private void wakeAll() {
    Set<Runnable> all = new HashSet<>(senders);
    owners.values().forEach(all::addAll);
    wake(all);
  }

  private static void wake(Set<Runnable> all) {
    for (Runnable wake : all) {
      try {
        wake.run();
      } catch (RuntimeException e) {
        LOG.warn("A listener failed", e);
      }
    }
  }

  private void pause() {
    try {
      stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Connection connection) {
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("Closing the signals", e);
      }
    }
  }
}

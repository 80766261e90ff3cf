package dev.frontier.platform.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** What a service brings: its clock, its schedules, and a sender that writes in the transaction. */
@ApplicationScoped
class TestParts implements ReminderSender, DutySource {
  /** Duties whose reminders cannot be written. */
  static final Set<String> POISON = ConcurrentHashMap.newKeySet();

  /** Duties that stand otherwise than they were put. */
  static final Map<String, Duty> NOW = new ConcurrentHashMap<>();

  private final DataSource dataSource;

  TestParts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Schedules schedules() {
    return Samples.SCHEDULES;
  }

  @Override
  public List<Duty> now(List<Duty> duties) {
    return duties.stream().map(duty -> NOW.getOrDefault(duty.key(), duty)).toList();
  }

  @Override
  public void send(List<Reminder> reminders) {
    try (Connection connection = dataSource.getConnection()) {
      write(connection, reminders);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Writes what is sent, as an outbox would. */
  static void write(Connection connection, List<Reminder> reminders) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into sent (duty, kind, due_at, sent_to, first, earlier) values (?, ?, ?, ?, ?,"
                + " ?)")) {
      for (Reminder reminder : reminders) {
        if (POISON.contains(reminder.duty().key())) {
          throw new IllegalStateException("cannot be written: " + reminder.duty().key());
        }
        insert.setString(1, reminder.duty().key());
        insert.setString(2, reminder.kind());
        insert.setObject(3, reminder.duty().dueAt().atOffset(java.time.ZoneOffset.UTC));
        insert.setString(4, String.join(" ", reminder.to()));
        insert.setBoolean(5, reminder.first());
        insert.setString(6, String.join(" ", new TreeSet<>(reminder.earlier())));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}

package dev.frontier.platform.reminders;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides on duties in one transaction: what is sent, what is entered into the ledger and when each
 * is looked at again commit together or not at all.
 */
final class ReminderRound {
  private final Schedules schedules;
  private final DutySource source;
  private final ReminderSender sender;

  ReminderRound(Schedules schedules, DutySource source, ReminderSender sender) {
    this.schedules = schedules;
    this.source = source;
    this.sender = sender;
  }

  /**
   * What was done.
   *
   * @param duties how many were looked at
   */
  record Done(int duties, int sent, int skipped) {}

  /** Takes duties that nobody else has, at most so many, and decides on them. */
  Done claimed(Connection connection, Instant now, int limit) throws SQLException {
    return judge(connection, LedgerTables.claim(connection, now, limit), now);
  }

  /** Asks how duties stand that the transaction holds, and decides on them. */
  Done judge(Connection connection, List<Duty> held, Instant now) throws SQLException {
    if (held.isEmpty()) {
      return new Done(0, 0, 0);
    }
    List<Duty> current = source.now(held);
    List<Duty> changed = current.stream().filter(duty -> !held.contains(duty)).toList();
    if (!changed.isEmpty()) {
      LedgerTables.put(connection, changed, first(changed));
    }
    Done done = decide(connection, current, now);
    return new Done(held.size(), done.sent(), done.skipped());
  }

  /** Stores duties and decides on them at once. */
  Done put(Connection connection, List<Duty> duties, Instant now) throws SQLException {
    Map<String, Instant> first = first(duties);
    LedgerTables.put(connection, duties, first);
    return decide(
        connection,
        duties.stream().filter(duty -> !first.get(duty.key()).isAfter(now)).toList(),
        now);
  }

  private Map<String, Instant> first(List<Duty> duties) {
    return duties.stream()
        .collect(Collectors.toMap(Duty::key, duty -> schedules.of(duty).first(duty)));
  }

  private Done decide(Connection connection, List<Duty> duties, Instant now) throws SQLException {
    if (duties.isEmpty()) {
      return new Done(0, 0, 0);
    }
    Map<String, Map<String, Boolean>> decided = LedgerTables.decided(connection, duties);
    Map<String, Instant> next = new HashMap<>();
    List<LedgerEntry> entries = new ArrayList<>();
    List<Reminder> reminders = new ArrayList<>();
    for (Duty duty : duties) {
      Map<String, Boolean> known = decided.getOrDefault(duty.key(), Map.of());
      Plan plan = Plan.of(duty, schedules.of(duty), known.keySet(), now);
      next.put(duty.key(), plan.next());
      for (Plan.Skip skip : plan.skips()) {
        entries.add(entry(duty, skip.step(), now, List.of(), skip.reason()));
      }
      if (plan.send() != null) {
        List<String> to = addressees(duty, plan.send());
        entries.add(entry(duty, plan.send(), now, to, null));
        Set<String> earlier =
            known.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        reminders.add(new Reminder(duty, plan.send().kind(), to, earlier, now));
      }
    }
    // The row locks already keep others away; that only what is new in the ledger is sent is what
    // holds when somebody deals with the table by hand.
    Set<List<String>> entered =
        entries.isEmpty() ? Set.of() : LedgerTables.enter(connection, entries);
    List<Reminder> fresh =
        reminders.stream()
            .filter(reminder -> entered.contains(List.of(reminder.duty().key(), reminder.kind())))
            .toList();
    LedgerTables.wake(connection, duties, next);
    if (!fresh.isEmpty()) {
      sender.send(fresh);
    }
    return new Done(duties.size(), fresh.size(), entered.size() - fresh.size());
  }

  private static List<String> addressees(Duty duty, Step step) {
    return Stream.concat(duty.awaits().stream(), step.also().stream()).distinct().toList();
  }

  private static LedgerEntry entry(
      Duty duty, Step step, Instant now, List<String> sentTo, String skipped) {
    return new LedgerEntry(
        duty.key(),
        duty.scope(),
        step.kind(),
        duty.dueAt(),
        Schedule.moment(duty, step),
        now,
        sentTo,
        skipped);
  }
}

package dev.frontier.policytracker.application.duty;

import dev.frontier.platform.reminders.Duty;
import dev.frontier.platform.reminders.Reminders;
import dev.frontier.policytracker.application.port.MeasureTasks;
import dev.frontier.policytracker.config.DutyConfig;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.duty.DutyKey;
import dev.frontier.policytracker.domain.progress.HalfYear;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks for what has become owed: reports of half-years that began, measures that came into the
 * plan, milestones that were set or moved. It compares the record with what was asked for, so
 * whichever way something came onto the record, and however long nobody looked, nothing is
 * forgotten and nothing asked for twice.
 */
@ApplicationScoped
public class OpenDuties {

  private final MeasureTasks tasks;
  private final Reminders reminders;
  private final int batch;

  OpenDuties(MeasureTasks tasks, Reminders reminders, DutyConfig config) {
    this.tasks = tasks;
    this.reminders = reminders;
    this.batch = config.batch();
  }

  /**
   * Asks for all that is owed at an instant and was not asked for; what is due at once is reminded
   * of at once.
   *
   * @return how many duties are new or have moved
   */
  public int execute(Instant now) {
    int opened = 0;
    for (HalfYear period : Deadlines.open(now)) {
      opened += all(() -> tasks.openReports(period, batch), now);
    }
    return opened + all(() -> tasks.openMilestones(batch), now);
  }

  private int all(Supplier<List<DutyKey>> some, Instant now) {
    int opened = 0;
    int last;
    do {
      last = QuarkusTransaction.requiringNew().call(() -> put(some.get(), now));
      opened += last;
    } while (last == batch);
    return opened;
  }

  private int put(List<DutyKey> keys, Instant now) {
    List<Duty> duties = tasks.find(keys).stream().map(MeasureDuties::of).toList();
    reminders.put(duties, now);
    return keys.size();
  }
}

package dev.frontier.policytracker.application.duty;

import dev.frontier.platform.reminders.LedgerEntry;
import dev.frontier.platform.reminders.Reminders;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.config.DutySchedules;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows who was reminded of a measure's duties and who was not, and why. */
@ApplicationScoped
public class ReadReminders {

  private final ProgressStore measures;
  private final Reminders reminders;

  ReadReminders(ProgressStore measures, Reminders reminders) {
    this.measures = measures;
    this.reminders = reminders;
  }

  /** What became of the question. */
  public sealed interface Result {
    /** The lines, the latest first. */
    record Lines(List<LedgerEntry> lines) implements Result {}

    /** No plan ever held such a measure. */
    record NoSuchMeasure() implements Result {}

    /** The caller is of no ministry and looks after none. */
    record Forbidden() implements Result {}
  }

  /** All lines to who looks after the record, to a ministry those of the time when it led. */
  @Transactional
  public Result execute(Actor actor, String measure) {
    boolean all = actor.has(Role.STATISTICIAN) || actor.has(Role.ADMIN);
    boolean own = actor.has(Role.MINISTRY_OFFICER) || actor.has(Role.MINISTRY_HEAD);
    if (!all && !own) {
      return new Result.Forbidden();
    }
    if (measures.find(measure).isEmpty()) {
      return new Result.NoSuchMeasure();
    }
    Optional<Set<String>> scopes =
        all ? Optional.empty() : Optional.of(actor.ministry().map(Set::of).orElseGet(Set::of));
    return new Result.Lines(reminders.ledger(measure, scopes, DutySchedules.MOST_SHOWN));
  }
}

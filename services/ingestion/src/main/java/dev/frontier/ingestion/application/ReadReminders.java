package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.config.ReminderSchedules;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.platform.reminders.LedgerEntry;
import dev.frontier.platform.reminders.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows who was reminded of a round and who was not, and why. */
@ApplicationScoped
public class ReadReminders {
  private final Rounds rounds;
  private final Reminders reminders;

  ReadReminders(Rounds rounds, Reminders reminders) {
    this.rounds = rounds;
    this.reminders = reminders;
  }

  /**
   * What became of a reminder.
   *
   * @param submission what came back; empty for the other kinds
   * @param dueAt the due time that it was for; of what came back, when it came back
   * @param sentTo roles; empty when it was skipped
   * @param skipped why it was not sent; empty when it was
   */
  public record Line(
      String region,
      String kind,
      Optional<UUID> submission,
      Instant dueAt,
      Instant plannedAt,
      Instant decidedAt,
      List<String> sentTo,
      Optional<String> skipped) {}

  /** The latest first: all of them to who runs rounds, to an office its own. */
  @Transactional
  public Outcome<List<Line>> handle(Actor actor, String round) {
    Optional<Refusal> denied = AccessRules.checkSeesRounds(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    if (!RoundRules.isCode(round) || rounds.find(round).isEmpty()) {
      return new Outcome.Refused<>(Refusal.of(Refusal.Kind.NOT_FOUND));
    }
    Optional<Set<String>> scopes =
        AccessRules.checkRunsRounds(actor).isEmpty()
            ? Optional.empty()
            : Optional.of(AccessRules.visibleRegions(actor).orElse(Set.of()));
    return new Outcome.Done<>(
        reminders.ledger(round, scopes, ReminderSchedules.MOST_SHOWN).stream()
            .map(ReadReminders::line)
            .toList());
  }

  private static Line line(LedgerEntry entry) {
    return new Line(
        entry.scope(),
        entry.kind(),
        RoundDuties.submissionOf(entry.duty()),
        entry.dueAt(),
        entry.plannedAt(),
        entry.decidedAt(),
        entry.sentTo(),
        Optional.ofNullable(entry.skipped()));
  }
}

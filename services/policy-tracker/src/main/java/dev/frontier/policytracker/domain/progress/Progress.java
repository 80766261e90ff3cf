package dev.frontier.policytracker.domain.progress;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.progress.StatusChange.Move;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How far one measure is, and the only place that decides whether a claim or a verdict is taken.
 *
 * @param measure its id
 * @param lead the ministry that leads it today
 * @param retired true when the plan no longer holds the measure
 * @param newestReport the report that the status speaks of; empty before the first
 * @param steps how many changes are on the record
 * @param changedAt when the newest of them was; empty before the first
 */
public record Progress(
    String measure,
    String lead,
    boolean retired,
    Status status,
    Optional<UUID> newestReport,
    int steps,
    Optional<Instant> changedAt) {

  /** Half-years begin when they begin in Beijing, where the ministries sit. */
  private static final ZoneId MINISTRIES = ZoneId.of("Asia/Shanghai");

  public Progress {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(newestReport, "newestReport");
    Objects.requireNonNull(changedAt, "changedAt");
  }

  /** A measure that nobody has reported on. */
  public static Progress start(String measure, String lead) {
    return new Progress(
        measure, lead, false, Status.INITIAL, Optional.empty(), 0, Optional.empty());
  }

  /** What became of a claim. */
  public sealed interface Filing {
    /** The claim is on the record. */
    record Filed(Report report, StatusChange change, Progress progress) implements Filing {}

    /** The claim is not taken, and nothing has changed. */
    record Declined(Refusal refusal) implements Filing {}
  }

  /** What became of a verdict. */
  public sealed interface Verdict {
    /** The verdict is on the record. */
    record Given(Judgement judgement, StatusChange change, Progress progress) implements Verdict {}

    /** The verdict is not taken, and nothing has changed. */
    record Declined(Refusal refusal) implements Verdict {}
  }

  /**
   * Files a claim by the lead ministry.
   *
   * @param grounds what the claim can rest on
   * @param id the new report's id
   */
  public Filing file(Actor actor, Claim claim, Grounds grounds, UUID id, Clock clock) {
    Optional<Refusal> refusal = refusalOf(actor, claim, grounds, clock);
    if (refusal.isPresent()) {
      return new Filing.Declined(refusal.get());
    }
    Instant at = nextInstant(clock);
    Report report = new Report(id, measure, claim, lead, actor.subject(), at);
    Status after = status.claim(claim.status());
    StatusChange change = step(Move.CLAIMED, after, id, Optional.empty(), at);
    return new Filing.Filed(report, change, moved(after, id, at));
  }

  private Optional<Refusal> refusalOf(Actor actor, Claim claim, Grounds grounds, Clock clock) {
    if (!actor.has(Role.MINISTRY_OFFICER) || !actor.of(lead)) {
      return Optional.of(Refusal.NOT_LEAD_MINISTRY);
    }
    if (retired) {
      return Optional.of(Refusal.RETIRED);
    }
    if (!status.mayClaim(claim.status())) {
      return Optional.of(Refusal.IMPOSSIBLE_MOVE);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), MINISTRIES);
    if (claim.period().filter(period -> period.firstDay().isAfter(today)).isPresent()) {
      return Optional.of(Refusal.FUTURE_PERIOD);
    }
    if (claim.blockedBy().isPresent() && claim.status() != ClaimedStatus.BLOCKED) {
      return Optional.of(Refusal.BLOCKER_NOT_BLOCKED);
    }
    return switch (claim.status()) {
      case CARRIED_OUT -> unfinished(claim, grounds);
      case UNDER_WAY ->
          grounds.ahead(today) == 0
              ? Optional.of(Refusal.NEXT_MILESTONE_REQUIRED)
              : Optional.empty();
      case BLOCKED -> unexplained(claim, grounds);
      case DROPPED ->
          claim.text().isBlank() ? Optional.of(Refusal.TEXT_REQUIRED) : Optional.empty();
      case NOT_STARTED, PLANNED -> Optional.empty();
    };
  }

  private static Optional<Refusal> unfinished(Claim claim, Grounds grounds) {
    if (!claim.hasEvidence() && grounds.documents() == 0) {
      return Optional.of(Refusal.EVIDENCE_REQUIRED);
    }
    return grounds.openMilestones().isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.OPEN_MILESTONES);
  }

  private static Optional<Refusal> unexplained(Claim claim, Grounds grounds) {
    if (claim.blockedBy().isEmpty()) {
      return Optional.of(Refusal.BLOCKER_REQUIRED);
    }
    if (!grounds.blockerKnown()) {
      return Optional.of(Refusal.BLOCKER_UNKNOWN);
    }
    return claim.blockedBy().get() instanceof Blocker.Cause && claim.text().isBlank()
        ? Optional.of(Refusal.TEXT_REQUIRED)
        : Optional.empty();
  }

  /**
   * Gives a verifier's verdict on a report of this measure.
   *
   * @param earlier the verdict that stands on the report, if any; one that was answered and may be
   *     followed by another does not stand
   */
  public Verdict judge(
      Actor actor,
      Report report,
      Optional<Judgement> earlier,
      Verification verdict,
      String reason,
      Clock clock) {
    Optional<Refusal> refusal = refusalOf(actor, report, earlier, verdict, reason);
    if (refusal.isPresent()) {
      return new Verdict.Declined(refusal.get());
    }
    Instant at = nextInstant(clock);
    Judgement judgement =
        new Judgement(report.id(), verdict, reason, actor.ministry(), actor.subject(), at);
    Status after = status.judge(verdict);
    StatusChange change =
        step(Move.of(verdict), after, report.id(), Optional.of(judgement.by()), at);
    return new Verdict.Given(judgement, change, moved(after, report.id(), at));
  }

  private Optional<Refusal> refusalOf(
      Actor actor,
      Report report,
      Optional<Judgement> earlier,
      Verification verdict,
      String reason) {
    if (!actor.has(Role.VERIFIER)) {
      return Optional.of(Refusal.NOT_VERIFIER);
    }
    // The lead may have changed hands since: neither today's lead nor the one that stated it.
    if (actor.of(lead) || actor.of(report.ministry())) {
      return Optional.of(Refusal.OWN_MINISTRY);
    }
    if (actor.subject().equals(report.reporter())) {
      return Optional.of(Refusal.OWN_REPORT);
    }
    if (earlier.isPresent()) {
      return Optional.of(Refusal.ALREADY_VERIFIED);
    }
    if (newestReport.filter(report.id()::equals).isEmpty()) {
      return Optional.of(Refusal.SUPERSEDED);
    }
    return verdict != Verification.CONFIRMED && reason.isBlank()
        ? Optional.of(Refusal.REASON_REQUIRED)
        : Optional.empty();
  }

  private StatusChange step(
      Move move, Status after, UUID report, Optional<String> verifiedBy, Instant at) {
    return new StatusChange(measure, steps + 1, move, status, after, report, verifiedBy, at);
  }

  private Progress moved(Status after, UUID report, Instant at) {
    return new Progress(
        measure, lead, retired, after, Optional.of(report), steps + 1, Optional.of(at));
  }

  /** Strictly after the previous step, so that "as of" never falls between two equal instants. */
  private Instant nextInstant(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return changedAt
        .map(last -> last.plus(1, ChronoUnit.MICROS))
        .filter(earliest -> earliest.isAfter(now))
        .orElse(now);
  }
}

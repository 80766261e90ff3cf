package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RemarkStore;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.dispute.Dispute;
import dev.frontier.policytracker.domain.progress.Judgement;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Refusal;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts a verifier's verdict on a report on the record and tells the other services. */
@ApplicationScoped
public class VerifyReport {

  private final ProgressStore store;
  private final RemarkStore remarks;
  private final StatusEvents events;
  private final Clock clock;

  public VerifyReport(ProgressStore store, RemarkStore remarks, StatusEvents events, Clock clock) {
    this.store = store;
    this.remarks = remarks;
    this.events = events;
    this.clock = clock;
  }

  /** What became of the verdict; in all cases but the first nothing has changed. */
  public sealed interface Result {
    /** On the record. */
    record Given(FiledReport report, TrackedMeasure measure) implements Result {}

    /** There is no such report. */
    record NoSuchReport() implements Result {}

    /** The caller decided on an older version of the measure. */
    record Outdated(TrackedMeasure measure) implements Result {}

    /** A rule stands against it. */
    record Declined(Refusal refusal, FiledReport report, TrackedMeasure measure)
        implements Result {}
  }

  @Transactional
  public Result execute(
      Actor actor, UUID id, Verification verdict, String reason, Precondition precondition) {
    Optional<String> measure = store.measureOf(id);
    if (measure.isEmpty()) {
      return new Result.NoSuchReport();
    }
    // The measure before the verdict on the report: another verdict given between the two reads is
    // then either seen here or moves the measure on, which the record notices.
    TrackedMeasure tracked = store.find(measure.get()).orElseThrow();
    FiledReport found = store.report(id).orElseThrow();
    Report report = found.report();
    Optional<Judgement> standing =
        Dispute.standing(found.judgement(), remarks.newestAnswer(report.id()));
    Progress.Verdict outcome =
        tracked.progress().judge(actor, report, standing, verdict, reason, clock);
    boolean outdated = !precondition.holds(tracked);
    if (outcome instanceof Progress.Verdict.Declined declined
        && (!outdated || declined.refusal().concernsActor())) {
      return new Result.Declined(declined.refusal(), found, tracked);
    }
    if (outdated) {
      return new Result.Outdated(tracked);
    }
    Progress.Verdict.Given given = (Progress.Verdict.Given) outcome;
    store.judged(given.judgement(), given.change(), given.progress());
    events.announce(tracked, report, given.change());
    FiledReport judged = new FiledReport(report, Optional.of(given.judgement()));
    return new Result.Given(judged, tracked.with(given.progress()));
  }
}

package dev.frontier.policytracker.application.dispute;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.Ids;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RemarkStore;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.dispute.Dispute;
import dev.frontier.policytracker.domain.dispute.Dispute.Outcome;
import dev.frontier.policytracker.domain.dispute.Dispute.Words;
import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.dispute.RemarkRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts a comment on a measure, or an answer to a verdict, on the record and tells of it. */
@ApplicationScoped
public class SayRemark {

  private final RemarkStore remarks;
  private final ProgressStore progress;
  private final StatusEvents events;
  private final Ids ids;
  private final Clock clock;

  public SayRemark(
      RemarkStore remarks, ProgressStore progress, StatusEvents events, Ids ids, Clock clock) {
    this.remarks = remarks;
    this.progress = progress;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it; in all cases but the first nothing has changed. */
  public sealed interface Result {
    /** It is on the record. */
    record Said(Remark remark) implements Result {}

    /** There is no such measure or report. */
    record Unknown() implements Result {}

    /**
     * A rule stands against it.
     *
     * @param report the report whose verdict was to be answered; empty for a comment
     */
    record Declined(RemarkRefusal refusal, TrackedMeasure measure, Optional<FiledReport> report)
        implements Result {}
  }

  /** Comments on a measure. */
  @Transactional
  public Result comment(Actor actor, String measure, Words words) {
    Optional<TrackedMeasure> found = progress.find(measure);
    if (found.isEmpty()) {
      return new Result.Unknown();
    }
    TrackedMeasure tracked = found.get();
    Outcome outcome =
        Dispute.comment(
            actor,
            tracked.measure(),
            tracked.progress(),
            words,
            words.corrects().flatMap(remarks::find),
            ids.next(),
            clock);
    return record(tracked, Optional.empty(), outcome);
  }

  /** Answers the verdict on a report. */
  @Transactional
  public Result answer(Actor actor, UUID report, Words words) {
    Optional<FiledReport> found = progress.report(report);
    if (found.isEmpty()) {
      return new Result.Unknown();
    }
    TrackedMeasure tracked = progress.find(found.get().report().measure()).orElseThrow();
    Outcome outcome =
        Dispute.answer(
            actor,
            tracked.progress(),
            found.get().report(),
            found.get().judgement(),
            words,
            words.corrects().flatMap(remarks::find),
            ids.next(),
            clock);
    return record(tracked, found, outcome);
  }

  private Result record(TrackedMeasure measure, Optional<FiledReport> report, Outcome outcome) {
    if (outcome instanceof Outcome.Declined declined) {
      return new Result.Declined(declined.refusal(), measure, report);
    }
    Remark remark = ((Outcome.Said) outcome).remark();
    remarks.said(remark);
    events.announce(measure, remark);
    return new Result.Said(remark);
  }
}

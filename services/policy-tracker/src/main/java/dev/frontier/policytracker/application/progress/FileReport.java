package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.EvidenceStore;
import dev.frontier.policytracker.application.port.Ids;
import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.progress.Claim;
import dev.frontier.policytracker.domain.progress.Grounds;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Refusal;
import dev.frontier.policytracker.domain.progress.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a ministry's claim about a measure on the record and tells the other services. */
@ApplicationScoped
public class FileReport {

  private final ProgressStore store;
  private final MilestoneStore milestones;
  private final ReadGrounds readGrounds;
  private final EvidenceStore evidence;
  private final StatusEvents events;
  private final Ids ids;
  private final Clock clock;

  public FileReport(
      ProgressStore store,
      MilestoneStore milestones,
      EvidenceStore evidence,
      ReadGrounds readGrounds,
      StatusEvents events,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.milestones = milestones;
    this.evidence = evidence;
    this.readGrounds = readGrounds;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of the claim; in all cases but the first nothing has changed. */
  public sealed interface Result {
    /** On the record. */
    record Filed(Report report, TrackedMeasure measure) implements Result {}

    /** No plan ever held such a measure. */
    record NoSuchMeasure() implements Result {}

    /** The caller decided on an older version of the measure. */
    record Outdated(TrackedMeasure measure) implements Result {}

    /**
     * The claim names evidence that the measure does not have, or that was withdrawn.
     *
     * @param missing in the order in which they are named
     */
    record EvidenceMissing(List<UUID> missing) implements Result {}

    /** A rule stands against it. */
    record Declined(Refusal refusal, TrackedMeasure measure, Grounds grounds) implements Result {}
  }

  @Transactional
  public Result execute(Actor actor, String measure, Claim claim, Precondition precondition) {
    // No milestone may come or go between the look at them and the claim that rests on them.
    milestones.lock(measure);
    Optional<TrackedMeasure> found = store.find(measure);
    if (found.isEmpty()) {
      return new Result.NoSuchMeasure();
    }
    TrackedMeasure tracked = found.get();
    Grounds grounds = readGrounds.execute(measure, claim);
    Progress.Filing filing = tracked.progress().file(actor, claim, grounds, ids.next(), clock);
    boolean outdated = !precondition.holds(tracked);
    if (filing instanceof Progress.Filing.Declined declined
        && (!outdated || declined.refusal().concernsActor())) {
      return new Result.Declined(declined.refusal(), tracked, grounds);
    }
    if (outdated) {
      return new Result.Outdated(tracked);
    }
    Set<UUID> counting = evidence.holdCounting(measure, claim.evidenceIds());
    List<UUID> missing = claim.evidenceIds().stream().filter(id -> !counting.contains(id)).toList();
    if (!missing.isEmpty()) {
      return new Result.EvidenceMissing(missing);
    }
    Progress.Filing.Filed filed = (Progress.Filing.Filed) filing;
    store.filed(filed.report(), filed.change(), filed.progress());
    events.announce(tracked, filed.report(), filed.change());
    return new Result.Filed(filed.report(), tracked.with(filed.progress()));
  }
}

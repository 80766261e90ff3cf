package dev.frontier.policytracker.adapter.out.messaging;

import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import dev.frontier.policytracker.application.port.MilestoneChange;
import dev.frontier.policytracker.application.port.PlanMove;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.dispute.Remark;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps as events, keyed by measure so that each measure's steps are read in order. */
@ApplicationScoped
class OutboxStatusEvents implements StatusEvents {

  static final String TOPIC = "frontier.policy-status.v1";
  static final String TYPE = "dev.frontier.policy-tracker.policy-status.v1";
  static final String SCHEMA = "urn:frontier:contracts:policy-tracker:policy-status:v1";

  private final Outbox outbox;

  OutboxStatusEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void announce(TrackedMeasure measure, Report report, StatusChange change) {
    append(PolicyStatusMessage.of(measure, report, change));
  }

  @Override
  public void announce(TrackedMeasure measure, Optional<Milestone> before, Milestone after) {
    append(PolicyStatusMessage.of(measure, before, after));
  }

  @Override
  public void announce(Map<String, TrackedMeasure> measures, List<MilestoneChange> changes) {
    outbox.append(
        changes.stream()
            .map(
                change ->
                    PolicyStatusMessage.of(
                        measures.get(change.after().measure()), change.before(), change.after()))
            .map(OutboxStatusEvents::event)
            .toList());
  }

  @Override
  public void announce(int edition, Revision revision, List<PlanMove> moves) {
    outbox.append(
        moves.stream()
            .map(move -> PolicyStatusMessage.of(edition, revision, move))
            .map(OutboxStatusEvents::event)
            .toList());
  }

  @Override
  public void announce(TrackedMeasure measure, Remark remark) {
    append(PolicyStatusMessage.of(measure, remark));
  }

  private void append(PolicyStatusMessage message) {
    outbox.append(List.of(event(message)));
  }

  private static OutgoingEvent event(PolicyStatusMessage message) {
    return new OutgoingEvent(
        TOPIC, message.measure(), TYPE, message.measure(), message.at(), SCHEMA, message);
  }
}

package dev.frontier.policytracker.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.policytracker.adapter.out.messaging.PolicyStatusMessage.Lights;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import dev.frontier.policytracker.domain.plan.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code frontier.policy-status.v1} when a due time comes near or is past: nothing moves.
 *
 * @param report always null, as is {@code verifiedBy}
 * @param period the half-year of a report; null for a milestone
 * @param milestoneCode the code of a milestone; null for a report
 * @param dueDay the last day that is in time, in Beijing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DutyMessage(
    String measure,
    String item,
    String recommendation,
    String ministry,
    String event,
    Lights before,
    Lights after,
    UUID report,
    String verifiedBy,
    String period,
    Instant at,
    Words measureName,
    String milestoneCode,
    Words milestoneName,
    LocalDate dueDay,
    Instant dueAt) {

  /** What people call something. */
  record Words(String zh, String en) {
    static Words of(Name name) {
      return new Words(name.zh(), name.en());
    }
  }

  static DutyMessage of(String event, MeasureTask task, Instant at) {
    Lights lights = Lights.of(task.status());
    return new DutyMessage(
        task.key().measure(),
        task.item(),
        task.recommendation(),
        task.ministry(),
        event,
        lights,
        lights,
        null,
        null,
        task.period().orElse(null),
        at,
        Words.of(task.measureName()),
        task.milestone().orElse(null),
        task.milestoneName().map(Words::of).orElse(null),
        task.lastDay(),
        task.dueAt());
  }
}

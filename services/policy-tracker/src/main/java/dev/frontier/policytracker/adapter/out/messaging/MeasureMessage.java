package dev.frontier.policytracker.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.policytracker.application.port.MeasureEvents;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Name;

/**
 * Data of {@code frontier.measures.v1}; the contract is {@code
 * contracts/events/policy-tracker/measures/v1}.
 *
 * @param item the recommendation's item that holds it
 * @param ministry that leads it
 * @param retired said only where it is so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureMessage(String measure, Words name, String item, String ministry, Boolean retired) {

  /** What people call it. */
  record Words(String zh, String en) {
    static Words of(Name name) {
      return new Words(name.zh(), name.en());
    }
  }

  static MeasureMessage of(MeasureEvents.Entry entry) {
    Measure measure = entry.node().measure();
    return new MeasureMessage(
        measure.id(),
        Words.of(measure.name()),
        entry.node().item(),
        measure.lead().ministry(),
        entry.retired() ? Boolean.TRUE : null);
  }
}

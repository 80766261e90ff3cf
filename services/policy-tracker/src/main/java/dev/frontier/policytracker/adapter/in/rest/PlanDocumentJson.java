package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.port.Edition;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The plan itself.
 *
 * @param edition counts the changes of the plan
 * @param since when this edition became known; null before the first
 */
@Schema(name = "PlanDocument", description = "The plan itself, without where its measures stand")
record PlanDocumentJson(int edition, @Schema(nullable = true) Instant since, PlanFile plan) {
  static PlanDocumentJson of(Edition edition) {
    return new PlanDocumentJson(
        edition.number(), edition.since().orElse(null), PlanFile.of(edition.plan()));
  }
}

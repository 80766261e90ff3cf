package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.port.KnownNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that was ever known of an entry of the plan, oldest first. */
@Schema(
    name = "PlanEntryHistory",
    description = "All that was ever known of an entry, oldest first")
record PlanEntryHistoryJson(List<PlanEntryJson> versions) {
  static PlanEntryHistoryJson of(List<KnownNode> versions) {
    return new PlanEntryHistoryJson(versions.stream().map(PlanEntryJson::of).toList());
  }
}

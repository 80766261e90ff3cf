package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.port.KnownNode;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.PlanEdit;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the plan as it was known for a time; what its kind does not have is null.
 *
 * @param parent the entry that holds it; null for one at the top
 * @param knownUntil null while it is the known content
 * @param reason why; may be empty for an import
 */
@Schema(name = "PlanEntry", description = "An entry of the plan as it was known for a time")
record PlanEntryJson(
    @Schema(examples = "measures") String kind,
    String code,
    String nameZh,
    String nameEn,
    @Schema(nullable = true) String parent,
    int position,
    @Schema(nullable = true) List<String> obstacles,
    @Schema(nullable = true) String lead,
    @Schema(nullable = true) Boolean leadProposed,
    @Schema(nullable = true) List<String> support,
    @Schema(nullable = true) List<String> regions,
    @Schema(nullable = true) List<String> indicators,
    @Schema(nullable = true) List<String> also,
    int edition,
    String reason,
    String role,
    Instant knownFrom,
    @Schema(nullable = true) Instant knownUntil) {

  static PlanEntryJson of(KnownNode known) {
    PlanNode node = known.node();
    Optional<Measure> measure =
        node instanceof MeasureNode of ? Optional.of(of.measure()) : Optional.empty();
    Name name = name(node);
    return new PlanEntryJson(
        PlanEntryKind.of(node.key().kind()).path(),
        node.key().code(),
        name.zh(),
        name.en(),
        PlanEdit.parentOf(node).orElse(null),
        node.position(),
        node instanceof HeadingNode heading && heading.key().kind() == PlanNode.Kind.ITEM
            ? heading.obstacles()
            : null,
        measure.map(of -> of.lead().ministry()).orElse(null),
        measure.map(of -> of.lead().proposed()).orElse(null),
        measure.map(Measure::support).orElse(null),
        measure.map(Measure::regions).orElse(null),
        measure.map(Measure::indicators).orElse(null),
        measure.map(Measure::also).orElse(null),
        known.edition(),
        known.reason(),
        known.role(),
        known.from(),
        known.until().orElse(null));
  }

  private static Name name(PlanNode node) {
    if (node instanceof MinistryNode ministry) {
      return ministry.ministry().name();
    }
    return node instanceof HeadingNode heading
        ? heading.name()
        : ((MeasureNode) node).measure().name();
  }
}

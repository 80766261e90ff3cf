package dev.frontier.policytracker.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.policytracker.application.port.PlanMove;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.NodeMove;
import dev.frontier.policytracker.domain.plan.PlanEdit;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import java.util.List;
import java.util.Locale;

/**
 * The part of {@code frontier.policy-status.v1} that tells what an edition changed about a measure.
 *
 * @param edition its number
 * @param role in which role it was brought; why is read at the service
 */
record PlanMovedMessage(int edition, String role, List<Entry> entries) {

  /**
   * An entry before and after.
   *
   * @param before null for a new one
   * @param after null for one that left the plan
   */
  record Entry(String kind, String code, Content before, Content after) {

    static Entry of(NodeMove move) {
      return new Entry(
          move.key().kind().name().toLowerCase(Locale.ROOT),
          move.key().code(),
          move.before().map(Content::of).orElse(null),
          move.after().map(Content::of).orElse(null));
    }
  }

  /** What people call it. */
  record Words(String zh, String en) {
    static Words of(Name name) {
      return new Words(name.zh(), name.en());
    }
  }

  /**
   * What an entry says; what its kind does not have is left out.
   *
   * @param parent the entry that holds it; left out for one at the top
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Content(
      Words name,
      String parent,
      List<String> obstacles,
      String lead,
      Boolean leadProposed,
      List<String> support,
      List<String> regions,
      List<String> indicators,
      List<String> also) {

    static Content of(PlanNode node) {
      String parent = PlanEdit.parentOf(node).orElse(null);
      if (node instanceof MeasureNode measure) {
        return of(measure.measure(), parent);
      }
      if (node instanceof HeadingNode heading) {
        return new Content(
            Words.of(heading.name()),
            parent,
            heading.key().kind() == Kind.ITEM ? heading.obstacles() : null,
            null,
            null,
            null,
            null,
            null,
            null);
      }
      Words name = Words.of(((MinistryNode) node).ministry().name());
      return new Content(name, null, null, null, null, null, null, null, null);
    }

    private static Content of(Measure measure, String item) {
      return new Content(
          Words.of(measure.name()),
          item,
          null,
          measure.lead().ministry(),
          measure.lead().proposed(),
          measure.support(),
          measure.regions(),
          measure.indicators(),
          measure.also());
    }
  }

  static PlanMovedMessage of(int edition, Revision revision, PlanMove move) {
    return new PlanMovedMessage(
        edition, revision.by().role().code(), move.entries().stream().map(Entry::of).toList());
  }

  static String event(PlanMove.Change change) {
    return switch (change) {
      case ADDED -> "plan_added";
      case CHANGED -> "plan_changed";
      case RETIRED -> "plan_retired";
    };
  }
}

package dev.frontier.policytracker.domain.evidence;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.plan.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ministries that have a part in a measure today, and what that lets people do with its
 * evidence.
 *
 * @param ministries the lead first, then those that support
 */
public record Parties(List<String> ministries) {

  public Parties {
    ministries = List.copyOf(ministries);
  }

  /** The parties of a measure. */
  public static Parties of(Measure measure) {
    List<String> ministries = new ArrayList<>();
    ministries.add(measure.lead().ministry());
    ministries.addAll(measure.support());
    return new Parties(ministries);
  }

  private boolean include(Actor actor) {
    return ministries.stream().anyMatch(actor::of);
  }

  /** Why a person may not add evidence; empty when the person may. */
  public Optional<EvidenceRefusal> refuseToAdd(Actor actor, boolean retired) {
    if (!actor.has(Role.MINISTRY_OFFICER) || !include(actor)) {
      return Optional.of(EvidenceRefusal.NOT_YOUR_MEASURE);
    }
    return retired ? Optional.of(EvidenceRefusal.RETIRED) : Optional.empty();
  }

  /** Whether a person sees restricted evidence. */
  public boolean letSeeRestricted(Actor actor) {
    return actor.has(Role.VERIFIER) || actor.has(Role.STATISTICIAN) || worksForOne(actor);
  }

  private boolean worksForOne(Actor actor) {
    return (actor.has(Role.MINISTRY_OFFICER) || actor.has(Role.MINISTRY_HEAD)) && include(actor);
  }

  /** Whether a person knows that the evidence is there. */
  public boolean letSee(Actor actor, Evidence evidence) {
    return evidence.visibility() == Visibility.PUBLIC
        || letSeeRestricted(actor)
        || evidence.isOf(actor);
  }

  /**
   * Whether a person may have the document's bytes. What was withdrawn may have been withdrawn
   * because it should never have been public, so it is read as restricted.
   */
  public boolean letRead(Actor actor, Evidence evidence) {
    return letSee(actor, evidence)
        && (evidence.withdrawn().isEmpty() || letSeeRestricted(actor) || evidence.isOf(actor));
  }
}

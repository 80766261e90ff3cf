package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.PlanChanges;
import java.time.Instant;

/** The record of plans. Nothing is overwritten: an edition closes what it replaces. */
public interface PlanStore {

  /** The edition of today, in a number of statements that does not depend on its size. */
  Edition current();

  /** The same, for the one caller that is about to replace it: others wait their turn. */
  Edition currentForReplacement();

  /**
   * Records the next edition.
   *
   * @param changes at least one
   * @param at strictly after the current edition's instant
   * @param importer subject of whoever brings it; kept, never published
   */
  void replace(Edition current, PlanChanges changes, Instant at, String importer);
}

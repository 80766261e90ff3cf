package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.TrackedMeasure;

/**
 * What the caller knew when deciding. It is asked inside the transaction, with the measure as read
 * there, so that nothing slips in between.
 */
@FunctionalInterface
public interface Precondition {

  /** The caller takes the measure as it is. */
  Precondition NONE = measure -> true;

  /** True when the caller has seen this version of the measure. */
  boolean holds(TrackedMeasure measure);
}

package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.milestone.Milestone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of milestones. Nothing is overwritten: a change makes the next version. */
public interface MilestoneStore {

  /**
   * The measure's milestones, dropped ones included, by due date.
   *
   * @param asOf as they were known then; empty for now
   */
  List<Milestone> of(String measure, Optional<Instant> asOf);

  /** The same of today for several measures, in one statement; one without any is left out. */
  Map<String, List<Milestone>> ofAll(Collection<String> measures);

  /** All versions of one, oldest first; empty when there is no such milestone. */
  List<Milestone> history(String measure, String code);

  /** All versions of all milestones of a measure, oldest first. */
  List<Milestone> historyOf(String measure);

  /**
   * Keeps others from changing what belongs to the measure until this transaction ends; whatever is
   * read after it holds until then.
   */
  void lock(String measure);

  /**
   * Records a new version.
   *
   * @param before the version that it follows; empty for a new milestone
   * @throws StaleRecord when there is another version meanwhile
   */
  void changed(Optional<Milestone> before, Milestone after);
}

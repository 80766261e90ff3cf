package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.duty.DutyKey;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import dev.frontier.policytracker.domain.progress.HalfYear;
import java.util.Collection;
import java.util.List;

/** What ministries owe, counted from the record. */
public interface MeasureTasks {

  /** These duties as they stand; one that the record does not know is left out. */
  List<MeasureTask> find(Collection<DutyKey> keys);

  /**
   * Duties of the measures that a ministry leads, in the order of their last days: the reports of
   * these half-years, and all its milestones that are still to be reached.
   */
  List<MeasureTask> ofMinistry(String ministry, List<HalfYear> periods);

  /** Whether the plan holds, or ever held, a ministry of that code. */
  boolean knowsMinistry(String ministry);

  /**
   * Marks reports on a half-year as asked for that were not yet: of every measure of the plan that
   * was known before the half-year ended. Any number of replicas may do so at once.
   *
   * @param limit at most so many
   * @return the duties that are new
   */
  List<DutyKey> openReports(HalfYear period, int limit);

  /**
   * Marks milestones as asked for that were not yet, or for another day.
   *
   * @param limit at most so many
   * @return the duties that are new or have moved
   */
  List<DutyKey> openMilestones(int limit);
}

package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures of the plan that match, a page at a time; anybody may read them. */
@ApplicationScoped
public class ListMeasures {

  private final ProgressStore progress;

  public ListMeasures(ProgressStore progress) {
    this.progress = progress;
  }

  /**
   * One page.
   *
   * @param newest the newest report by measure; absent for a measure without reports
   * @param next the id after which the next page goes on; empty on the last page
   */
  public record Result(
      List<TrackedMeasure> measures, Map<String, FiledReport> newest, Optional<String> next) {}

  /**
   * The page after an id.
   *
   * @param limit at most so many measures, at least 1
   */
  @Transactional
  public Result execute(MeasureFilter filter, Optional<String> after, int limit) {
    // One more than asked for tells whether there is a next page without counting.
    List<TrackedMeasure> found = progress.list(filter, after, limit + 1);
    List<TrackedMeasure> page = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(page.get(page.size() - 1).measure().id())
            : Optional.empty();
    List<String> ids = page.stream().map(tracked -> tracked.measure().id()).toList();
    return new Result(page, progress.newestReports(ids), next);
  }
}

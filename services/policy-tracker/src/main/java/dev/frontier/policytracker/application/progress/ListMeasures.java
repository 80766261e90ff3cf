package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RecordAsOf;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures of the plan that match, a page at a time; anybody may read them. */
@ApplicationScoped
public class ListMeasures {

  private final ProgressStore progress;
  private final RecordAsOf record;

  public ListMeasures(ProgressStore progress, RecordAsOf record) {
    this.progress = progress;
    this.record = record;
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
    return page(
        progress.list(filter, after, limit + 1),
        limit,
        page -> progress.newestReports(page.stream().map(found -> found.measure().id()).toList()));
  }

  /**
   * The page after an id, of the plan and the record as they were known at an instant.
   *
   * @param limit at most so many measures, at least 1
   */
  @Transactional
  public Result asOf(MeasureFilter filter, Instant at, Optional<String> after, int limit) {
    return page(record.list(filter, at, after, limit + 1), limit, page -> newestReports(page, at));
  }

  private Map<String, FiledReport> newestReports(List<TrackedMeasure> page, Instant at) {
    List<UUID> newest =
        page.stream().flatMap(found -> found.progress().newestReport().stream()).toList();
    return record.reports(newest, at).values().stream()
        .collect(Collectors.toMap(found -> found.report().measure(), Function.identity()));
  }

  private static Result page(
      List<TrackedMeasure> found,
      int limit,
      Function<List<TrackedMeasure>, Map<String, FiledReport>> newest) {
    List<TrackedMeasure> page = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(page.get(page.size() - 1).measure().id())
            : Optional.empty();
    return new Result(page, newest.apply(page), next);
  }
}

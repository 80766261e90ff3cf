package dev.frontier.policytracker.application.scoreboard;

import dev.frontier.policytracker.application.port.ScoreboardStore;
import dev.frontier.policytracker.application.port.TimelineEntry;
import dev.frontier.policytracker.application.port.TimelineFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plan as a calendar, a page at a time; anybody may read it. */
@ApplicationScoped
public class GetTimeline {

  private final ScoreboardStore store;
  private final Moments moments;

  GetTimeline(ScoreboardStore store, Moments moments) {
    this.store = store;
    this.moments = moments;
  }

  /**
   * One page.
   *
   * @param next the id after which the next page goes on; empty on the last page
   */
  public record Result(List<TimelineEntry> entries, Optional<String> next) {}

  /**
   * The page after an id.
   *
   * @param asOf empty for all that is known
   * @param limit at most so many measures, at least 1
   */
  @Transactional
  public Result execute(
      TimelineFilter filter, Optional<Instant> asOf, Optional<String> after, int limit) {
    // One more than asked for tells whether there is a next page without counting.
    List<TimelineEntry> found = store.timeline(filter, moments.of(asOf), after, limit + 1);
    List<TimelineEntry> page = found.subList(0, Math.min(limit, found.size()));
    return new Result(
        page,
        found.size() > limit ? Optional.of(page.get(page.size() - 1).measure()) : Optional.empty());
  }
}

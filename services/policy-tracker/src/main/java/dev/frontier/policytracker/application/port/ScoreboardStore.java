package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.scoreboard.Dimension;
import dev.frontier.policytracker.domain.scoreboard.Group;
import dev.frontier.policytracker.domain.scoreboard.OwedReport;
import dev.frontier.policytracker.domain.scoreboard.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts over the whole record, and the record as a calendar. */
public interface ScoreboardStore {

  /**
   * As of when something is counted.
   *
   * @param asOf empty for all that is known
   * @param today the day on which something is overdue or not
   * @param owed the report that every measure owes by then
   */
  record Moment(Optional<Instant> asOf, LocalDate today, OwedReport owed) {}

  /**
   * What was counted.
   *
   * @param groups in the plan's order, those without measures included
   */
  record Counted(List<Tally> all, Map<Group, List<Tally>> groups) {}

  /** Counts all measures of the plan, in one statement. */
  Counted count(Dimension dimension, Moment moment);

  /**
   * Measures of the plan with their milestones, spans and reports, in the order of their ids; four
   * statements, however many there are.
   *
   * @param after the id after which to go on; empty from the start
   * @param limit at most so many
   */
  List<TimelineEntry> timeline(
      TimelineFilter filter, Moment moment, Optional<String> after, int limit);
}

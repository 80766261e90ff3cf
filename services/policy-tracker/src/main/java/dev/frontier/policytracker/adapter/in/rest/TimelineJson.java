package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.adapter.in.rest.MeasureDetailJson.LightsJson;
import dev.frontier.policytracker.application.port.TimelineEntry;
import dev.frontier.policytracker.application.scoreboard.GetTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a timeline, in the order of the measures' ids.
 *
 * @param next the cursor of the next page; null on the last
 */
@Schema(
    name = "Timeline",
    description = "Measures as bars of a calendar, in the order of their ids")
record TimelineJson(List<BarJson> measures, @Schema(nullable = true) String next) {

  /**
   * A measure.
   *
   * @param begun when it first came into a plan
   * @param due the day of its last milestone; null without one
   * @param spans how it stood from when until when, oldest first
   */
  @Schema(name = "TimelineMeasure", description = "A measure as a bar of a calendar")
  record BarJson(
      String id,
      String nameZh,
      String nameEn,
      String lead,
      String recommendation,
      @Schema(description = "When it first came into a plan") Instant begun,
      @Schema(nullable = true, description = "The day of its last milestone") LocalDate due,
      @Schema(nullable = true, description = "Null while it is not verified") Instant verifiedSince,
      boolean overdue,
      List<MarkJson> milestones,
      @Schema(description = "Oldest first") List<SpanJson> spans,
      @Schema(description = "Oldest first") List<FiledJson> reports) {}

  /** A milestone as known then. */
  @Schema(name = "TimelineMilestone", description = "A milestone as known then")
  record MarkJson(
      String code,
      String nameZh,
      String nameEn,
      LocalDate due,
      @Schema(enumeration = {"open", "reached", "dropped"}) String state,
      @Schema(nullable = true) LocalDate reachedOn) {}

  /** How it stood for a time. */
  @Schema(name = "TimelineSpan", description = "How it stood for a time")
  record SpanJson(
      Instant from,
      @Schema(nullable = true, description = "Null for how it stands") Instant until,
      LightsJson lights) {}

  /** A report. */
  @Schema(name = "TimelineReport", description = "A report")
  record FiledJson(
      UUID id,
      Instant at,
      @Schema(nullable = true) String period,
      @Schema(ref = "ClaimedStatus") String status) {}

  static TimelineJson of(GetTimeline.Result page) {
    return new TimelineJson(
        page.entries().stream().map(TimelineJson::bar).toList(), page.next().orElse(null));
  }

  private static BarJson bar(TimelineEntry entry) {
    return new BarJson(
        entry.measure(),
        entry.name().zh(),
        entry.name().en(),
        entry.lead(),
        entry.recommendation(),
        entry.begun(),
        entry.due().orElse(null),
        entry.verifiedSince().orElse(null),
        entry.overdue(),
        entry.milestones().stream()
            .map(
                it ->
                    new MarkJson(
                        it.code(),
                        it.name().zh(),
                        it.name().en(),
                        it.due(),
                        it.state(),
                        it.reachedOn().orElse(null)))
            .toList(),
        entry.spans().stream()
            .map(it -> new SpanJson(it.from(), it.until().orElse(null), LightsJson.of(it.status())))
            .toList(),
        entry.reports().stream()
            .map(it -> new FiledJson(it.id(), it.at(), it.period().orElse(null), it.status()))
            .toList());
  }
}

package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.ScoreboardStore.Moment;
import dev.frontier.policytracker.application.port.TimelineEntry;
import dev.frontier.policytracker.application.port.TimelineFilter;
import dev.frontier.policytracker.domain.plan.Name;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a page of a timeline: the measures, then what belongs to them, a statement each. */
@ApplicationScoped
class TimelineQuery {

  private static final String MEASURES =
      ScoreboardQuery.ASKED
          + """
          SELECT m.code, m.name_zh, m.name_en, m.lead, i.parent AS recommendation, s.verified_since,
                 (SELECT min(f.known_from) FROM measure f WHERE f.code = m.code) AS begun,
                 OVERDUE AS overdue
            FROM asked a CROSS JOIN measure m
            JOIN heading i ON i.kind = 'ITEM' AND i.code = m.item AND <i>
            LEFT JOIN standing s ON s.measure = m.code AND <s>
            LEFT JOIN late l ON l.measure = m.code
           WHERE <m> AND (?::text IS NULL OR m.lead = ?) AND (?::text IS NULL OR i.parent = ?)
             AND (?::text IS NULL OR cardinality(m.regions) = 0 OR ? = ANY (m.regions))
             AND m.code > ?
           ORDER BY m.code LIMIT ?
          """
              .replace("OVERDUE", ScoreboardQuery.OVERDUE.strip());

  private static final String MILESTONES =
      """
      SELECT g.measure, g.code, g.name_zh, g.name_en, g.due, g.state, g.reached_on
        FROM milestone g, (SELECT ?::timestamptz AS t) a
       WHERE g.measure = ANY (?::text[]) AND <g> ORDER BY g.measure, g.due, g.code
      """;

  private static final String SPANS =
      """
      SELECT measure, known_from, known_until, claimed, verified FROM standing
       WHERE measure = ANY (?::text[]) AND known_from <= coalesce(?::timestamptz, 'infinity')
       ORDER BY measure, known_from
      """;

  private static final String REPORTS =
      """
      SELECT measure, id, at, period, status FROM report
       WHERE measure = ANY (?::text[]) AND at <= coalesce(?::timestamptz, 'infinity')
       ORDER BY measure, at
      """;

  private final Sql sql;

  TimelineQuery(Sql sql) {
    this.sql = sql;
  }

  /** A measure, its calendar still empty. */
  private record Found(
      String code,
      Name name,
      String lead,
      String recommendation,
      Instant verifiedSince,
      Instant begun,
      boolean overdue) {}

  List<TimelineEntry> entries(
      TimelineFilter filter, Moment moment, Optional<String> after, int limit) {
    boolean latest = moment.asOf().isEmpty();
    Instant asOf = moment.asOf().orElse(null);
    List<Object> asked = new ArrayList<>(Arrays.asList(ScoreboardTable.asked(moment)));
    for (Optional<String> part :
        List.of(filter.ministry(), filter.recommendation(), filter.region())) {
      asked.add(part.orElse(null));
      asked.add(part.orElse(null));
    }
    asked.add(after.orElse(""));
    asked.add(limit);
    List<Found> found =
        sql.query(ScoreboardQuery.spans(MEASURES, latest), TimelineQuery::found, asked.toArray());
    String[] codes = found.stream().map(Found::code).toArray(String[]::new);
    var milestones =
        each(ScoreboardQuery.spans(MILESTONES, latest), TimelineQuery::milestone, asOf, codes);
    var spans = each(SPANS, row -> span(row, asOf), codes, asOf);
    var reports = each(REPORTS, TimelineQuery::report, codes, asOf);
    return found.stream()
        .map(
            it ->
                entry(
                    it,
                    milestones.getOrDefault(it.code(), List.of()),
                    spans.getOrDefault(it.code(), List.of()),
                    reports.getOrDefault(it.code(), List.of())))
        .toList();
  }

  private <T> Map<String, List<T>> each(String text, Sql.Mapper<T> mapper, Object... parameters) {
    Map<String, List<T>> byMeasure = new HashMap<>();
    sql.query(
        text,
        row ->
            byMeasure
                .computeIfAbsent(row.getString("measure"), it -> new ArrayList<>())
                .add(mapper.map(row)),
        parameters);
    return byMeasure;
  }

  private static TimelineEntry entry(
      Found found,
      List<TimelineEntry.Milestone> milestones,
      List<TimelineEntry.Span> spans,
      List<TimelineEntry.Report> reports) {
    return new TimelineEntry(
        found.code(),
        found.name(),
        found.lead(),
        found.recommendation(),
        found.begun(),
        milestones.stream()
            .filter(it -> !it.state().equals("dropped"))
            .map(TimelineEntry.Milestone::due)
            .max(LocalDate::compareTo),
        Optional.ofNullable(found.verifiedSince()),
        found.overdue(),
        milestones,
        spans,
        reports);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString("code"),
        name(row),
        row.getString("lead"),
        row.getString("recommendation"),
        Sql.instant(row, "verified_since"),
        Sql.instant(row, "begun"),
        row.getBoolean("overdue"));
  }

  private static Name name(ResultSet row) throws SQLException {
    return new Name(row.getString("name_zh"), row.getString("name_en"));
  }

  private static TimelineEntry.Milestone milestone(ResultSet row) throws SQLException {
    return new TimelineEntry.Milestone(
        row.getString("code"),
        name(row),
        row.getObject("due", LocalDate.class),
        row.getString("state"),
        Optional.ofNullable(row.getObject("reached_on", LocalDate.class)));
  }

  /** What ended later had not ended then. */
  private static TimelineEntry.Span span(ResultSet row, Instant asOf) throws SQLException {
    Instant until = Sql.instant(row, "known_until");
    return new TimelineEntry.Span(
        Sql.instant(row, "known_from"),
        Optional.ofNullable(until).filter(it -> asOf == null || !it.isAfter(asOf)),
        StatusCodes.status(row.getString("claimed"), row.getString("verified")));
  }

  private static TimelineEntry.Report report(ResultSet row) throws SQLException {
    return new TimelineEntry.Report(
        row.getObject("id", UUID.class),
        Sql.instant(row, "at"),
        Optional.ofNullable(row.getString("period")),
        row.getString("status"));
  }
}

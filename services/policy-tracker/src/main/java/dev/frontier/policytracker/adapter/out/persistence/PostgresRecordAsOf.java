package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.application.port.RecordAsOf;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The record as of an instant, from the steps and the spans of time for which rows were known. */
@ApplicationScoped
class PostgresRecordAsOf implements RecordAsOf {

  private static final String LAST =
      "from StatusChangeRow s where s.at <= ?1 and s.sequence = (select max(t.sequence)"
          + " from StatusChangeRow t where t.measure = s.measure and t.at <= ?1)";

  private static final String REPORTS =
      "select r, j from ReportRow r left join JudgementRow j on j.report = r.id and j.at <= ?1"
          + " and (j.knownUntil is null or j.knownUntil > ?1) where r.at <= ?1";

  private final EntityManager entities;

  PostgresRecordAsOf(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<TrackedMeasure> measure(String measure, Instant at) {
    return entities
        .createQuery(
            "from MeasureRow where code = ?1 and knownFrom <= ?2 order by knownFrom desc limit 1",
            MeasureRow.class)
        .setParameter(1, measure)
        .setParameter(2, at)
        .getResultStream()
        .findFirst()
        .map(row -> tracked(row, at));
  }

  @Override
  public List<TrackedMeasure> list(
      MeasureFilter filter, Instant at, Optional<String> after, int limit) {
    return MeasureQuery.asOf(filter, at, after).on(entities, limit).stream()
        .map(
            found ->
                tracked(
                    (MeasureRow) found[0],
                    (String) found[1],
                    Optional.ofNullable((StatusChangeRow) found[2]),
                    at))
        .toList();
  }

  private TrackedMeasure tracked(MeasureRow row, Instant at) {
    Optional<StatusChangeRow> last =
        entities
            .createQuery(LAST + " and s.measure = ?2", StatusChangeRow.class)
            .setParameter(1, at)
            .setParameter(2, row.code)
            .getResultStream()
            .findFirst();
    return tracked(row, recommendationOf(row.item, at), last, at);
  }

  private static TrackedMeasure tracked(
      MeasureRow row, String recommendation, Optional<StatusChangeRow> step, Instant at) {
    Optional<Instant> retired =
        Optional.ofNullable(row.knownUntil).filter(until -> !until.isAfter(at));
    Optional<StatusChange> last = step.map(StatusChangeRow::change);
    return new TrackedMeasure(
        row.measure(),
        row.item,
        recommendation,
        row.knownFrom,
        0,
        retired,
        new Progress(
            row.code,
            row.lead,
            retired.isPresent(),
            last.map(StatusChange::after).orElse(Status.INITIAL),
            last.map(StatusChange::report),
            last.map(StatusChange::sequence).orElse(0),
            last.map(StatusChange::at)));
  }

  private String recommendationOf(String item, Instant at) {
    return entities
        .createQuery(
            "select parent from HeadingRow where kind = ?1 and code = ?2 and knownFrom <= ?3"
                + " order by knownFrom desc limit 1",
            String.class)
        .setParameter(1, Kind.ITEM)
        .setParameter(2, item)
        .setParameter(3, at)
        .getSingleResult();
  }

  @Override
  public Map<String, StatusChange> lastSteps(Instant at) {
    return entities
        .createQuery(LAST, StatusChangeRow.class)
        .setParameter(1, at)
        .getResultStream()
        .map(StatusChangeRow::change)
        .collect(Collectors.toMap(StatusChange::measure, Function.identity()));
  }

  @Override
  public Map<UUID, FiledReport> reports(Collection<UUID> ids, Instant at) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(REPORTS + " and r.id in ?2", Object[].class)
        .setParameter(1, at)
        .setParameter(2, ids)
        .getResultStream()
        .map(PostgresProgressStore::filed)
        .collect(Collectors.toMap(found -> found.report().id(), Function.identity()));
  }

  @Override
  public List<FiledReport> reportsOn(String measure, Instant at) {
    return entities
        .createQuery(REPORTS + " and r.measure = ?2 order by r.at desc", Object[].class)
        .setParameter(1, at)
        .setParameter(2, measure)
        .getResultStream()
        .map(PostgresProgressStore::filed)
        .toList();
  }
}

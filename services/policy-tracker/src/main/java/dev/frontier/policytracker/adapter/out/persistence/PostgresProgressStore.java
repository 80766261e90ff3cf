package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.progress.Judgement;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.StatusChange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Claims and verdicts in PostgreSQL. */
@ApplicationScoped
class PostgresProgressStore implements ProgressStore, PanacheRepositoryBase<ProgressRow, String> {

  private static final String REPORTS =
      "select r, j from ReportRow r"
          + " left join JudgementRow j on j.report = r.id and j.knownUntil is null ";

  @Override
  public Optional<TrackedMeasure> find(String measure) {
    // The newest row of a code is the current one or, for a retired measure, the last that was.
    return getEntityManager()
        .createQuery(
            "from MeasureRow where code = ?1 order by knownFrom desc limit 1", MeasureRow.class)
        .setParameter(1, measure)
        .getResultStream()
        .findFirst()
        .map(row -> tracked(row, recommendationOf(row.item), findById(measure)));
  }

  private String recommendationOf(String item) {
    return getEntityManager()
        .createQuery(
            "select parent from HeadingRow where kind = ?1 and code = ?2"
                + " order by knownFrom desc limit 1",
            String.class)
        .setParameter(1, Kind.ITEM)
        .setParameter(2, item)
        .getSingleResult();
  }

  @Override
  public List<TrackedMeasure> list(MeasureFilter filter, Optional<String> after, int limit) {
    MeasureQuery query = MeasureQuery.latest(filter, after);
    return query.on(getEntityManager(), limit).stream()
        .map(found -> tracked((MeasureRow) found[0], (String) found[1], (ProgressRow) found[2]))
        .toList();
  }

  @Override
  public Map<String, TrackedMeasure> inPlan(Collection<String> measures) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery(
            "select m, h.parent, p from MeasureRow m"
                + " join HeadingRow h on h.kind = ?2 and h.code = m.item and h.knownUntil is null"
                + " join ProgressRow p on p.measure = m.code"
                + " where m.knownUntil is null and m.code in ?1",
            Object[].class)
        .setParameter(1, measures)
        .setParameter(2, Kind.ITEM)
        .getResultStream()
        .map(found -> tracked((MeasureRow) found[0], (String) found[1], (ProgressRow) found[2]))
        .collect(Collectors.toMap(one -> one.measure().id(), Function.identity()));
  }

  private static TrackedMeasure tracked(
      MeasureRow row, String recommendation, ProgressRow progress) {
    return new TrackedMeasure(
        row.measure(),
        row.item,
        recommendation,
        row.knownFrom,
        progress.revision,
        Optional.ofNullable(row.knownUntil),
        progress.progress(row.lead, row.knownUntil != null));
  }

  @Override
  public Map<String, Progress> progressOf(Collection<String> measures) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery(
            "select p, m.lead from ProgressRow p join MeasureRow m"
                + " on m.code = p.measure and m.knownUntil is null where p.measure in ?1",
            Object[].class)
        .setParameter(1, measures)
        .getResultStream()
        .map(found -> ((ProgressRow) found[0]).progress((String) found[1], false))
        .collect(Collectors.toMap(Progress::measure, Function.identity()));
  }

  @Override
  public Map<String, FiledReport> newestReports(Collection<String> measures) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery(
            REPORTS + "join ProgressRow p on p.newestReport = r.id where p.measure in ?1",
            Object[].class)
        .setParameter(1, measures)
        .getResultStream()
        .map(PostgresProgressStore::filed)
        .collect(Collectors.toMap(found -> found.report().measure(), Function.identity()));
  }

  @Override
  public List<FiledReport> reportsOn(String measure) {
    return getEntityManager()
        .createQuery(REPORTS + "where r.measure = ?1 order by r.at desc", Object[].class)
        .setParameter(1, measure)
        .getResultStream()
        .map(PostgresProgressStore::filed)
        .toList();
  }

  @Override
  public Optional<String> measureOf(UUID report) {
    return getEntityManager()
        .createQuery("select measure from ReportRow where id = ?1", String.class)
        .setParameter(1, report)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<FiledReport> report(UUID id) {
    return getEntityManager()
        .createQuery(REPORTS + "where r.id = ?1", Object[].class)
        .setParameter(1, id)
        .getResultStream()
        .findFirst()
        .map(PostgresProgressStore::filed);
  }

  static FiledReport filed(Object[] found) {
    return new FiledReport(
        ((ReportRow) found[0]).report(),
        Optional.ofNullable((JudgementRow) found[1]).map(JudgementRow::judgement));
  }

  @Override
  public List<Judgement> judgementsOn(UUID report) {
    return judgements(report).stream().map(JudgementRow::judgement).toList();
  }

  private List<JudgementRow> judgements(UUID report) {
    return getEntityManager()
        .createQuery("from JudgementRow where report = ?1 order by number", JudgementRow.class)
        .setParameter(1, report)
        .getResultList();
  }

  @Override
  public List<StatusChange> history(String measure) {
    return getEntityManager()
        .createQuery(
            "from StatusChangeRow where measure = ?1 order by sequence", StatusChangeRow.class)
        .setParameter(1, measure)
        .getResultStream()
        .map(StatusChangeRow::change)
        .toList();
  }

  @Override
  public void filed(Report report, StatusChange change, Progress after) {
    move(after);
    getEntityManager().persist(ReportRow.of(report));
    getEntityManager().persist(StatusChangeRow.of(change));
  }

  @Override
  public void judged(Judgement judgement, StatusChange change, Progress after) {
    move(after);
    List<JudgementRow> earlier = judgements(judgement.report());
    earlier.stream()
        .filter(row -> row.knownUntil == null)
        .forEach(row -> row.knownUntil = judgement.at());
    // The one that stood ends before another stands: the index takes one at a time.
    flush();
    getEntityManager().persist(JudgementRow.of(judgement, earlier.size() + 1));
    getEntityManager().persist(StatusChangeRow.of(change));
  }

  /**
   * Moves the sum first and at once: whoever comes second waits for the first to commit, and then
   * hears that the record is another one before anything else is written.
   */
  private void move(Progress after) {
    findById(after.measure()).moveTo(after);
    try {
      flush();
    } catch (OptimisticLockException e) {
      throw new StaleRecord("Measure " + after.measure() + " moved meanwhile", e);
    }
  }
}

package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.RemarkStore;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.domain.dispute.Dispute;
import dev.frontier.policytracker.domain.dispute.Remark;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Remarks in PostgreSQL; their ids are ordered by time. */
@ApplicationScoped
class PostgresRemarkStore implements RemarkStore, PanacheRepositoryBase<RemarkRow, UUID> {

  @Override
  public Optional<Dispute.Earlier> find(UUID id) {
    return findByIdOptional(id)
        .map(row -> new Dispute.Earlier(row.remark(), count("corrects", id) > 0));
  }

  @Override
  public List<Remark> comments(
      String measure, Optional<Instant> at, Optional<UUID> after, int limit) {
    return page("kind = 'comment' and measure = ?1", measure, at, after, limit);
  }

  @Override
  public List<Remark> answers(UUID report, Optional<Instant> at, Optional<UUID> after, int limit) {
    return page("kind = 'answer' and report = ?1", report, at, after, limit);
  }

  private List<Remark> page(
      String which, Object of, Optional<Instant> at, Optional<UUID> after, int limit) {
    StringBuilder text = new StringBuilder(which);
    List<Object> values = new ArrayList<>(List.of(of));
    at.ifPresent(
        instant -> {
          values.add(instant);
          text.append(" and at <= ?").append(values.size());
        });
    after.ifPresent(
        id -> {
          values.add(id);
          text.append(" and id > ?").append(values.size());
        });
    return find(text.append(" order by id").toString(), values.toArray()).page(0, limit).stream()
        .map(RemarkRow::remark)
        .toList();
  }

  @Override
  public Optional<Remark> newestAnswer(UUID report) {
    return find("kind = 'answer' and report = ?1 order by id desc", report)
        .firstResultOptional()
        .map(RemarkRow::remark);
  }

  @Override
  public void said(Remark remark) {
    try {
      persistAndFlush(RemarkRow.of(remark));
    } catch (PersistenceException e) {
      if (e instanceof ConstraintViolationException
          || e.getCause() instanceof ConstraintViolationException) {
        throw new StaleRecord("Remark " + remark.corrects() + " was corrected meanwhile", e);
      }
      throw e;
    }
  }
}

package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.messaging.EventIds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Submissions in PostgreSQL: the aggregate by Panache, its rows by batch SQL. */
@ApplicationScoped
class SubmissionStore implements Submissions, PanacheRepositoryBase<SubmissionEntity, UUID> {
  private final RowTable rows;

  SubmissionStore(RowTable rows) {
    this.rows = rows;
  }

  @Override
  public UUID nextId() {
    return EventIds.next();
  }

  @Override
  public Submission add(Submission submission, List<SubmissionRow> filed) {
    SubmissionEntity entity = SubmissionEntity.of(submission);
    // Flushed, since the rows refer to it and go another way to the database.
    persistAndFlush(entity);
    rows.insert(submission.id(), filed);
    // Forgotten: every later flush would compare it with what was just written, which for the
    // regions of a load took as long as half of what else is done to tell of it.
    getEntityManager().detach(entity);
    return submission.withVersion(entity.version);
  }

  @Override
  public Optional<Submission> find(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(SubmissionEntity::toDomain);
  }

  @Override
  public Optional<Submission> peek(UUID id) {
    Optional<SubmissionEntity> entity = findByIdOptional(id);
    Optional<Submission> seen = entity.map(SubmissionEntity::toDomain);
    // Forgotten, so that whoever locks it later reads it anew.
    entity.ifPresent(getEntityManager()::detach);
    return seen;
  }

  @Override
  public Optional<Submission> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(SubmissionEntity::toDomain);
  }

  @Override
  public Submission save(Submission submission) {
    SubmissionEntity entity = findById(submission.id());
    entity.take(submission);
    flush();
    return submission.withVersion(entity.version);
  }

  @Override
  public void replaceRows(UUID id, List<SubmissionRow> filed) {
    rows.delete(id);
    rows.insert(id, filed);
  }

  @Override
  public List<SubmissionRow> rows(UUID id) {
    return rows.read(id);
  }

  @Override
  public List<Submission> page(
      Optional<Set<String>> regions, Optional<State> state, Optional<UUID> before, int limit) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> parameters = new HashMap<>();
    regions.ifPresent(
        codes -> {
          conditions.add("region in :regions");
          parameters.put("regions", codes);
        });
    state.ifPresent(
        one -> {
          conditions.add("state = :state");
          parameters.put("state", one);
        });
    before.ifPresent(
        id -> {
          conditions.add("id < :before");
          parameters.put("before", id);
        });
    TypedQuery<UUID> query =
        getEntityManager()
            .createQuery(
                "select id from SubmissionEntity where "
                    + String.join(" and ", conditions)
                    + " order by id desc",
                UUID.class)
            .setMaxResults(limit);
    parameters.forEach(query::setParameter);
    List<UUID> page = query.getResultList();
    if (page.isEmpty()) {
      return List.of();
    }
    // The page first and its steps after: joined at once, the limit would count steps.
    return find(
            "from SubmissionEntity s join fetch s.steps where s.id in ?1 order by s.id desc", page)
        .list()
        .stream()
        .map(SubmissionEntity::toDomain)
        .toList();
  }
}

package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.domain.milestone.Milestone;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** Milestones in PostgreSQL, one row a version. */
@ApplicationScoped
class PostgresMilestoneStore implements MilestoneStore, PanacheRepository<MilestoneRow> {

  @Override
  public List<Milestone> of(String measure, Optional<Instant> asOf) {
    return asOf
        .map(
            at ->
                find(
                    "measure = ?1 and knownFrom <= ?2 and (knownUntil is null or knownUntil > ?2)"
                        + " order by due, code",
                    measure,
                    at))
        .orElseGet(() -> find("measure = ?1 and knownUntil is null order by due, code", measure))
        .stream()
        .map(MilestoneRow::milestone)
        .toList();
  }

  @Override
  public Map<String, List<Milestone>> ofAll(Collection<String> measures) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    return find("measure in ?1 and knownUntil is null order by due, code", measures).stream()
        .map(MilestoneRow::milestone)
        .collect(Collectors.groupingBy(Milestone::measure));
  }

  @Override
  public List<Milestone> history(String measure, String code) {
    return find("measure = ?1 and code = ?2 order by version", measure, code).stream()
        .map(MilestoneRow::milestone)
        .toList();
  }

  @Override
  public List<Milestone> historyOf(String measure) {
    return find("measure = ?1 order by knownFrom, code", measure).stream()
        .map(MilestoneRow::milestone)
        .toList();
  }

  @Override
  public void lock(String measure) {
    getEntityManager()
        .createNativeQuery("select measure from progress where measure = ?1 for update")
        .setParameter(1, measure)
        .getResultList();
  }

  /** Moves the entity tags of these measures. */
  static void touch(EntityManager entities, Collection<String> measures) {
    entities
        .createQuery("update ProgressRow set revision = revision + 1 where measure in ?1")
        .setParameter(1, measures)
        .executeUpdate();
  }

  @Override
  public void changed(Optional<Milestone> before, Milestone after) {
    if (before.isPresent()) {
      int closed =
          update(
              "knownUntil = ?1 where measure = ?2 and code = ?3 and version = ?4"
                  + " and knownUntil is null",
              after.at(),
              after.measure(),
              after.code(),
              before.get().version());
      if (closed != 1) {
        throw new StaleRecord("Milestone " + after.code() + " changed meanwhile", null);
      }
    }
    try {
      persistAndFlush(MilestoneRow.of(after));
      touch(getEntityManager(), List.of(after.measure()));
    } catch (PersistenceException e) {
      if (e instanceof ConstraintViolationException
          || e.getCause() instanceof ConstraintViolationException) {
        throw new StaleRecord("Milestone " + after.code() + " was added meanwhile", e);
      }
      throw e;
    }
  }
}

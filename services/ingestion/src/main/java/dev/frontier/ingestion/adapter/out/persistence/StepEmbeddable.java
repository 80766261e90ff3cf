package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.submission.Action;
import dev.frontier.ingestion.domain.submission.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A step as it is stored. */
@Embeddable
class StepEmbeddable {
  @Enumerated(EnumType.STRING)
  Action action;

  @Column(name = "actor_id")
  String actorId;

  @Column(name = "actor_name")
  String actorName;

  Instant at;

  String reason;

  static StepEmbeddable of(Step step) {
    StepEmbeddable stored = new StepEmbeddable();
    stored.action = step.action();
    stored.actorId = step.by().id();
    stored.actorName = step.by().name();
    stored.at = step.at();
    stored.reason = step.reason();
    return stored;
  }

  Step toDomain() {
    return new Step(action, new Person(actorId, actorName), at, reason);
  }
}

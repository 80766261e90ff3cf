package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A submission as it is stored; the domain never sees it. */
@Entity
@Table(name = "submission")
class SubmissionEntity {
  @Id UUID id;

  String region;

  String round;

  @Enumerated(EnumType.STRING)
  State state;

  String reason;

  List<String> indicators;

  List<String> periods;

  @Column(name = "row_count")
  int rows;

  @Version long version;

  @ElementCollection
  @CollectionTable(name = "submission_step", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "seq")
  List<StepEmbeddable> steps = new ArrayList<>();

  /** A new one, to be persisted. */
  static SubmissionEntity of(Submission submission) {
    SubmissionEntity entity = new SubmissionEntity();
    entity.id = submission.id();
    entity.region = submission.region();
    entity.take(submission);
    return entity;
  }

  /** Takes over what may change. Steps are only ever added, so only new ones are written. */
  void take(Submission submission) {
    round = submission.round();
    state = submission.state();
    reason = submission.reason();
    indicators = submission.scope().indicators();
    periods = submission.scope().periods();
    rows = submission.scope().rows();
    submission.history().stream().skip(steps.size()).map(StepEmbeddable::of).forEach(steps::add);
  }

  Submission toDomain() {
    return new Submission(
        id,
        region,
        round,
        state,
        reason,
        new Scope(indicators, periods, rows),
        version,
        steps.stream().map(StepEmbeddable::toDomain).toList());
  }
}

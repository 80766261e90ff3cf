package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.progress.Judgement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A verifier's verdict on a report. */
@Entity
@Table(name = "judgement")
@IdClass(JudgementRow.Key.class)
class JudgementRow {

  /** Report and number of the verdict on it. */
  record Key(UUID report, int number) implements Serializable {}

  @Id UUID report;
  @Id int number;
  String verdict;
  String reason;

  /** Null when the verifier is independent. */
  String ministry;

  String verifier;
  Instant at;

  /** Null while it stands; nothing else of a verdict ever changes. */
  @Column(name = "known_until")
  Instant knownUntil;

  static JudgementRow of(Judgement judgement, int number) {
    JudgementRow row = new JudgementRow();
    row.number = number;
    row.report = judgement.report();
    row.verdict = judgement.verdict().code();
    row.reason = judgement.reason();
    row.ministry = judgement.ministry().orElse(null);
    row.verifier = judgement.verifier();
    row.at = judgement.at();
    return row;
  }

  Judgement judgement() {
    return new Judgement(
        report, StatusCodes.verified(verdict), reason, Optional.ofNullable(ministry), verifier, at);
  }
}

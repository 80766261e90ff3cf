package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.progress.Judgement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A verifier's verdict on a report. */
@Entity
@Immutable
@Table(name = "judgement")
class JudgementRow {

  @Id UUID report;
  String verdict;
  String reason;

  /** Null when the verifier is independent. */
  String ministry;

  String verifier;
  Instant at;

  static JudgementRow of(Judgement judgement) {
    JudgementRow row = new JudgementRow();
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

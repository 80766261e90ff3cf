package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.progress.StatusChange;
import dev.frontier.policytracker.domain.progress.StatusChange.Move;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One step of a measure. */
@Entity
@Immutable
@Table(name = "status_change")
@IdClass(StatusChangeRow.Key.class)
class StatusChangeRow {

  /** Measure and number of the step. */
  record Key(String measure, int sequence) implements Serializable {}

  @Id String measure;
  @Id int sequence;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Move move;

  @Column(name = "before_claimed")
  String beforeClaimed;

  @Column(name = "before_verified")
  String beforeVerified;

  @Column(name = "after_claimed")
  String afterClaimed;

  @Column(name = "after_verified")
  String afterVerified;

  UUID report;

  /** Null for a claim. */
  @Column(name = "verified_by")
  String verifiedBy;

  Instant at;

  static StatusChangeRow of(StatusChange change) {
    StatusChangeRow row = new StatusChangeRow();
    row.measure = change.measure();
    row.sequence = change.sequence();
    row.move = change.move();
    row.beforeClaimed = change.before().claimed().code();
    row.beforeVerified = change.before().verified().code();
    row.afterClaimed = change.after().claimed().code();
    row.afterVerified = change.after().verified().code();
    row.report = change.report();
    row.verifiedBy = change.verifiedBy().orElse(null);
    row.at = change.at();
    return row;
  }

  StatusChange change() {
    return new StatusChange(
        measure,
        sequence,
        move,
        StatusCodes.status(beforeClaimed, beforeVerified),
        StatusCodes.status(afterClaimed, afterVerified),
        report,
        Optional.ofNullable(verifiedBy),
        at);
  }
}

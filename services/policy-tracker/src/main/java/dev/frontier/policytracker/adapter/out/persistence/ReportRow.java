package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.Claim;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.domain.progress.Report;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A ministry's report. */
@Entity
@Immutable
@Table(name = "report")
class ReportRow {

  @Id UUID id;
  String measure;
  String status;
  String text;
  String evidence;
  String period;

  /** Null unless blocked. */
  @Column(name = "blocked_by")
  String blockedBy;

  @Column(name = "evidence_ids")
  @JdbcTypeCode(SqlTypes.ARRAY)
  UUID[] evidenceIds;

  String ministry;
  String reporter;
  Instant at;

  static ReportRow of(Report report) {
    ReportRow row = new ReportRow();
    row.id = report.id();
    row.measure = report.measure();
    row.status = report.claim().status().code();
    row.text = report.claim().text();
    row.evidence = report.claim().evidence().map(URI::toString).orElse(null);
    row.evidenceIds = report.claim().evidenceIds().toArray(UUID[]::new);
    row.period = report.claim().period().map(HalfYear::toString).orElse(null);
    row.blockedBy = report.claim().blockedBy().map(Blocker::code).orElse(null);
    row.ministry = report.ministry();
    row.reporter = report.reporter();
    row.at = report.at();
    return row;
  }

  Report report() {
    Claim claim =
        new Claim(
            StatusCodes.claimed(status),
            text,
            Optional.ofNullable(evidence).map(URI::create),
            List.of(evidenceIds),
            Optional.ofNullable(period).flatMap(HalfYear::parse),
            Optional.ofNullable(blockedBy).map(Blocker::of));
    return new Report(id, measure, claim, ministry, reporter, at);
  }
}

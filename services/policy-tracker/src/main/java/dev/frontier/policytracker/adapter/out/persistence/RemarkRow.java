package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.dispute.Remark;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something said about a measure or a verdict. */
@Entity
@Immutable
@Table(name = "remark")
class RemarkRow {

  @Id UUID id;
  String kind;
  String measure;

  /** Null for a comment. */
  UUID report;

  String text;

  /** Null unless it corrects another. */
  UUID corrects;

  String ministry;
  String region;
  String role;
  String actor;
  Instant at;

  static RemarkRow of(Remark remark) {
    RemarkRow row = new RemarkRow();
    row.id = remark.id();
    row.kind = remark.kind().code();
    row.measure = remark.measure();
    row.report = remark.report().orElse(null);
    row.text = remark.text();
    row.corrects = remark.corrects().orElse(null);
    row.ministry = remark.by().ministry().orElse(null);
    row.region = remark.by().region().orElse(null);
    row.role = remark.by().role().code();
    row.actor = remark.by().subject();
    row.at = remark.at();
    return row;
  }

  Remark remark() {
    Remark.Kind of =
        Arrays.stream(Remark.Kind.values())
            .filter(one -> one.code().equals(kind))
            .findFirst()
            .orElseThrow();
    return new Remark(
        id,
        of,
        measure,
        Optional.ofNullable(report),
        text,
        Optional.ofNullable(corrects),
        new Author(
            actor,
            Role.of(role).orElseThrow(),
            Optional.ofNullable(ministry),
            Optional.ofNullable(region)),
        at);
  }
}

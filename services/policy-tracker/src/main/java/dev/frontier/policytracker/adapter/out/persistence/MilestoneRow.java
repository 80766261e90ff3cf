package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.milestone.MilestoneMove;
import dev.frontier.policytracker.domain.milestone.MilestoneState;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.PlanNode.MilestoneNode;
import dev.frontier.policytracker.domain.plan.PlannedMilestone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One version of a milestone, as known for a time. */
@Entity
@Table(name = "milestone")
class MilestoneRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_row")
  @SequenceGenerator(name = "plan_row", sequenceName = "plan_row_seq", allocationSize = 50)
  long id;

  String measure;
  String code;
  int version;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  LocalDate due;
  String state;

  /** Null unless reached. */
  @Column(name = "reached_on")
  LocalDate reachedOn;

  String move;
  String reason;

  /** Null when whoever made this version speaks for none. */
  String ministry;

  String role;
  String actor;

  @Column(name = "known_from")
  Instant knownFrom;

  /** Null while it is the current version. */
  @Column(name = "known_until")
  Instant knownUntil;

  static MilestoneRow of(Milestone milestone) {
    MilestoneRow row = new MilestoneRow();
    row.measure = milestone.measure();
    row.code = milestone.code();
    row.version = milestone.version();
    row.nameZh = milestone.name().zh();
    row.nameEn = milestone.name().en();
    row.due = milestone.due();
    row.state = milestone.state().code();
    row.reachedOn = milestone.reachedOn().orElse(null);
    row.move = milestone.move().code();
    row.reason = milestone.reason();
    row.ministry = milestone.by().ministry().orElse(null);
    row.role = milestone.by().role().code();
    row.actor = milestone.by().subject();
    row.knownFrom = milestone.at();
    return row;
  }

  Milestone milestone() {
    return new Milestone(
        measure,
        code,
        new Name(nameZh, nameEn),
        due,
        MilestoneState.of(state).orElseThrow(),
        Optional.ofNullable(reachedOn),
        version,
        MilestoneMove.of(move).orElseThrow(),
        reason,
        new Author(
            actor, Role.of(role).orElseThrow(), Optional.ofNullable(ministry), Optional.empty()),
        knownFrom);
  }

  MilestoneNode node() {
    return new MilestoneNode(new PlannedMilestone(measure, code, new Name(nameZh, nameEn), due));
  }
}

package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.PlanNode;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** What was known of one code of the plan from one instant until the next. */
@MappedSuperclass
abstract class KnownRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_row")
  @SequenceGenerator(name = "plan_row", sequenceName = "plan_row_seq", allocationSize = 50)
  long id;

  String code;
  int position;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "known_from")
  Instant knownFrom;

  /** Null while it is the known content. */
  @Column(name = "known_until")
  Instant knownUntil;

  void fill(String code, int position, Name name, Instant knownFrom) {
    this.code = code;
    this.position = position;
    this.nameZh = name.zh();
    this.nameEn = name.en();
    this.knownFrom = knownFrom;
  }

  /** The entry that the row is about. */
  abstract PlanNode node();

  Name name() {
    return new Name(nameZh, nameEn);
  }
}

package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One version of an entry of the catalogue: what every kind has. */
@MappedSuperclass
abstract class EntryRow<E extends CatalogueEntry> {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  boolean retired;

  String reason;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_by_name")
  String changedByName;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "known_from")
  Instant knownFrom;

  @Column(name = "known_to")
  Instant knownTo;

  /** Who made this version, when and why. */
  void madeBy(Actor by, String why, Instant at) {
    changedBy = by == null ? null : by.subject();
    changedByName = by == null ? null : by.username();
    reason = why;
    recordedAt = at;
  }

  abstract E toDomain();
}

package dev.frontier.policytracker.adapter.out.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One import that changed something. */
@Entity
@Table(name = "edition")
class EditionRow {

  @Id int number;
  Instant at;
  String importer;
  String role;
  String reason;
  int added;
  int changed;
  int retired;
}

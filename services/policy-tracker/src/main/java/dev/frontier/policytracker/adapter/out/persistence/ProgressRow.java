package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a measure stands: the sum of its steps. */
@Entity
@Table(name = "progress")
class ProgressRow {

  @Id String measure;
  String claimed;
  String verified;

  @Column(name = "newest_report")
  UUID newestReport;

  @Column(name = "changed_at")
  Instant changedAt;

  /** Hibernate raises it with each change, so it counts the steps. */
  @Version int steps;

  /** Counts changes of milestones and the like; raised by whoever writes those. */
  @Column(updatable = false)
  int revision;

  static ProgressRow start(String measure) {
    ProgressRow row = new ProgressRow();
    row.measure = measure;
    row.claimed = Status.INITIAL.claimed().code();
    row.verified = Status.INITIAL.verified().code();
    return row;
  }

  void moveTo(Progress after) {
    claimed = after.status().claimed().code();
    verified = after.status().verified().code();
    newestReport = after.newestReport().orElse(null);
    changedAt = after.changedAt().orElse(null);
  }

  Progress progress(String lead, boolean retired) {
    return new Progress(
        measure,
        lead,
        retired,
        StatusCodes.status(claimed, verified),
        Optional.ofNullable(newestReport),
        steps,
        Optional.ofNullable(changedAt));
  }
}

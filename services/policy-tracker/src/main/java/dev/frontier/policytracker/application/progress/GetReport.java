package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RecordAsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One report with its verdict; anybody may read it. */
@ApplicationScoped
public class GetReport {

  private final ProgressStore progress;
  private final RecordAsOf record;

  public GetReport(ProgressStore progress, RecordAsOf record) {
    this.progress = progress;
    this.record = record;
  }

  /** The report with the verdict that stood at an instant; empty when it was filed later. */
  @Transactional
  public Optional<FiledReport> asOf(UUID id, Instant at) {
    return Optional.ofNullable(record.reports(List.of(id), at).get(id));
  }

  /** The report with the verdict that counts. */
  @Transactional
  public Optional<FiledReport> execute(UUID id) {
    return progress.report(id);
  }
}

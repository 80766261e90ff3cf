package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** One report with its verdict; anybody may read it. */
@ApplicationScoped
public class GetReport {

  private final ProgressStore progress;

  public GetReport(ProgressStore progress) {
    this.progress = progress;
  }

  @Transactional
  public Optional<FiledReport> execute(UUID id) {
    return progress.report(id);
  }
}

package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.NationalTotals;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.gate.Gate;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.observation.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The gate's errors over a load: no more of it is in memory than the row that is judged. */
@ApplicationScoped
class LoadGate {
  private final Gate gate;
  private final NationalTotals totals;

  LoadGate(Gate gate, NationalTotals totals) {
    this.gate = gate;
    this.totals = totals;
  }

  /** What is wrong with a figure whatever is around it. */
  List<RowViolation> judge(SubmissionRow row, String region, CatalogueEntry.Indicator indicator) {
    return gate.judgeAlone(row, region, indicator).stream()
        .map(
            finding ->
                RowViolation.of(finding.row(), Columns.VALUE, finding.code(), finding.params()))
        .toList();
  }

  /** The parts that exceed their whole, of the load or by the load. */
  Violations exceeded(UUID upload, Catalogue catalogue) {
    return totals.exceeded(
        upload,
        catalogue.indicators().values().stream()
            .filter(gate::addsUp)
            .map(CatalogueEntry.Indicator::code)
            .sorted()
            .toList());
  }
}

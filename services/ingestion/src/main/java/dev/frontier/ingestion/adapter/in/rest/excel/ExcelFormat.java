package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.ingestion.adapter.in.rest.format.FilingFormat;
import dev.frontier.ingestion.adapter.in.rest.format.Table;
import dev.frontier.ingestion.config.ExcelConfig;
import dev.frontier.ingestion.config.FilingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Workbooks: a template that was filled in, or a table of somebody's own. */
@ApplicationScoped
public class ExcelFormat implements FilingFormat {
  private final ExcelConfig limits;
  private final FilingConfig filing;
  private final WorkbookTurns turns;

  ExcelFormat(ExcelConfig limits, FilingConfig filing, WorkbookTurns turns) {
    this.limits = limits;
    this.filing = filing;
    this.turns = turns;
  }

  @Override
  public List<String> accepted() {
    return List.of(BodyType.XLSX);
  }

  @Override
  public Optional<Table> open(InputStream body, BodyType type) throws IOException {
    if (!type.name().equals(BodyType.XLSX)) {
      return Optional.empty();
    }
    byte[] file = body.readAllBytes();
    return Optional.of(turns.take(() -> new WorkbookReader(limits, filing).read(file)));
  }
}

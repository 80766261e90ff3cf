package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.config.ExcelConfig;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.template.SealedStamp;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.tables.opening.Hazards;
import dev.frontier.platform.tables.opening.OpeningLimits;
import dev.frontier.platform.tables.opening.Parts;
import dev.frontier.platform.tables.opening.SafeOpening;
import java.util.List;

/**
 * Reads a filing of a workbook: of a template by its layout, of any other by the header of its
 * first sheet. Figures are taken as they are stored, whatever their cells show.
 */
public final class WorkbookReader {
  private final OpeningLimits limits;
  private final FilingConfig filing;

  /** Reads under these limits. */
  public WorkbookReader(ExcelConfig excel, FilingConfig filing) {
    this.limits =
        new OpeningLimits(
            excel.maxInflated(),
            excel.maxRatio(),
            excel.maxParts(),
            excel.maxElements(),
            excel.maxDepth());
    this.filing = filing;
  }

  /**
   * Reads one.
   *
   * @throws dev.frontier.platform.http.ProblemException when it is refused as a whole
   */
  public ExcelTable read(byte[] file) {
    Parts parts = SafeOpening.open(file, limits);
    try (OpenWorkbook workbook = OpenWorkbook.of(parts)) {
      List<String> names = workbook.names();
      String first =
          names.stream()
              .filter(name -> !name.equals(StampSheet.NAME))
              .findFirst()
              .orElseThrow(() -> Hazards.broken("workbook.xml"));
      // The header and what stands above it come on top of the rows.
      int most = filing.maxRows() + TemplateLayout.FIRST_ROW;
      List<SheetRow> rows = workbook.sheet(first, most).orElseThrow().rows();
      if (!names.contains(StampSheet.NAME)) {
        return new OwnTable(first, rows, parts, filing.maxRows()).read();
      }
      // A row of the sheet shows two figures at most.
      SealedStamp stamp =
          workbook
              .sheet(StampSheet.NAME, 2 * most)
              .flatMap(sheet -> StampSheet.read(sheet.rows()))
              .orElseThrow(WorkbookReader::brokenStamp);
      return new FilledTemplate(first, rows, stamp, parts, filing.maxRows()).read();
    }
  }

  /** The stamp is not as it was made; to be thrown. */
  static RuntimeException brokenStamp() {
    return Problem.of(ProblemType.TEMPLATE_STAMP_BROKEN).asException();
  }
}

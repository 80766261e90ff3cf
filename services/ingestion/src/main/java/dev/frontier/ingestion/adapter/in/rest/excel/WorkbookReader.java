package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.config.ExcelConfig;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.template.TemplateStamp;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a filing of a workbook: of a template by its layout, of any other by the header of its
 * first sheet. Figures are taken as they are stored, whatever their cells show.
 */
public final class WorkbookReader {
  /** As for a CSV: a few stray columns are each named, a table of another kind is not. */
  private static final int MAX_COLUMNS = 20;

  private static final List<String> REQUIRED =
      List.of(Columns.REGION, Columns.INDICATOR, Columns.PERIOD, Columns.VALUE);

  private final ExcelConfig limits;
  private final FilingConfig filing;

  /** Reads under these limits. */
  public WorkbookReader(ExcelConfig limits, FilingConfig filing) {
    this.limits = limits;
    this.filing = filing;
  }

  /**
   * Reads one.
   *
   * @param reason of a revision as given beside the workbook; null to take the one written in it
   * @throws dev.frontier.platform.http.ProblemException when it is refused as a whole
   */
  public WorkbookFiling read(byte[] file, String reason) {
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
        return new Table(first, rows, reason, parts).read();
      }
      // A row of the sheet shows two figures at most.
      StampSheet.Sealed stamp =
          workbook
              .sheet(StampSheet.NAME, 2 * most)
              .flatMap(sheet -> StampSheet.read(sheet.rows()))
              .orElseThrow(WorkbookReader::brokenStamp);
      return new Form(first, rows, reason, stamp, parts).read();
    }
  }

  /** The stamp is not as it was made; to be thrown. */
  static RuntimeException brokenStamp() {
    return Problem.of(ProblemType.TEMPLATE_STAMP_BROKEN).asException();
  }

  private void checkCount(int rows) {
    if (rows > filing.maxRows()) {
      throw Problem.of(ProblemType.TOO_MANY_ROWS)
          .with("limit", filing.maxRows())
          .with("rows", rows + "+")
          .asException();
    }
  }

  private static void checkAny(int rows) {
    if (rows == 0) {
      throw Problem.of(ProblemType.NO_ROWS).asException();
    }
  }

  /** A row in the filing's own terms; what a cell holds that nobody typed is a broken rule. */
  private static RawRow row(
      int number, SheetRow row, Map<String, Integer> columns, Violations violations) {
    Map<String, String> cells = new HashMap<>();
    boolean whole = true;
    for (String name : Columns.ALL) {
      SheetCell cell = columns.containsKey(name) ? row.cells().get(columns.get(name)) : null;
      if (cell == null) {
        continue;
      }
      if (!cell.isTyped()) {
        whole = false;
        violations.add(
            RowViolation.of(
                number,
                name,
                rule(cell.kind()).slug(),
                Map.of("value", RowViolation.quote(cell.text()))));
      }
      cells.put(name, cell.text());
    }
    return whole
        ? new RawRow(
            number,
            cells.get(Columns.REGION),
            cells.get(Columns.INDICATOR),
            cells.get(Columns.PERIOD),
            cells.get(Columns.VALUE),
            cells.get(Columns.OBS_STATUS),
            cells.get(Columns.NOTE))
        : null;
  }

  private static RowRule rule(SheetCell.Kind kind) {
    return switch (kind) {
      case FORMULA -> RowRule.FORMULA_IN_CELL;
      case DATE -> RowRule.DATE_IN_CELL;
      default -> RowRule.ERROR_IN_CELL;
    };
  }

  /** A template. */
  private final class Form {
    private final String sheet;
    private final Map<Integer, SheetRow> byIndex = new TreeMap<>();
    private final String reason;
    private final StampSheet.Sealed stamp;
    private final Parts parts;

    Form(String sheet, List<SheetRow> rows, String reason, StampSheet.Sealed stamp, Parts parts) {
      this.sheet = sheet;
      rows.forEach(row -> byIndex.put(row.index(), row));
      this.reason = reason;
      this.stamp = stamp;
      this.parts = parts;
    }

    WorkbookFiling read() {
      if (!stamp.stamp().schema().equals(TemplateStamp.SCHEMA)) {
        throw Problem.of(ProblemType.TEMPLATE_STALE)
            .with("round", stamp.stamp().round())
            .violations(List.of(Violation.at(null, null, RowRule.TEMPLATE_SCHEMA, Map.of())))
            .asException();
      }
      checkHeader();
      Violations violations = new Violations();
      List<RawRow> rows = new ArrayList<>();
      Map<Integer, Integer> indexes = new HashMap<>();
      int leftEmpty = 0;
      for (SheetRow row : byIndex.values()) {
        if (row.index() < TemplateLayout.FIRST_ROW || isStray(row)) {
          continue;
        }
        // As the office counts: the first row under the header is the first.
        int number = row.index() - TemplateLayout.HEADER_ROW;
        if (TemplateLayout.INPUTS.stream().noneMatch(row::isFilled)) {
          leftEmpty++;
          continue;
        }
        checkCount(rows.size() + 1);
        indexes.put(number, row.index());
        RawRow read = WorkbookReader.row(number, row, TemplateLayout.READ, violations);
        if (read != null) {
          rows.add(read);
        }
      }
      checkAny(indexes.size());
      return new WorkbookFiling(
          Filing.of(reason == null ? reasonInside(violations) : reason, rows, violations),
          new CellPlaces(sheet, TemplateLayout.HEADER_ROW, TemplateLayout.READ, indexes),
          Optional.of(stamp),
          leftEmpty,
          parts);
    }

    /** Beside the columns of the template somebody may reckon as they like. */
    private boolean isStray(SheetRow row) {
      return row.cells().keySet().stream().noneMatch(column -> column <= TemplateLayout.NOTE);
    }

    private void checkHeader() {
      SheetRow header = byIndex.get(TemplateLayout.HEADER_ROW);
      SheetTexts texts = SheetTexts.of(stamp.stamp().language());
      for (int i = 0; i < TemplateLayout.HEADER.size(); i++) {
        String expected = texts.text("column." + TemplateLayout.HEADER.get(i));
        if (header == null || !expected.equals(header.text(i))) {
          throw brokenStamp();
        }
      }
    }

    private String reasonInside(Violations violations) {
      SheetRow row = byIndex.get(TemplateLayout.REASON_ROW);
      SheetCell cell = row == null ? null : row.cells().get(TemplateLayout.REASON);
      if (cell != null && !cell.isTyped()) {
        violations.add(
            RowViolation.ofAll(
                "reason",
                rule(cell.kind()).slug(),
                Map.of("value", RowViolation.quote(cell.text()))));
        return null;
      }
      return cell == null ? null : cell.text();
    }
  }

  /** A table of somebody's own. */
  private final class Table {
    private final String sheet;
    private final List<SheetRow> rows;
    private final String reason;
    private final Parts parts;

    Table(String sheet, List<SheetRow> rows, String reason, Parts parts) {
      this.sheet = sheet;
      this.rows = rows;
      this.reason = reason;
      this.parts = parts;
    }

    WorkbookFiling read() {
      checkAny(rows.size());
      Violations violations = new Violations();
      SheetRow header = rows.get(0);
      Map<String, Integer> columns = columns(header, violations);
      boolean legible = violations.isEmpty();
      List<RawRow> read = new ArrayList<>();
      Map<Integer, Integer> indexes = new HashMap<>();
      int number = 0;
      for (SheetRow row : rows.subList(1, rows.size())) {
        if (columns.values().stream().noneMatch(row::isFilled) && legible) {
          continue;
        }
        checkCount(++number);
        indexes.put(number, row.index());
        RawRow one = legible ? WorkbookReader.row(number, row, columns, violations) : null;
        if (one != null) {
          read.add(one);
        }
      }
      checkAny(number);
      return new WorkbookFiling(
          Filing.of(reason, read, violations),
          new CellPlaces(sheet, header.index(), columns, indexes),
          Optional.empty(),
          0,
          parts);
    }

    private Map<String, Integer> columns(SheetRow header, Violations violations) {
      Map<String, Integer> columns = new HashMap<>();
      Violations found = header.cells().size() > MAX_COLUMNS ? new Violations(1) : new Violations();
      for (Map.Entry<Integer, SheetCell> cell : new TreeMap<>(header.cells()).entrySet()) {
        String name = cell.getValue().text().strip();
        if (!Columns.ALL.contains(name)) {
          found.add(
              RowViolation.ofAll(
                  RowViolation.quote(name), Rules.UNKNOWN_COLUMN, Map.of("choices", Columns.ALL)));
        } else if (columns.putIfAbsent(name, cell.getKey()) != null) {
          found.add(RowViolation.ofAll(name, Rules.DUPLICATE_COLUMN, Map.of()));
        }
      }
      REQUIRED.stream()
          .filter(name -> !columns.containsKey(name))
          .forEach(name -> found.add(RowViolation.ofAll(name, Rules.MISSING_COLUMN, Map.of())));
      violations.addAll(found.kept(), found.count());
      return columns;
    }
  }
}

package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.adapter.in.rest.format.Detected;
import dev.frontier.ingestion.adapter.in.rest.format.Detected.HeaderLanguage;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.template.SealedStamp;
import dev.frontier.ingestion.domain.template.TemplateStamp;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.platform.tables.opening.Parts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A template that came back: its rows stand where its layout says, and those that nobody filled in
 * are not filed.
 */
final class FilledTemplate {
  private final String sheet;
  private final Map<Integer, SheetRow> byIndex = new TreeMap<>();
  private final SealedStamp stamp;
  private final SheetTexts texts;
  private final Parts parts;
  private final SheetFigures figures;

  FilledTemplate(String sheet, List<SheetRow> rows, SealedStamp stamp, Parts parts, int maxRows) {
    this.sheet = sheet;
    rows.forEach(row -> byIndex.put(row.index(), row));
    this.stamp = stamp;
    this.texts = SheetTexts.of(stamp.stamp().language());
    this.parts = parts;
    this.figures = new SheetFigures(TemplateLayout.READ, new Violations(), maxRows);
  }

  ExcelTable read() {
    if (!stamp.stamp().schema().equals(TemplateStamp.SCHEMA)) {
      throw Problem.of(ProblemType.TEMPLATE_STALE)
          .with("round", RowViolation.quote(stamp.stamp().round()))
          .violations(List.of(Violation.at(null, null, RowRule.TEMPLATE_SCHEMA, Map.of())))
          .asException();
    }
    checkHeader();
    int leftEmpty = 0;
    for (SheetRow row : byIndex.values()) {
      // Beside the columns of the template somebody may reckon as they like.
      if (row.index() < TemplateLayout.FIRST_ROW
          || row.cells().keySet().stream().noneMatch(column -> column <= TemplateLayout.NOTE)) {
        continue;
      }
      if (TemplateLayout.INPUTS.stream().noneMatch(row::isFilled)) {
        leftEmpty++;
        continue;
      }
      // As the office counts: the first row under the header is the first.
      int number = row.index() - TemplateLayout.HEADER_ROW;
      figures.place(number, row);
      figures.take(number, row);
    }
    figures.checkAny();
    return new ExcelTable(
        new Detected.Xlsx(
            sheet,
            true,
            leftEmpty,
            texts.language().equals("en") ? HeaderLanguage.EN : HeaderLanguage.ZH),
        names(),
        reason(),
        figures.rows(),
        figures.violations(),
        figures.places(sheet, TemplateLayout.HEADER_ROW),
        Optional.of(stamp),
        parts);
  }

  private String label(int column) {
    return texts.text("column." + TemplateLayout.HEADER.get(column));
  }

  private void checkHeader() {
    SheetRow header = byIndex.get(TemplateLayout.HEADER_ROW);
    for (int column = 0; column < TemplateLayout.HEADER.size(); column++) {
      if (header == null || !label(column).equals(header.text(column))) {
        throw WorkbookReader.brokenStamp();
      }
    }
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    TemplateLayout.READ.forEach((name, column) -> names.put(name, label(column)));
    return names;
  }

  private String reason() {
    SheetRow row = byIndex.get(TemplateLayout.REASON_ROW);
    SheetCell cell = row == null ? null : row.cells().get(TemplateLayout.REASON);
    if (cell == null) {
      return null;
    }
    Optional<RowRule> broken = SheetFigures.untyped(cell);
    broken.ifPresent(
        rule ->
            figures
                .violations()
                .add(RowViolation.ofAll("reason", rule.slug(), SheetFigures.quoted(cell))));
    return broken.isPresent() ? null : cell.text();
  }
}

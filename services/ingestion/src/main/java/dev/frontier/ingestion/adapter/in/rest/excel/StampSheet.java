package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.template.SealedStamp;
import dev.frontier.ingestion.domain.template.ShownFigure;
import dev.frontier.ingestion.domain.template.TemplateStamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The hidden sheet of a template that carries its stamp. A sheet survives every spreadsheet
 * program; document properties do not.
 */
final class StampSheet {
  static final String NAME = "_frontier";

  /** Where the styles of a cell to fill in and of a locked one are kept, to take a mark off. */
  static final int INPUT_STYLE = 2;

  static final int LOCKED_STYLE = 3;

  private static final List<String> KEYS =
      List.of("schema", "round", "region", "language", "asked", "seal");

  private StampSheet() {}

  static void write(
      Sheet sheet, TemplateStamp stamp, String seal, CellStyle input, CellStyle locked) {
    List<String> values =
        List.of(
            stamp.schema(), stamp.round(), stamp.region(), stamp.language(), stamp.asked(), seal);
    for (int i = 0; i < KEYS.size(); i++) {
      Row row = sheet.createRow(i);
      row.createCell(0).setCellValue(KEYS.get(i));
      row.createCell(1).setCellValue(values.get(i));
      if (i == 0) {
        row.createCell(INPUT_STYLE).setCellStyle(input);
        row.createCell(LOCKED_STYLE).setCellStyle(locked);
      }
    }
    int at = KEYS.size();
    for (ShownFigure figure : stamp.figures()) {
      Row row = sheet.createRow(at++);
      row.createCell(0).setCellValue(figure.indicator());
      row.createCell(1).setCellValue(figure.period());
      row.createCell(2).setCellValue(figure.value() == null ? "" : figure.value().toPlainString());
      row.createCell(3).setCellValue(figure.status().name());
      row.createCell(4).setCellValue(figure.vintage().toString());
    }
  }

  /** What stands there; empty when it is no stamp any more. */
  static Optional<SealedStamp> read(List<SheetRow> rows) {
    int head = KEYS.size();
    if (rows.size() < head) {
      return Optional.empty();
    }
    Map<String, String> values =
        rows.subList(0, head).stream()
            .filter(row -> row.text(0) != null && row.text(1) != null)
            .collect(Collectors.toMap(row -> row.text(0), row -> row.text(1), (a, b) -> a));
    if (!values.keySet().containsAll(KEYS)) {
      return Optional.empty();
    }
    try {
      List<ShownFigure> figures = new ArrayList<>();
      rows.subList(head, rows.size()).forEach(row -> figures.add(figure(row::text)));
      return Optional.of(
          new SealedStamp(
              new TemplateStamp(
                  values.get("schema"),
                  values.get("round"),
                  values.get("region"),
                  values.get("language"),
                  values.get("asked"),
                  figures),
              values.get("seal")));
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException broken) {
      return Optional.empty();
    }
  }

  private static ShownFigure figure(Function<Integer, String> text) {
    String value = text.apply(2);
    return new ShownFigure(
        text.apply(0),
        text.apply(1),
        value == null ? null : new BigDecimal(value),
        ObsStatus.valueOf(text.apply(3)),
        Instant.parse(text.apply(4)));
  }
}

package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.RowRules;
import dev.frontier.ingestion.domain.template.ShownFigure;
import dev.frontier.ingestion.domain.template.Template;
import dev.frontier.ingestion.domain.template.TemplateLine;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a template, row by row: the largest takes no more memory than a small one. */
public final class TemplateWriter {
  /** Rows that are kept before they go to a temporary file. */
  private static final int WINDOW = 100;

  /** Digits that survive a cell; more is written as text. */
  private static final int CELL_DIGITS = 15;

  private static final int[] WIDTHS = {10, 22, 26, 16, 10, 12, 18, 18, 20, 8, 48};

  private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ZoneId zone;
  private final Template template;
  private final SheetTexts texts;

  /**
   * Of this template, in the language of its stamp.
   *
   * @param zone whose clock the due time is shown on
   */
  public TemplateWriter(Template template, ZoneId zone) {
    this.template = template;
    this.zone = zone;
    this.texts = SheetTexts.of(template.stamp().language());
    PrivateTempFiles.use();
  }

  /** Writes it. */
  public void write(OutputStream target) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
      // The form for archives over 4 GB, which is the library's own choice, stops some readers.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      TemplateStyles styles = new TemplateStyles(workbook);
      SXSSFSheet sheet = workbook.createSheet(texts.text("sheet"));
      head(sheet, styles);
      int at = TemplateLayout.FIRST_ROW;
      for (TemplateLine line : template.lines()) {
        line(sheet.createRow(at++), line, styles);
      }
      for (int column = 0; column < WIDTHS.length; column++) {
        sheet.setColumnWidth(column, WIDTHS[column] * 256);
      }
      validate(sheet, at - 1);
      protect(sheet);
      SXSSFSheet stamp = workbook.createSheet(StampSheet.NAME);
      StampSheet.write(stamp, template.stamp(), template.seal(), styles.input(), styles.locked());
      stamp.enableLocking();
      workbook.setSheetVisibility(workbook.getSheetIndex(stamp), SheetVisibility.VERY_HIDDEN);
      workbook.setActiveSheet(0);
      workbook.getXSSFWorkbook().lockStructure();
      workbook.write(target);
    }
  }

  private void head(SXSSFSheet sheet, TemplateStyles styles) {
    Row title = sheet.createRow(TemplateLayout.TITLE_ROW);
    CatalogueEntry.Region region = template.region();
    text(
        title,
        0,
        texts.text(
            "title",
            Map.of(
                "round",
                texts.name(template.roundZh(), template.roundEn(), template.stamp().round()),
                "region",
                texts.name(region.nameZh(), region.nameEn(), region.code()))),
        styles.title());
    text(
        sheet.createRow(TemplateLayout.HINT_ROW),
        0,
        texts.text("hint", Map.of("due", due(template.dueAt()))),
        styles.plain());
    Row reason = sheet.createRow(TemplateLayout.REASON_ROW);
    text(reason, 0, texts.text("reason"), styles.plain());
    reason.createCell(TemplateLayout.REASON).setCellStyle(styles.input());
    Row header = sheet.createRow(TemplateLayout.HEADER_ROW);
    for (int column = 0; column < TemplateLayout.HEADER.size(); column++) {
      text(
          header,
          column,
          texts.text("column." + TemplateLayout.HEADER.get(column)),
          styles.header());
    }
    // The codes and the header stay in sight, however many figures there are.
    sheet.createFreezePane(TemplateLayout.UNIT, TemplateLayout.FIRST_ROW);
  }

  private String due(Instant dueAt) {
    return DUE.format(dueAt.atZone(zone));
  }

  private void line(Row row, TemplateLine line, TemplateStyles styles) {
    CatalogueEntry.Indicator indicator = line.indicator();
    text(row, TemplateLayout.REGION, template.stamp().region(), styles.locked());
    text(row, TemplateLayout.INDICATOR, indicator.code(), styles.locked());
    text(
        row,
        TemplateLayout.NAME,
        texts.name(indicator.nameZh(), indicator.nameEn(), indicator.code()),
        styles.locked());
    text(row, TemplateLayout.UNIT, unit(line), styles.locked());
    text(row, TemplateLayout.PERIOD, line.period().text(), styles.locked());
    text(
        row,
        TemplateLayout.LAST_PERIOD,
        line.period().yearBefore().map(Object::toString).orElse(""),
        styles.locked());
    shown(row.createCell(TemplateLayout.LAST_VALUE), line.lastYear(), styles);
    shown(row.createCell(TemplateLayout.PUBLISHED), line.published(), styles);
    for (int column : TemplateLayout.INPUTS) {
      row.createCell(column).setCellStyle(styles.input());
    }
  }

  private String unit(TemplateLine line) {
    CatalogueEntry.Unit unit = line.unit();
    int power = line.indicator().unitMult();
    String key = "power." + power;
    return texts.text(
        texts.has(key) ? key : "power.other",
        Map.of(
            "unit",
            texts.name(unit.nameZh(), unit.nameEn(), unit.code()),
            "power",
            Integer.toString(power)));
  }

  private void shown(Cell cell, ShownFigure figure, TemplateStyles styles) {
    cell.setCellStyle(styles.locked());
    if (figure == null) {
      return;
    }
    BigDecimal value = figure.value();
    if (value == null) {
      cell.setCellValue(texts.text("missing"));
    } else if (value.precision() <= CELL_DIGITS) {
      cell.setCellValue(value.doubleValue());
    } else {
      cell.setCellValue(value.toPlainString());
    }
  }

  private void validate(SXSSFSheet sheet, int lastRow) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidation value =
        rules.createValidation(
            rules.createDecimalConstraint(OperatorType.BETWEEN, "-1E+18", "1E+18"),
            cells(lastRow, TemplateLayout.VALUE));
    value.createPromptBox(texts.text("value.title"), texts.text("value.prompt"));
    value.setShowPromptBox(true);
    stop(sheet, value, "value.title", texts.text("value.error"));

    DataValidationConstraint codes =
        rules.createExplicitListConstraint(ObsStatus.codes().toArray(String[]::new));
    DataValidation status = rules.createValidation(codes, cells(lastRow, TemplateLayout.STATUS));
    // A list's arrow shows when this says that it is hidden; the library has it the other way.
    status.setSuppressDropDownArrow(true);
    status.createPromptBox(texts.text("status.title"), texts.text("status.prompt"));
    status.setShowPromptBox(true);
    stop(sheet, status, "status.title", texts.text("status.error"));

    DataValidation note =
        rules.createValidation(
            rules.createTextLengthConstraint(
                OperatorType.LESS_OR_EQUAL, Integer.toString(RowRules.MAX_NOTE), null),
            cells(lastRow, TemplateLayout.NOTE));
    stop(
        sheet,
        note,
        "column.note",
        texts.text("note.error", Map.of("limit", Integer.toString(RowRules.MAX_NOTE))));
  }

  private void stop(SXSSFSheet sheet, DataValidation rule, String title, String error) {
    rule.setEmptyCellAllowed(true);
    rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
    rule.createErrorBox(texts.text(title), error);
    rule.setShowErrorBox(true);
    sheet.addValidationData(rule);
  }

  private static CellRangeAddressList cells(int lastRow, int column) {
    return new CellRangeAddressList(TemplateLayout.FIRST_ROW, lastRow, column, column);
  }

  /** Against slips, not against people: there is no password, and what comes back is judged. */
  private static void protect(SXSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatCells(false);
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }
}

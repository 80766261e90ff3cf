package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.platform.http.ProblemRenderer;
import dev.frontier.platform.http.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that somebody sent, with what is wrong said where it is wrong: the cell is filled
 * and has a comment, and a sheet of its own lists all of it. Marks of an earlier time go first.
 */
public final class MarkedWorkbook {
  /** Begins our part of a comment; what stands before it is its author's and stays. */
  private static final String MARK = "[Frontier]";

  private static final int COMMENT_COLUMNS = 4;
  private static final int COMMENT_LINES = 6;
  private static final int[] WIDTHS = {10, 60, 60};

  private final ExcelTable read;
  private final SheetTexts texts;
  private final Map<Short, CellStyle> marked = new HashMap<>();
  private final Map<Short, CellStyle> unmarked = new HashMap<>();

  private MarkedWorkbook(ExcelTable read, SheetTexts texts) {
    this.read = read;
    this.texts = texts;
  }

  /**
   * Marks it.
   *
   * @param language of a table without a stamp: {@code zh} or {@code en}; a template has its own
   * @param maxElements above which it is not taken to pieces for this
   * @return empty when it is too large, or is one that the library cannot change
   */
  public static Optional<byte[]> of(
      ExcelTable read, List<Violation> violations, String language, int maxElements) {
    if (read.parts().elements() > maxElements) {
      return Optional.empty();
    }
    SheetTexts texts =
        SheetTexts.of(read.stamp().map(found -> found.stamp().language()).orElse(language));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(read.parts().archive()))) {
      new MarkedWorkbook(read, texts).mark(workbook, violations);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return Optional.of(bytes.toByteArray());
    } catch (IOException | RuntimeException unusual) {
      // Read as a stream of cells it was fine; the errors are told as a problem instead.
      return Optional.empty();
    }
  }

  private void mark(XSSFWorkbook workbook, List<Violation> violations) {
    XSSFSheet sheet = workbook.getSheet(read.places().sheet());
    removeMarks(workbook, sheet);
    Map<CellPlaces.Place, StringBuilder> comments = new LinkedHashMap<>();
    for (Violation violation : violations) {
      ProblemRenderer.RuleText text = ProblemRenderer.text(violation, texts.locale());
      read.places()
          .find(violation.row(), violation.column())
          .ifPresent(
              place ->
                  comments
                      .computeIfAbsent(place, at -> new StringBuilder(MARK))
                      .append('\n')
                      .append(text.message())
                      .append('\n')
                      .append(text.mend()));
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    comments.forEach((place, text) -> comment(sheet, drawing, place, text.toString()));
    list(workbook, violations);
    workbook.setActiveSheet(workbook.getSheetIndex(sheet));
  }

  private void removeMarks(XSSFWorkbook workbook, XSSFSheet sheet) {
    for (String language : List.of("zh", "en")) {
      int old = workbook.getSheetIndex(SheetTexts.of(language).text("problems"));
      if (old >= 0 && workbook.getSheetAt(old) != sheet) {
        workbook.removeSheetAt(old);
      }
    }
    for (Map.Entry<CellAddress, XSSFComment> entry :
        Map.copyOf(sheet.getCellComments()).entrySet()) {
      String text = entry.getValue().getString().getString();
      int mark = text.indexOf(MARK);
      if (mark < 0) {
        continue;
      }
      XSSFRow row = sheet.getRow(entry.getKey().getRow());
      XSSFCell cell = row == null ? null : row.getCell(entry.getKey().getColumn());
      if (cell == null) {
        continue;
      }
      cell.setCellStyle(original(workbook, cell));
      if (text.substring(0, mark).isBlank()) {
        cell.removeCellComment();
      } else {
        entry.getValue().setString(text.substring(0, mark).strip());
      }
    }
  }

  private CellStyle original(XSSFWorkbook workbook, XSSFCell cell) {
    if (read.stamp().isPresent()) {
      Row styles = workbook.getSheet(StampSheet.NAME).getRow(0);
      Cell style =
          styles.getCell(
              TemplateLayout.INPUTS.contains(cell.getColumnIndex())
                  ? StampSheet.INPUT_STYLE
                  : StampSheet.LOCKED_STYLE);
      if (style != null) {
        return style.getCellStyle();
      }
    }
    return unmarked.computeIfAbsent(
        cell.getCellStyle().getIndex(),
        index -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(cell.getCellStyle());
          style.setFillPattern(FillPatternType.NO_FILL);
          return style;
        });
  }

  private void comment(XSSFSheet sheet, XSSFDrawing drawing, CellPlaces.Place place, String text) {
    XSSFRow row = sheet.getRow(place.row());
    if (row == null) {
      row = sheet.createRow(place.row());
    }
    XSSFCell cell = row.getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    CellStyle before = cell.getCellStyle();
    cell.setCellStyle(
        marked.computeIfAbsent(
            before.getIndex(),
            index -> {
              CellStyle style = sheet.getWorkbook().createCellStyle();
              style.cloneStyleFrom(before);
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
              return style;
            }));
    Comment own = cell.getCellComment();
    if (own != null) {
      own.setString(
          sheet
              .getWorkbook()
              .getCreationHelper()
              .createRichTextString(own.getString().getString() + "\n" + text));
      return;
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0,
            0,
            0,
            0,
            place.column() + 1,
            place.row(),
            place.column() + 1 + COMMENT_COLUMNS,
            place.row() + COMMENT_LINES);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    XSSFComment comment = drawing.createCellComment(anchor);
    comment.setAuthor("Frontier");
    comment.setString(text);
    cell.setCellComment(comment);
  }

  private void list(XSSFWorkbook workbook, List<Violation> violations) {
    XSSFSheet list = workbook.createSheet(texts.text("problems"));
    Row header = list.createRow(0);
    List<String> titles = List.of("problem.cell", "problem.message", "problem.mend");
    for (int column = 0; column < titles.size(); column++) {
      header.createCell(column).setCellValue(texts.text(titles.get(column)));
      list.setColumnWidth(column, WIDTHS[column] * 256);
    }
    int at = 1;
    for (Violation violation : violations) {
      ProblemRenderer.RuleText text = ProblemRenderer.text(violation, texts.locale());
      Row row = list.createRow(at++);
      row.createCell(0)
          .setCellValue(
              read.places()
                  .find(violation.row(), violation.column())
                  .map(CellPlaces.Place::address)
                  .orElse(""));
      row.createCell(1).setCellValue(text.message());
      row.createCell(2).setCellValue(text.mend());
    }
    list.createFreezePane(0, 1);
  }
}

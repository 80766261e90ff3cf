package dev.frontier.ingestion.adapter.in.rest.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a template look: yellow is to be filled in, grey is not. */
final class TemplateStyles {
  private final CellStyle title;
  private final CellStyle header;
  private final CellStyle locked;
  private final CellStyle input;
  private final CellStyle plain;

  TemplateStyles(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    plain = workbook.createCellStyle();
    title = workbook.createCellStyle();
    title.setFont(bold);
    header = bordered(workbook, IndexedColors.GREY_25_PERCENT);
    header.setFont(bold);
    header.setWrapText(true);
    locked = bordered(workbook, IndexedColors.WHITE);
    input = bordered(workbook, IndexedColors.LIGHT_YELLOW);
    input.setLocked(false);
  }

  private static CellStyle bordered(Workbook workbook, IndexedColors colour) {
    CellStyle style = workbook.createCellStyle();
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  CellStyle title() {
    return title;
  }

  CellStyle header() {
    return header;
  }

  CellStyle locked() {
    return locked;
  }

  CellStyle input() {
    return input;
  }

  CellStyle plain() {
    return plain;
  }
}

package dev.frontier.ingestion.adapter.in.rest.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The cells of a sheet (ECMA-376 part 1, 18.3.1) as they are stored, none of them formatted: a
 * format shows two decimals of a figure that has three.
 */
final class SheetParser extends DefaultHandler {
  private final IntFunction<String> sharedTexts;
  private final IntPredicate dateStyles;
  private final int maxRows;
  private final List<SheetRow> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Map<Integer, SheetCell> cells = new HashMap<>();
  private int row = -1;
  private int column = -1;
  private String type = "";
  private int style;
  private boolean formula;
  private boolean collecting;
  private boolean phonetic;

  /**
   * Collects up to {@code maxRows} rows that have cells, and one more to show that there are.
   *
   * @param sharedTexts by index
   * @param dateStyles whether the style of an index shows a number as a date
   */
  SheetParser(IntFunction<String> sharedTexts, IntPredicate dateStyles, int maxRows) {
    this.sharedTexts = sharedTexts;
    this.dateStyles = dateStyles;
    this.maxRows = maxRows;
  }

  /** In the order of the sheet. */
  List<SheetRow> rows() {
    return rows;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : index(number) - 1;
        column = -1;
        cells = new HashMap<>();
      }
      case "c" -> {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : index(attributes.getValue("s"));
        formula = false;
        text.setLength(0);
      }
      case "f" -> formula = true;
      case "rPh" -> phonetic = true;
      case "v", "t" -> collecting = !phonetic;
      default -> {
        // Nothing else of a sheet is a cell.
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (collecting) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    switch (local) {
      case "v", "t" -> collecting = false;
      case "rPh" -> phonetic = false;
      case "c" -> {
        SheetCell cell = cell();
        if (!cell.isBlank()) {
          cells.put(column, cell);
        }
      }
      case "row" -> {
        if (!cells.isEmpty() && rows.size() <= maxRows) {
          rows.add(new SheetRow(row, cells));
        }
      }
      default -> {
        // Nothing else ends one.
      }
    }
  }

  private SheetCell cell() throws SAXException {
    String content = text.toString();
    if (formula) {
      return new SheetCell(SheetCell.Kind.FORMULA, content);
    }
    return switch (type) {
      case "s" -> new SheetCell(SheetCell.Kind.TEXT, unescaped(shared(content)));
      case "str", "inlineStr" -> new SheetCell(SheetCell.Kind.TEXT, unescaped(content));
      case "b" -> new SheetCell(SheetCell.Kind.BOOLEAN, content);
      case "e" -> new SheetCell(SheetCell.Kind.ERROR, content);
      case "d" -> new SheetCell(SheetCell.Kind.DATE, content);
      default ->
          content.isBlank()
              ? new SheetCell(SheetCell.Kind.TEXT, "")
              : new SheetCell(
                  dateStyles.test(style) ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER,
                  CellNumber.text(content));
    };
  }

  private String shared(String content) throws SAXException {
    return content.isBlank() ? "" : sharedTexts.apply(index(content.strip()));
  }

  /** Characters that XML cannot hold are written as {@code _x0007_} (ECMA-376 part 1, 22.4.2.4). */
  private static String unescaped(String stored) {
    return new XSSFRichTextString(stored).getString();
  }

  private static int column(String place) throws SAXException {
    int column;
    try {
      column = new CellReference(place).getCol();
    } catch (RuntimeException noReference) {
      throw new SAXException("no cell is called so", noReference);
    }
    if (column < 0) {
      throw new SAXException("no cell is called so");
    }
    return column;
  }

  private static int index(String number) throws SAXException {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException noIndex) {
      throw new SAXException("no number", noIndex);
    }
  }
}

package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.platform.tables.opening.Hazards;
import dev.frontier.platform.tables.opening.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A checked workbook, its sheets read as streams of cells and never as a model of all of it. */
final class OpenWorkbook implements AutoCloseable {
  private final OPCPackage file;
  private final XSSFReader reader;
  private final ReadOnlySharedStringsTable texts;
  private final StylesTable styles;
  private final Map<Integer, Boolean> dates = new HashMap<>();

  private OpenWorkbook(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
    this.file = file;
    this.reader = new XSSFReader(file);
    this.texts = new ReadOnlySharedStringsTable(file, false);
    this.styles = reader.getStylesTable();
  }

  /**
   * Opens it.
   *
   * @throws dev.frontier.platform.http.ProblemException when it is none
   */
  static OpenWorkbook of(Parts parts) {
    try {
      return new OpenWorkbook(OPCPackage.open(parts));
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
      throw Hazards.broken("workbook.xml");
    }
  }

  /** A sheet with its cells. */
  record Sheet(String name, List<SheetRow> rows) {
    Sheet {
      rows = List.copyOf(rows);
    }
  }

  /** The names in the order of the tabs, hidden ones as well. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    each((name, content) -> names.add(name));
    return names;
  }

  /** The sheet of that name, with at most {@code maxRows} rows and one more. */
  Optional<Sheet> sheet(String wanted, int maxRows) {
    List<Sheet> found = new ArrayList<>();
    each(
        (name, content) -> {
          if (name.equals(wanted) && found.isEmpty()) {
            found.add(new Sheet(name, parse(content, maxRows)));
          }
        });
    return found.stream().findFirst();
  }

  private interface Visitor {
    void visit(String name, InputStream content) throws IOException, SAXException;
  }

  private void each(Visitor visitor) {
    String last = "workbook.xml";
    try {
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream content = sheets.next()) {
          last = sheets.getSheetName();
          visitor.visit(last, content);
        }
      }
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
      throw Hazards.broken(RowViolation.quote(last));
    }
  }

  private List<SheetRow> parse(InputStream content, int maxRows) throws IOException, SAXException {
    SheetParser cells =
        new SheetParser(index -> texts.getItemAt(index).getString(), this::isDate, maxRows);
    try {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(cells);
      xml.parse(new InputSource(content));
    } catch (ParserConfigurationException impossible) {
      throw new SAXException(impossible);
    }
    return cells.rows();
  }

  private boolean isDate(int style) {
    return dates.computeIfAbsent(style, this::showsDate);
  }

  private boolean showsDate(int index) {
    if (index < 0 || index >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle style = styles.getStyleAt(index);
    return style != null
        && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
  }

  @Override
  public void close() {
    file.revert();
  }
}

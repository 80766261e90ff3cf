package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.adapter.in.rest.format.Detected.HeaderLanguage;
import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in text (RFC 4180, with whichever separator), read a record at a time.
 *
 * <p>Rows are numbered as a clerk counts figures: the first one after the header is row 1, and
 * empty lines are not counted.
 */
final class CsvTable implements Table {
  private static final String FORMAT = "CSV (UTF-8, GB18030)";

  /**
   * Characters of one record: some thirty times the longest note. The parser makes a cell of each
   * comma, which takes fifty times the space of it.
   */
  private static final int MAX_RECORD = 64 * 1024;

  // Strict on purpose: text after a closing quote, or a quote never closed, is a broken file.
  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(true)
          .setLenientEof(false)
          .setTrailingData(false)
          .get();

  private final TextReader text;
  private final Reader lines;
  private final Separator separator;
  private final boolean headless;
  private final Header header;

  private CsvTable(
      TextReader text, Reader lines, Separator separator, boolean headless, Header header) {
    this.text = text;
    this.lines = lines;
    this.separator = separator;
    this.headless = headless;
    this.header = header;
  }

  /**
   * Finds out what table it is, by its first line.
   *
   * @param headless whether its sender says that the first line is a row already
   * @throws dev.frontier.platform.http.ProblemException when the line cannot be read
   */
  static CsvTable open(TextReader text, boolean headless) throws IOException {
    BufferedReader lines = new BufferedReader(text, MAX_RECORD);
    String first;
    try {
      first = firstLine(lines);
    } catch (TextReader.UndecodableException undecodable) {
      throw malformed(undecodable.line());
    }
    Separator separator =
        Arrays.stream(Separator.values())
            .max(
                Comparator.<Separator>comparingInt(one -> headerOf(first, one).known())
                    .thenComparingInt(one -> headerOf(first, one).columns().size())
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    Header header = headless ? Header.absent() : headerOf(first, separator);
    return new CsvTable(text, lines, separator, headless, header);
  }

  /** The kind of table. */
  Layout layout() {
    return header.layout();
  }

  @Override
  public Detected detected() {
    String charset = text.charset().name();
    boolean mark = text.hasByteOrderMark();
    return switch (header.layout()) {
      case PLAIN ->
          new Detected.Csv(
              charset, mark, separator, headless ? HeaderLanguage.ABSENT : header.language());
      case SDMX_1 -> new Detected.SdmxCsv("1.0.0", charset, mark, separator);
      case SDMX_2 -> new Detected.SdmxCsv("2.0.0", charset, mark, separator);
    };
  }

  @Override
  public Map<String, String> columnNames() {
    return headless ? Map.of() : header.names();
  }

  @Override
  public void read(RowSink sink) throws IOException {
    BoundedReader source = new BoundedReader(lines, MAX_RECORD);
    CSVParser parser = format(separator).parse(source);
    Iterator<CSVRecord> records = parser.iterator();
    CsvRows rows = null;
    int number = 0;
    if (headless) {
      rows = new CsvRows(header, sink);
    }
    while (true) {
      CSVRecord record;
      try {
        if (!records.hasNext()) {
          return;
        }
        record = records.next();
      } catch (UncheckedIOException broken) {
        if (broken.getCause() instanceof BoundedReader.RecordTooLong) {
          // Nothing after it is read: where a record without an end would end, nobody knows.
          sink.unreadable(tooLong(rows == null ? null : number + 1));
          return;
        }
        throw problem(broken.getCause(), parser);
      }
      source.nextRecord();
      if (rows != null) {
        rows.read(++number, record);
        continue;
      }
      Header found = Header.of(Header.columnsOf(record));
      Violations broken = found.judge();
      if (!broken.isEmpty()) {
        // Without its columns no row says anything, so none is read.
        sink.unreadable(broken);
        return;
      }
      rows = new CsvRows(found, sink);
    }
  }

  /**
   * The first line that is not blank, without moving on. Where it does not end in what one record
   * may have, blank lines before it counted, this is what there is of it, and {@link #read} says
   * that it is too long.
   */
  private static String firstLine(BufferedReader lines) throws IOException {
    lines.mark(MAX_RECORD);
    StringBuilder line = new StringBuilder();
    for (int read = 0; read < MAX_RECORD; read++) {
      int next = lines.read();
      if (next < 0) {
        break;
      }
      boolean ends = next == '\n' || next == '\r';
      if (ends && !line.isEmpty()) {
        break;
      }
      if (!ends) {
        line.append((char) next);
      }
    }
    lines.reset();
    return line.toString();
  }

  private static Header headerOf(String line, Separator separator) {
    try (CSVParser parser = format(separator).parse(new StringReader(line))) {
      List<CSVRecord> records = parser.getRecords();
      return Header.of(records.isEmpty() ? List.of() : Header.columnsOf(records.get(0)));
    } catch (IOException | UncheckedIOException broken) {
      return Header.of(List.of(line));
    }
  }

  private static CSVFormat format(Separator separator) {
    return RFC_4180.builder().setDelimiter(separator.character()).get();
  }

  private static RowViolation tooLong(Integer row) {
    return new RowViolation(row, null, Rules.TEXT_TOO_LONG, Map.of("limit", MAX_RECORD));
  }

  /** What the reading broke on, if it is a fault of the text; else the fault itself. */
  private static RuntimeException problem(IOException broken, CSVParser parser) throws IOException {
    if (broken instanceof TextReader.UndecodableException undecodable) {
      return malformed(undecodable.line());
    }
    if (broken instanceof CSVException) {
      return malformed(Math.max(1, (int) parser.getCurrentLineNumber()));
    }
    throw broken;
  }

  private static RuntimeException malformed(int line) {
    return Problem.of(ProblemType.MALFORMED_BODY)
        .with("format", FORMAT)
        .with("line", line)
        .extension("line", line)
        .asException();
  }
}

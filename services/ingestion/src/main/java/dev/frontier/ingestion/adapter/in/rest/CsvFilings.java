package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a filing in CSV (RFC 4180, UTF-8 with or without a byte order mark): a header line that
 * names the columns, in any order, then one row a figure.
 *
 * <p>Rows are numbered as a clerk counts figures: the first one after the header is row 1, and
 * empty lines are not counted.
 */
@ApplicationScoped
class CsvFilings {
  private static final String FORMAT = "CSV (UTF-8)";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Three times what there are: a few stray ones are each named, a table of another kind is not.
   */
  private static final int MAX_COLUMNS = 20;

  /**
   * Characters of one record: some thirty times the longest note. The parser makes a cell of each
   * comma, which takes fifty times the space of it.
   */
  private static final int MAX_RECORD = 64 * 1024;

  private static final List<String> REQUIRED =
      List.of(Columns.REGION, Columns.INDICATOR, Columns.PERIOD, Columns.VALUE);

  // Strict on purpose: text after a closing quote, or a quote never closed, is a broken file.
  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(true)
          .setLenientEof(false)
          .setTrailingData(false)
          .get();

  private final FilingConfig config;

  CsvFilings(FilingConfig config) {
    this.config = config;
  }

  /**
   * Reads one.
   *
   * @param reason why published figures are revised; null when none was given
   * @throws dev.frontier.platform.http.ProblemException when it is no CSV
   */
  Filing read(byte[] body, String reason) {
    String text = decode(body);
    int line = 1;
    BoundedReader source = new BoundedReader(text, MAX_RECORD);
    try (CSVParser parser = RFC_4180.parse(source)) {
      try {
        return read(parser, source, reason);
      } catch (IOException | UncheckedIOException | IllegalStateException broken) {
        line = Math.max(1, (int) parser.getCurrentLineNumber());
        throw malformed(line);
      }
    } catch (IOException broken) {
      throw malformed(line);
    }
  }

  private Filing read(CSVParser parser, BoundedReader source, String reason) throws IOException {
    List<String> header = null;
    Violations violations = new Violations();
    boolean legible = false;
    List<RawRow> rows = new ArrayList<>();
    int number = 0;
    try {
      for (CSVRecord record : parser) {
        source.nextRecord();
        if (header == null) {
          header = Stream.of(record.values()).map(String::strip).toList();
          violations = judge(header);
          legible = violations.isEmpty();
          continue;
        }
        FilingLimits.checkNext(++number, config);
        if (legible) {
          row(number, header, record, rows, violations);
        }
      }
    } catch (UncheckedIOException broken) {
      if (!(broken.getCause() instanceof BoundedReader.RecordTooLong)) {
        throw broken;
      }
      // Nothing after it is read: where a record without an end would end, nobody knows.
      violations.add(tooLong(header == null ? null : ++number));
      return Filing.of(reason, rows, violations);
    }
    FilingLimits.checkAny(number);
    return Filing.of(reason, rows, violations);
  }

  private static RowViolation tooLong(Integer row) {
    return new RowViolation(row, null, Rules.TEXT_TOO_LONG, Map.of("limit", MAX_RECORD));
  }

  private static Violations judge(List<String> header) {
    // A header of so many columns belongs to another kind of table: one of them is enough to see.
    Violations violations = header.size() > MAX_COLUMNS ? new Violations(1) : new Violations();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!Columns.ALL.contains(column)) {
        violations.add(
            RowViolation.ofAll(
                RowViolation.quote(column), Rules.UNKNOWN_COLUMN, Map.of("choices", Columns.ALL)));
      } else if (!seen.add(column)) {
        violations.add(RowViolation.ofAll(column, Rules.DUPLICATE_COLUMN, Map.of()));
      }
    }
    REQUIRED.stream()
        .filter(column -> !seen.contains(column))
        .forEach(
            column -> violations.add(RowViolation.ofAll(column, Rules.MISSING_COLUMN, Map.of())));
    return violations;
  }

  private static void row(
      int number, List<String> header, CSVRecord record, List<RawRow> rows, Violations violations) {
    if (record.size() != header.size()) {
      violations.add(
          RowViolation.of(
              number,
              null,
              Rules.COLUMN_COUNT,
              Map.of("actual", record.size(), "expected", header.size())));
      return;
    }
    rows.add(
        new RawRow(
            number,
            cell(Columns.REGION, header, record),
            cell(Columns.INDICATOR, header, record),
            cell(Columns.PERIOD, header, record),
            cell(Columns.VALUE, header, record),
            cell(Columns.OBS_STATUS, header, record),
            cell(Columns.NOTE, header, record)));
  }

  private static String cell(String column, List<String> header, CSVRecord record) {
    int at = header.indexOf(column);
    return at < 0 ? null : record.get(at);
  }

  private static String decode(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw malformed(lineOfFirstBadByte(body));
    }
  }

  private static int lineOfFirstBadByte(byte[] body) {
    // Lines end in the byte 0x0A in UTF-8 and in nothing else; the first line that does not decode
    // by itself is the one to look at.
    int line = 1;
    int start = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, start, i - start));
        } catch (CharacterCodingException here) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return line;
  }

  private static RuntimeException malformed(int line) {
    return Problem.of(ProblemType.MALFORMED_BODY)
        .with("format", FORMAT)
        .with("line", line)
        .extension("line", line)
        .asException();
  }
}

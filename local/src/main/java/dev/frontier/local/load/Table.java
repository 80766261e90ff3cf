package dev.frontier.local.load;

import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file with a header. */
final class Table {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private Table() {}

  /** Returns each row as header to cell; an empty cell is an empty text. */
  static List<Map<String, String>> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be read", "check out data/paper again", e);
    }
  }
}

package dev.frontier.bench.load;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The 31 provincial units that file, by GB/T 2260. */
public final class Provinces {

  /** The nine with a land border, whose total and order are derived. */
  public static final List<String> BORDER =
      List.of("CN-LN", "CN-JL", "CN-HL", "CN-NM", "CN-GS", "CN-XJ", "CN-XZ", "CN-YN", "CN-GX");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private Provinces() {}

  /**
   * One of them.
   *
   * @param code as ISO 3166-2 has it
   * @param gb2260 six digits
   */
  public record Province(String code, String gb2260, String nameZh, String nameEn) {}

  /** All of them, in the standard's order. */
  public static List<Province> all() {
    try (CSVParser rows =
        FORMAT.parse(
            new InputStreamReader(
                Provinces.class.getResourceAsStream("/provinces.csv"), StandardCharsets.UTF_8))) {
      return rows.stream()
          .map(row -> new Province(row.get(0), row.get(1), row.get(2), row.get(3)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

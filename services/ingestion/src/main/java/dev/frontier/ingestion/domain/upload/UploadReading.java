package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.number.Conversion;
import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.number.Style;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How the content of a load was read, so that nobody has to trust a guess that they cannot see.
 *
 * @param conversions the first cells that were understood as something else than they say
 * @param conversionCount how many there are
 * @param styles what had to be understood in any of them
 */
public record UploadReading(
    Form form, List<Conversion> conversions, long conversionCount, Set<Style> styles) {
  /** As many as show what a sender does; a load can have one in each of its cells. */
  public static final int MAX_KEPT = 100;

  /**
   * What the content was taken for, in the words in which it is told; null for what the format does
   * not have.
   *
   * @param format csv or sdmx-csv
   * @param columnNames how the file itself names the columns, by our names, where it differs
   */
  public record Form(
      String format,
      String version,
      String charset,
      Boolean byteOrderMark,
      String separator,
      String header,
      Map<String, String> columnNames) {
    public Form {
      Objects.requireNonNull(format, "format");
      columnNames = Map.copyOf(columnNames);
    }
  }

  public UploadReading {
    Objects.requireNonNull(form, "form");
    conversions = List.copyOf(conversions);
    styles = Set.copyOf(styles);
  }

  /** Of a form, and what was understood in it. */
  public static UploadReading of(Form form, Conversions all) {
    return new UploadReading(
        form, all.kept().stream().limit(MAX_KEPT).toList(), all.count(), all.styles());
  }
}

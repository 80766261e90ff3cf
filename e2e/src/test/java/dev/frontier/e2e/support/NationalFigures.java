package dev.frontier.e2e.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures of a national load as SDMX-CSV: each indicator in each region, a figure a year. Made
 * while they are read, so that a test may send as many as it likes.
 *
 * @param indicators codes
 * @param regions codes
 * @param from the first year
 * @param years how many
 */
public record NationalFigures(List<String> indicators, List<String> regions, int from, int years) {

  /** Those that the paper's data puts into the catalogue. */
  public static final List<String> BORDER =
      List.of("CN-LN", "CN-JL", "CN-HL", "CN-NM", "CN-GS", "CN-XJ", "CN-XZ", "CN-YN", "CN-GX");

  private static final String HEADER =
      "DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n";

  /** How many there are. */
  public int rows() {
    return indicators.size() * regions.size() * years;
  }

  /** The figures of the first year alone. */
  public NationalFigures ofFirstYear() {
    return new NationalFigures(indicators, regions, from, 1);
  }

  /** Two decimals, other ones for each indicator. */
  public BigDecimal value(String indicator, int year) {
    return new BigDecimal("%d.%02d".formatted(year, indicators.indexOf(indicator)));
  }

  /** The content, a series after the other. */
  public InputStream open() {
    return inOrder(Stream.concat(Stream.of(HEADER), series(0, indicators.size())));
  }

  /** The content's beginning: the first of the indicators. */
  public InputStream beginning(int ofIndicators) {
    return inOrder(Stream.concat(Stream.of(HEADER), series(0, ofIndicators)));
  }

  /** The content in a file that is deleted in the end. */
  public Path write() throws IOException {
    Path file = Files.createTempFile("nation", ".csv");
    file.toFile().deleteOnExit();
    try (InputStream content = open()) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private Stream<String> series(int begin, int end) {
    return indicators.subList(begin, end).stream()
        .flatMap(indicator -> regions.stream().map(region -> series(indicator, region)));
  }

  private String series(String indicator, String region) {
    StringBuilder lines = new StringBuilder();
    IntStream.range(from, from + years)
        .forEach(
            year ->
                lines.append(
                    "FRONTIER:BORDER_OPENNESS(1.0),A,%s,%s,%d,%s,A\r\n"
                        .formatted(indicator, region, year, value(indicator, year))));
    return lines.toString();
  }

  private static InputStream inOrder(Stream<String> texts) {
    Iterator<String> each = texts.iterator();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return each.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(each.next().getBytes(StandardCharsets.UTF_8));
          }
        });
  }
}

package dev.frontier.ingestion.adapter.in.rest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of national loads. */
final class UploadFiles {
  static final String HEADER =
      "DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n";

  private UploadFiles() {}

  static String line(String indicator, String region, String period, String value) {
    return "FRONTIER:BORDER_OPENNESS(1.0),A,%s,%s,%s,%s,A\r\n"
        .formatted(indicator, region, period, value);
  }

  /** A load of annual figures: each indicator in each region, from a year on. */
  static String annual(List<String> indicators, List<String> regions, int from, int years) {
    StringBuilder file = new StringBuilder(HEADER);
    for (String indicator : indicators) {
      for (String region : regions) {
        for (int year = from; year < from + years; year++) {
          file.append(line(indicator, region, Integer.toString(year), year + ".5"));
        }
      }
    }
    return file.toString();
  }

  /** The same in a file, without ever holding it. */
  static Path writeAnnual(List<String> indicators, List<String> regions, int from, int years) {
    try {
      Path file = Files.createTempFile("load", ".csv");
      file.toFile().deleteOnExit();
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        out.write(HEADER);
        for (String indicator : indicators) {
          for (String region : regions) {
            for (int year = from; year < from + years; year++) {
              out.write(
                  line(
                      indicator,
                      region,
                      Integer.toString(year),
                      year + "." + (indicator.hashCode() & 63)));
            }
          }
        }
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

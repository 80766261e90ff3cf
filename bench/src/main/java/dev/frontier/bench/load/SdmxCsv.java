package dev.frontier.bench.load;

import dev.frontier.bench.frame.BenchFailure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a load as an office sends it: SDMX-CSV 1.0. */
public final class SdmxCsv {

  private static final String HEADER =
      "DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT";
  private static final String DATAFLOW = "FRONTIER:BORDER_OPENNESS(1.0)";

  private SdmxCsv() {}

  /** Writes all rows of the load, an indicator after the other. */
  public static void write(NationalLoad load, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      load.forEach(series -> write(out, load, series));
    } catch (IOException | UncheckedIOException e) {
      throw new BenchFailure(file + " cannot be written", "see whether the disk is full", e);
    }
  }

  private static void write(BufferedWriter out, NationalLoad load, NationalLoad.Series series) {
    try {
      for (int i = 0; i < series.periods().size(); i++) {
        out.write(
            String.join(
                ",",
                DATAFLOW,
                load.frequency().name(),
                series.indicator(),
                series.region(),
                series.periods().get(i),
                series.values().get(i),
                "A",
                NationalLoad.UNIT,
                Integer.toString(NationalLoad.UNIT_MULT)));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

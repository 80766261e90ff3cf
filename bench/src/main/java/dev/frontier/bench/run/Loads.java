package dev.frontier.bench.run;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.load.NationalLoad;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The loads of a run: each repeat has indicators of its own, so that all of it is new. */
final class Loads {

  /** What a run of loads can be asked for; the loads are the same for all of them. */
  static final Map<String, String> OPTIONS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of("rows", "300000", "repeats", "3", "frequency", "A", "length", "25")));

  private Loads() {}

  static NationalLoad of(Options options, int repeat) {
    return of(options, repeat, options.count("rows"));
  }

  static NationalLoad of(Options options, int seed, int rows) {
    String frequency = options.text("frequency");
    NationalLoad.Frequency known =
        Arrays.stream(NationalLoad.Frequency.values())
            .filter(it -> it.name().equals(frequency))
            .findFirst()
            .orElseThrow(
                () -> new BenchFailure("--frequency " + frequency + " is not made", "use A or M"));
    return NationalLoad.of(seed, rows, known, options.count("length"));
  }

  static void tell(NationalLoad load, Report report) {
    report.fact("rows", load.rows());
    report.fact(
        "shape",
        "%d provinces × %d indicators × %d periods (%s)"
            .formatted(
                load.provinces().size(), load.indicators(), load.length(), load.frequency()));
  }
}

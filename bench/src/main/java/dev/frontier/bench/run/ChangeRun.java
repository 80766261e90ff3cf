package dev.frontier.bench.run;

import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.frame.Samples;
import dev.frontier.bench.load.Catalogue;
import dev.frontier.bench.load.NationalLoad;
import dev.frontier.bench.load.OneChange;
import dev.frontier.bench.load.Provinces;
import dev.frontier.bench.load.StoredRecord;
import dev.frontier.bench.system.Footprint;
import dev.frontier.bench.system.ScratchStack;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What one changed figure costs, with few and with many observations stored: the same service and
 * the same changes, in turn over the one record and the other.
 */
public final class ChangeRun implements Run {

  private static final int MONTHS = 300;
  private static final double MILLIS = 1_000;

  /** What was measured of one size, a sample a repeat. */
  private static final class Measured {

    private final List<Double> announced = new ArrayList<>();
    private final List<Double> indicatorCpu = new ArrayList<>();
    private final List<Double> postgresCpu = new ArrayList<>();
    private final List<Double> rows = new ArrayList<>();
    private final List<Double> blocks = new ArrayList<>();
  }

  @Override
  public String name() {
    return "change";
  }

  @Override
  public String purpose() {
    return "one revised figure until all that it changes is announced, with few and many stored";
  }

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of("small", "9000", "large", "10000000", "repeats", "5", "changes", "100"));
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    NationalLoad few = load(options.count("small"));
    NationalLoad many = load(options.count("large"));
    Map<String, Measured> measured = new LinkedHashMap<>();
    try (ScratchStack stack = ScratchStack.start(progress);
        Connection database = stack.connect("indicator");
        OneChange change = new OneChange(stack.kafka())) {
      Catalogue catalogue = new Catalogue(stack.door());
      catalogue.putRegions();
      catalogue.putIndicators(few);
      StoredRecord record = new StoredRecord(database);
      record.catalogue(many, few.indicators());
      for (NationalLoad load : List.of(few, many)) {
        progress.accept("storing " + load.rows() + " observations");
        record.fill(name(load), load);
        record.use(name(load));
        report.fact("stored " + load.rows(), record.size());
        measured.put(name(load), new Measured());
        // Once before it counts: plans, caches and the connection know the record then.
        changes(change, few, 0, options.count("changes"));
      }
      for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
        // In turn the one first and the other, so that neither has the warmer machine.
        for (NationalLoad load : repeat % 2 == 1 ? List.of(few, many) : List.of(many, few)) {
          record.use(name(load));
          changes(change, few, -repeat, 3);
          Measured of = measured.get(name(load));
          measure(stack, record, change, few, repeat, options.count("changes"), of);
          progress.accept(
              "repeat %d, %,d stored: announced after %.1f ms"
                  .formatted(repeat, load.rows(), of.announced.get(repeat - 1)));
        }
      }
    } catch (SQLException e) {
      throw new dev.frontier.bench.frame.BenchFailure(
          "The connection cannot be closed", "see postgres.log", e);
    }
    tell(few, many, measured, report);
  }

  private static NationalLoad load(int rows) {
    return NationalLoad.of(1, rows, NationalLoad.Frequency.M, MONTHS);
  }

  private static String name(NationalLoad load) {
    return "of_" + load.rows();
  }

  private static void measure(
      ScratchStack stack,
      StoredRecord record,
      OneChange change,
      NationalLoad few,
      int repeat,
      int count,
      Measured measured) {
    StoredRecord.Counted before = record.counted();
    try (Footprint footprint = stack.footprint()) {
      List<Double> seconds = changes(change, few, repeat, count);
      measured.announced.add(new Samples(seconds).median() * MILLIS);
      Map<String, Footprint.Need> needs = footprint.needs();
      measured.indicatorCpu.add(needs.get("indicator").cpuSeconds() * MILLIS / count);
      measured.postgresCpu.add(needs.get("postgres").cpuSeconds() * MILLIS / count);
    }
    StoredRecord.Counted counted = record.counted();
    measured.rows.add((counted.rows() - before.rows()) / (double) count);
    measured.blocks.add((counted.blocks() - before.blocks()) / (double) count);
  }

  /** The same changes for every record: of this repeat, one after the other. */
  private static List<Double> changes(OneChange change, NationalLoad few, int repeat, int count) {
    SplittableRandom random = new SplittableRandom(repeat);
    List<String> codes = few.indicatorCodes();
    List<String> periods = few.periods();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // The last year's are compared with by nothing; they would cost less than the others.
      String period = periods.get(random.nextInt(12, periods.size() - 12));
      seconds.add(
          change.revise(
              codes.get(random.nextInt(codes.size())),
              Provinces.BORDER.get(random.nextInt(Provinces.BORDER.size())),
              period,
              BigDecimal.valueOf(random.nextLong(100_000, 900_000_000), 2).toPlainString(),
              "BORDER9"));
    }
    return seconds;
  }

  private static void tell(
      NationalLoad few, NationalLoad many, Map<String, Measured> measured, Report report) {
    for (NationalLoad load : List.of(few, many)) {
      Measured of = measured.get(name(load));
      report.measure(named("announced", load), "ms", of.announced);
      report.measure(named("indicator processor time", load), "ms a change", of.indicatorCpu);
      report.measure(named("postgres processor time", load), "ms a change", of.postgresCpu);
      report.measure(named("rows of the record read", load), "a change", of.rows);
      report.measure(named("blocks of the record looked at", load), "a change", of.blocks);
    }
    for (String name :
        List.of(
            "announced",
            "indicator processor time",
            "postgres processor time",
            "rows of the record read")) {
      report.compare(named(name, many), named(name, few), Aim.atMost(1.3));
    }
    // The depth of the indexes is in it, which grows with the logarithm of what is stored.
    report.compare(
        named("blocks of the record looked at", many),
        named("blocks of the record looked at", few),
        null);
  }

  private static String named(String measure, NationalLoad load) {
    return "%s, %,d stored".formatted(measure, load.rows());
  }
}

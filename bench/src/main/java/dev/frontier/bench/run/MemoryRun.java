package dev.frontier.bench.run;

import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.load.Catalogue;
import dev.frontier.bench.load.NationalLoad;
import dev.frontier.bench.load.SdmxCsv;
import dev.frontier.bench.load.Upload;
import dev.frontier.bench.system.Footprint;
import dev.frontier.bench.system.ScratchStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a load needs of memory until it is accepted, a small one and a large one. Both are taken by
 * services that were started anew and have taken one load that is no more than a handful, so that
 * neither finds what the other has left.
 */
public final class MemoryRun implements Run {

  /** Those that a load passes through. */
  private static final List<String> PARTS = List.of("ingestion", "gateway");

  /** A small load is over within a few seconds, and is to be looked at more than once. */
  private static final Duration EVERY = Duration.ofMillis(500);

  /** What was measured of one size, a sample a repeat. */
  private static final class Measured {

    private final Map<String, List<Double>> heap = new LinkedHashMap<>();
    private final Map<String, List<Double>> resident = new LinkedHashMap<>();
    private final List<Double> accepted = new ArrayList<>();

    private void add(Map<String, Footprint.Need> needs) {
      for (String part : PARTS) {
        Footprint.Need need = needs.get(part);
        heap.computeIfAbsent(part, it -> new ArrayList<>()).add(need.peakHeapMebibytes());
        resident.computeIfAbsent(part, it -> new ArrayList<>()).add(need.peakMebibytes());
      }
    }
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String purpose() {
    return "what a small and a large load need of memory until they are accepted";
  }

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of("rows", "300000,990000", "repeats", "3", "frequency", "M", "length", "400"));
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    List<Integer> sizes = options.sizes("rows");
    Map<Integer, Measured> measured = new LinkedHashMap<>();
    try (ScratchStack stack = ScratchStack.start(progress)) {
      Upload upload = new Upload(stack.door());
      Catalogue catalogue = new Catalogue(stack.door());
      catalogue.putRegions();
      NationalLoad handful = Loads.of(options, 0, 1);
      // All codes before anything is measured: a service keeps them, and no load is to have more.
      catalogue.putIndicators(handful);
      for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
        for (int size = 0; size < sizes.size(); size++) {
          catalogue.putIndicators(load(options, sizes, repeat, size));
        }
      }
      String round = upload.openRound(handful);
      for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
        for (int size = 0; size < sizes.size(); size++) {
          NationalLoad load = load(options, sizes, repeat, size);
          Measured of = measured.computeIfAbsent(load.rows(), it -> new Measured());
          String asked = upload.openRound(load);
          PARTS.forEach(stack::restart);
          send(upload, round, handful);
          try (Footprint footprint = stack.footprint(EVERY)) {
            of.accepted.add(load.rows() / send(upload, asked, load));
            of.add(footprint.needs());
          }
          progress.accept(
              "repeat %d, %,d rows: ingestion %.0f MiB of heap, %.0f MiB resident"
                  .formatted(
                      repeat,
                      load.rows(),
                      of.heap.get(PARTS.get(0)).get(repeat - 1),
                      of.resident.get(PARTS.get(0)).get(repeat - 1)));
        }
      }
    }
    tell(measured, report);
  }

  /** Each with indicators of its own, so that all of it is new. */
  private static NationalLoad load(Options options, List<Integer> sizes, int repeat, int size) {
    return Loads.of(options, (repeat - 1) * sizes.size() + size + 1, sizes.get(size));
  }

  /** Sends a load until it is accepted; seconds from its first byte. */
  private static double send(Upload upload, String round, NationalLoad load) {
    try {
      Path content = Files.createTempFile("frontier-bench", ".csv");
      try {
        SdmxCsv.write(load, content);
        long begun = System.nanoTime();
        upload.send(round, content);
        return FiguresRun.seconds(begun);
      } finally {
        Files.delete(content);
      }
    } catch (IOException e) {
      throw new BenchFailure("No file can be made", "see whether the disk is full", e);
    }
  }

  private static void tell(Map<Integer, Measured> measured, Report report) {
    for (String part : PARTS) {
      measured.forEach(
          (rows, of) -> report.measure(named(part + " peak heap", rows), "MiB", of.heap.get(part)));
      measured.forEach(
          (rows, of) ->
              report.measure(named(part + " peak memory", rows), "MiB", of.resident.get(part)));
    }
    measured.forEach((rows, of) -> report.measure(named("accepted", rows), "rows/s", of.accepted));
    List<Integer> sizes = List.copyOf(measured.keySet());
    int small = sizes.get(0);
    for (int large : sizes.subList(1, sizes.size())) {
      for (String part : PARTS) {
        for (String what : List.of(" peak heap", " peak memory")) {
          report.compare(named(part + what, large), named(part + what, small), Aim.atMost(1.3));
        }
      }
    }
  }

  private static String named(String measure, int rows) {
    return "%s, %,d rows".formatted(measure, rows);
  }
}

package dev.frontier.bench.run;

import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.load.Arrival;
import dev.frontier.bench.load.Catalogue;
import dev.frontier.bench.load.CopyReference;
import dev.frontier.bench.load.FiguresEvents;
import dev.frontier.bench.load.NationalLoad;
import dev.frontier.bench.system.Door;
import dev.frontier.bench.system.Footprint;
import dev.frontier.bench.system.ScratchStack;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The last part of the way alone: figures events put straight on the broker, until they are
 * readable, beside COPY of the same rows.
 */
public final class FiguresRun implements Run {

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public String purpose() {
    return "figures events on the broker until readable in /api/series, beside COPY";
  }

  @Override
  public Map<String, String> defaults() {
    return Loads.OPTIONS;
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    List<Double> copied = new ArrayList<>();
    List<Double> sent = new ArrayList<>();
    List<Double> readable = new ArrayList<>();
    Needs needs = new Needs();
    try (ScratchStack stack = ScratchStack.start(progress);
        FiguresEvents events = new FiguresEvents(stack.kafka())) {
      Door door = stack.door();
      Catalogue catalogue = new Catalogue(door);
      catalogue.putRegions();
      Arrival arrival = new Arrival(door);
      CopyReference reference = new CopyReference(stack.database("reference"), Checkout.root());
      for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
        NationalLoad load = Loads.of(options, repeat);
        catalogue.putIndicators(load);
        copied.add(load.rows() / copy(reference, load));

        var records = FiguresEvents.of(load);
        try (Footprint footprint = stack.footprint()) {
          long begun = System.nanoTime();
          events.send(records);
          sent.add(load.rows() / seconds(begun));
          arrival.await(load);
          readable.add(load.rows() / seconds(begun));
          needs.add(footprint);
        }
        arrival.verify(load);
        progress.accept(
            "repeat %d: COPY %.0f rows/s, sent %.0f rows/s, readable %.0f rows/s"
                .formatted(
                    repeat,
                    copied.get(repeat - 1),
                    sent.get(repeat - 1),
                    readable.get(repeat - 1)));
      }
      Loads.tell(Loads.of(options, 1), report);
    }
    report.measure("COPY", "rows/s", copied);
    report.measure("on the broker", "rows/s", sent);
    report.measure("readable", "rows/s", readable);
    report.compare("readable", "COPY", Aim.atLeast(0.1));
    needs.tell(report);
  }

  static double copy(CopyReference reference, NationalLoad load) {
    try {
      Path rows = Files.createTempFile("frontier-bench", ".csv");
      try {
        CopyReference.write(load, rows);
        return reference.copy(rows, load.rows());
      } finally {
        Files.delete(rows);
      }
    } catch (IOException e) {
      throw new BenchFailure("No file can be made for COPY", "see whether the disk is full", e);
    }
  }

  static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}

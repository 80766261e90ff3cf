package dev.frontier.bench.run;

import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.load.Arrival;
import dev.frontier.bench.load.Catalogue;
import dev.frontier.bench.load.CopyReference;
import dev.frontier.bench.load.NationalLoad;
import dev.frontier.bench.load.SdmxCsv;
import dev.frontier.bench.load.Upload;
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
 * A load of the whole nation through the gateway, until it is accepted and, published by another
 * statistician, until all of it is readable, beside COPY of the same rows.
 */
public final class ImportRun implements Run {

  private static final double MEBI = 1024 * 1024;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String purpose() {
    return "a national load through the gateway until accepted and until readable, beside COPY";
  }

  @Override
  public Map<String, String> defaults() {
    return Loads.OPTIONS;
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    List<Double> copied = new ArrayList<>();
    List<Double> accepted = new ArrayList<>();
    List<Double> published = new ArrayList<>();
    List<Double> readable = new ArrayList<>();
    Needs needs = new Needs();
    Loads.tell(Loads.of(options, 1), report);
    try (ScratchStack stack = ScratchStack.start(progress)) {
      Door door = stack.door();
      Catalogue catalogue = new Catalogue(door);
      catalogue.putRegions();
      Upload upload = new Upload(door);
      Arrival arrival = new Arrival(door);
      CopyReference reference = new CopyReference(stack.database("reference"), Checkout.root());
      for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
        NationalLoad load = Loads.of(options, repeat);
        catalogue.putIndicators(load);
        String round = upload.openRound(load);
        copied.add(load.rows() / FiguresRun.copy(reference, load));

        Path content = content(load);
        report.fact("file", "%.1f MiB".formatted(Files.size(content) / MEBI));
        try (Footprint footprint = stack.footprint()) {
          // The two statisticians' own pauses are nobody's throughput: readable is counted from the
          // first byte, as if the second had been waiting.
          long begun = System.nanoTime();
          String path = upload.send(round, content);
          accepted.add(load.rows() / FiguresRun.seconds(begun));
          upload.publish(path);
          published.add(load.rows() / FiguresRun.seconds(begun));
          arrival.await(load);
          readable.add(load.rows() / FiguresRun.seconds(begun));
          needs.add(footprint);
        }
        Files.delete(content);
        arrival.verify(load);
        int last = repeat - 1;
        progress.accept(
            "repeat %d: COPY %.0f, accepted %.0f, published %.0f, readable %.0f rows/s"
                .formatted(
                    repeat,
                    copied.get(last),
                    accepted.get(last),
                    published.get(last),
                    readable.get(last)));
      }
    } catch (IOException e) {
      throw new BenchFailure("The file of a load is not there", "see who deletes it", e);
    }
    report.measure("COPY", "rows/s", copied);
    report.measure("accepted", "rows/s", accepted);
    report.measure("published", "rows/s", published);
    report.measure("readable", "rows/s", readable);
    report.compare("accepted", "COPY", Aim.atLeast(0.2));
    report.compare("readable", "COPY", Aim.atLeast(0.1));
    needs.tell(report);
  }

  private static Path content(NationalLoad load) {
    try {
      Path file = Files.createTempFile("frontier-bench", ".csv");
      SdmxCsv.write(load, file);
      return file;
    } catch (IOException e) {
      throw new BenchFailure("No file can be made", "see whether the disk is full", e);
    }
  }
}

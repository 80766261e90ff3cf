package dev.frontier.bench.run;

import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.frame.Samples;
import dev.frontier.bench.match.Crowd;
import dev.frontier.bench.match.ToldChange;
import dev.frontier.bench.system.Footprint;
import dev.frontier.bench.system.ScratchStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one change costs until all whom it concerns are told, as ever more subscriptions to the same
 * series stand beside theirs.
 */
public final class MatchRun implements Run {
  private static final double MILLIS = 1_000;

  /** A service that has just started takes several times as long for its first changes. */
  private static final int FROM_COLD = 2_000;

  /** Plans, caches and the connection know the crowd then. */
  private static final int WARM_UP = 100;

  /** What was measured with so many, a sample a repeat. */
  private record Measured(List<Double> told, List<Double> cpu, List<Double> postgres) {
    Measured() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  @Override
  public String name() {
    return "match";
  }

  @Override
  public String purpose() {
    return "one change until all whom it trips are told, with few and many subscriptions beside";
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of(
        "subscriptions", "1000,100000,1000000", "told", "10", "changes", "200", "repeats", "5");
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    List<Integer> sizes =
        Stream.of(options.text("subscriptions").split(",")).map(Integer::valueOf).toList();
    int told = options.count("told");
    Map<Integer, Measured> measured = new LinkedHashMap<>();
    try (ScratchStack stack = ScratchStack.start(progress);
        Connection database = stack.connect("notification");
        ToldChange change = new ToldChange(stack.kafka(), database)) {
      Crowd crowd = new Crowd(database);
      crowd.watchers(told);
      changes(change, told, FROM_COLD);
      for (int size : sizes) {
        crowd.bystanders(size);
        changes(change, told, WARM_UP);
        Measured of = new Measured();
        measured.put(size, of);
        for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
          measure(stack, change, told, options.count("changes"), of);
        }
        progress.accept(
            "%,d subscriptions: told after %.1f ms"
                .formatted(size, new Samples(of.told()).median()));
      }
    } catch (SQLException e) {
      throw new BenchFailure("The connection cannot be closed", "see postgres.log", e);
    }
    report.fact("told by a change", told);
    measured.forEach(
        (size, of) -> {
          report.measure(named("told", size), "ms", of.told());
          report.measure(named("notification processor time", size), "ms a change", of.cpu());
          report.measure(named("postgres processor time", size), "ms a change", of.postgres());
        });
    int few = sizes.get(0);
    for (int many : sizes.subList(1, sizes.size())) {
      report.compare(named("told", many), named("told", few), Aim.atMost(1.2));
      report.compare(
          named("postgres processor time", many), named("postgres processor time", few), null);
    }
  }

  private static void measure(
      ScratchStack stack, ToldChange change, int told, int count, Measured measured) {
    try (Footprint footprint = stack.footprint()) {
      measured.told().add(new Samples(changes(change, told, count)).median() * MILLIS);
      Map<String, Footprint.Need> needs = footprint.needs();
      measured.cpu().add(needs.get("notification").cpuSeconds() * MILLIS / count);
      measured.postgres().add(needs.get("postgres").cpuSeconds() * MILLIS / count);
    }
  }

  private static List<Double> changes(ToldChange change, int told, int count) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      seconds.add(change.tell(told));
    }
    return seconds;
  }

  private static String named(String measure, int size) {
    return "%s, %,d subscriptions".formatted(measure, size);
  }
}

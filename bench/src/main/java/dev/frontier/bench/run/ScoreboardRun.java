package dev.frontier.bench.run;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.read.PgBench;
import dev.frontier.bench.read.Programs;
import dev.frontier.bench.read.Reader;
import dev.frontier.bench.read.Timings;
import dev.frontier.bench.scoreboard.PolicyRecord;
import dev.frontier.bench.scoreboard.ScoreboardQuestion;
import dev.frontier.bench.system.ScratchStack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Scoreboards through the gateway of a plan far larger than any, beside pgbench with the very same
 * statement.
 */
public final class ScoreboardRun implements Run {

  private static final int WARM_UP_SECONDS = 5;
  private static final String P99 = " p99";

  @Override
  public String name() {
    return "scoreboard";
  }

  @Override
  public String purpose() {
    return "scoreboards through the gateway, beside pgbench with the same statement";
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of(
        "measures", "100000",
        "reports", "10",
        "connections", "2",
        "seconds", "20",
        "repeats", "3");
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    int connections = options.count("connections");
    int seconds = options.count("seconds");
    Path pgbenchProgram = Programs.find("pgbench", "postgresql-contrib");
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    // The budget of a client, which is for strangers, would be all that is measured.
    Map<String, String> unlimited =
        Map.of(
            "FRONTIER_GATEWAY_LIMITS_API_BURST", "100000000",
            "FRONTIER_GATEWAY_LIMITS_API_PER_SECOND", "100000000");
    try (ScratchStack stack = ScratchStack.start(progress, unlimited);
        Connection database = stack.connect("policy_tracker");
        Reader reader = new Reader(connections)) {
      PolicyRecord.fill(database, options.count("measures"), options.count("reports"));
      progress.accept("the record is filled");
      PgBench pgbench = new PgBench(pgbenchProgram, stack, "policy_tracker", connections);
      for (ScoreboardQuestion question : ScoreboardQuestion.values()) {
        reader.flatOut(stack.address(), question::path, WARM_UP_SECONDS);
      }
      for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
        for (ScoreboardQuestion question : ScoreboardQuestion.values()) {
          Timings ours = reader.flatOut(stack.address(), question::path, seconds);
          Timings same = pgbench.run(question.script(), seconds);
          add(samples, question.word() + ", gateway", ours);
          add(samples, question.word() + ", pgbench", same);
          progress.accept(
              "%s: gateway %.1f/s, p99 %.0f ms; pgbench %.1f/s, p99 %.0f ms"
                  .formatted(
                      question.word(), ours.perSecond(), ours.p99(), same.perSecond(), same.p99()));
        }
      }
    } catch (SQLException e) {
      throw new BenchFailure("The database cannot be left", "see postgres.log", e);
    }
    report.fact("connections", connections);
    report.fact("measures", options.text("measures"));
    report.fact("reports", options.count("measures") * (long) options.count("reports"));
    samples.forEach(
        (name, values) -> report.measure(name, name.endsWith(P99) ? "ms" : "1/s", values));
    for (ScoreboardQuestion question : ScoreboardQuestion.values()) {
      report.compare(
          question.word() + ", gateway" + P99, question.word() + ", pgbench" + P99, null);
      report.compare(question.word() + ", gateway", question.word() + ", pgbench", null);
    }
  }

  private static void add(Map<String, List<Double>> samples, String name, Timings timings) {
    samples.computeIfAbsent(name, it -> new ArrayList<>()).add(timings.perSecond());
    samples.computeIfAbsent(name + P99, it -> new ArrayList<>()).add(timings.p99());
  }
}

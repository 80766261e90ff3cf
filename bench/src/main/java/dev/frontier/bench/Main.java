package dev.frontier.bench;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Machine;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.ResultFile;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.frame.Tables;
import dev.frontier.bench.run.AlertRun;
import dev.frontier.bench.run.ChangeRun;
import dev.frontier.bench.run.FiguresRun;
import dev.frontier.bench.run.ImportRun;
import dev.frontier.bench.run.MatchRun;
import dev.frontier.bench.run.MemoryRun;
import dev.frontier.bench.run.ReadRun;
import dev.frontier.bench.run.ScoreboardRun;
import dev.frontier.bench.system.Versions;
import dev.frontier.local.LocalFailure;
import dev.frontier.local.dist.Checkout;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What {@code ./frontier bench} runs. */
public final class Main {

  private static final List<Run> RUNS =
      List.of(
          new ImportRun(),
          new MemoryRun(),
          new FiguresRun(),
          new ChangeRun(),
          new MatchRun(),
          new AlertRun(),
          new ReadRun(),
          new ScoreboardRun());

  private Main() {}

  /**
   * Makes a run and ends the JVM: 0 when it measured, 1 when it could not, 2 when there is no such
   * run. An aim that is missed is a finding and no failure.
   *
   * @param arguments the run's name and its options
   */
  public static void main(String[] arguments) {
    int exit;
    try {
      exit = run(List.of(arguments));
    } catch (LocalFailure e) {
      System.err.println(e.line());
      exit = 1;
    } catch (BenchFailure e) {
      System.err.println(e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private static int run(List<String> arguments) {
    Run run =
        RUNS.stream()
            .filter(it -> !arguments.isEmpty() && it.name().equals(arguments.get(0)))
            .findFirst()
            .orElse(null);
    if (run == null) {
      System.err.println("./frontier bench RUN [options], where RUN is one of:");
      RUNS.forEach(it -> System.err.println("  " + it.name() + "  " + it.purpose()));
      RUNS.forEach(it -> System.err.println("  options of " + it.name() + ": " + it.defaults()));
      return 2;
    }
    Options options = Options.read(arguments.subList(1, arguments.size()), run.defaults());
    Path root = Checkout.root();
    Machine machine = Machine.here(Versions.of(root));
    Report report = new Report(run.name(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    run.run(options, report, System.out::println);
    Tables.of(report, machine).forEach(System.out::println);
    System.out.println();
    System.out.println(ResultFile.write(root.resolve(".frontier/bench"), report, machine));
    return 0;
  }
}

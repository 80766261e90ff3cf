package dev.frontier.bench.run;

import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.load.Catalogue;
import dev.frontier.bench.read.Nginx;
import dev.frontier.bench.read.PgBench;
import dev.frontier.bench.read.Programs;
import dev.frontier.bench.read.Question;
import dev.frontier.bench.read.Reader;
import dev.frontier.bench.read.Record;
import dev.frontier.bench.read.Timings;
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
 * Reads through the gateway of a record that grows, beside nginx in front of the same service and
 * beside pgbench with the same statements.
 */
public final class ReadRun implements Run {

  /** Flat is what costs at most three tenths more when the record is a thousand times as large. */
  private static final double FLAT = 1.3;

  private static final double NGINX = 0.8;

  /** Answers' times are taken at half of what the gateway can do when the record is small. */
  private static final double HALF = 0.5;

  private static final int WARM_UP_SECONDS = 5;

  /** Compilers are done when the gateway does no more than this much better than ever before. */
  private static final double SETTLED = 1.05;

  /** Rounds in a row without such a gain; one alone may be the machine's doing. */
  private static final int SETTLED_ROUNDS = 3;

  /** Some minutes on the slowest machine seen; it is settled long before. */
  private static final int MOST_WARM_UPS = 12;

  /**
   * How often it is warmed up before the first size, with a rest for its compiler after each: a
   * gateway took 260 µs for a read when it had settled once, and 165 µs some minutes later.
   */
  private static final int FROM_COLD = 3;

  private static final double MICROS = 1e6;
  private static final String P99 = "p99";
  private static final String PROCESSOR = "processor time a read";

  @Override
  public String name() {
    return "read";
  }

  @Override
  public String purpose() {
    return "series and rankings through the gateway, beside nginx and pgbench, as the record grows";
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of(
        "observations", "10000,1000000,10000000",
        "length", "25",
        "connections", "8",
        "seconds", "3",
        "repeats", "3");
  }

  /** Where a course is measured. */
  private record Course(Question question, int observations) {

    String name(String of) {
      return question.word() + " at " + observations + " " + of;
    }
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    List<Integer> sizes = options.sizes("observations");
    int connections = options.count("connections");
    Path nginxProgram = Programs.find("nginx", "nginx-light");
    Path pgbenchProgram = Programs.find("pgbench", "postgresql-contrib");
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    Map<Question, Double> pace = new LinkedHashMap<>();
    // The budget of a client, which is for strangers, would be all that is measured.
    Map<String, String> unlimited =
        Map.of(
            "FRONTIER_GATEWAY_LIMITS_API_BURST", "100000000",
            "FRONTIER_GATEWAY_LIMITS_API_PER_SECOND", "100000000");
    try (ScratchStack stack = ScratchStack.start(progress, unlimited);
        Connection database = stack.connect("indicator");
        Nginx nginx = Nginx.start(nginxProgram, stack.indicator());
        Reader reader = new Reader(connections)) {
      new Catalogue(stack.door()).putRegions();
      PgBench pgbench = new PgBench(pgbenchProgram, stack, "indicator", connections);
      Record record = new Record(database, options.count("length"));
      Subjects subjects = new Subjects(stack, nginx, reader, pgbench, record);
      for (int size : sizes) {
        record.growTo(size);
        progress.accept("the record holds %,d observations".formatted(record.observations()));
        for (int time = 0; size == sizes.get(0) && time < FROM_COLD; time++) {
          for (Question question : Question.values()) {
            subjects.warmUp(question);
          }
          stack.rest("gateway");
        }
        for (Question question : Question.values()) {
          double warm = subjects.warmUp(question);
          pace.computeIfAbsent(question, it -> warm * HALF);
        }
        for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
          for (Question question : Question.values()) {
            subjects.measure(
                new Course(question, size),
                options.count("seconds"),
                repeat % 2 == 1,
                pace,
                samples,
                progress);
          }
        }
      }
    } catch (SQLException e) {
      throw new BenchFailure("The database cannot be left", "see postgres.log", e);
    }
    report.fact("connections", connections);
    report.fact("series", options.text("length") + " years each");
    samples.forEach((name, values) -> report.measure(name, unit(name), values));
    for (Question question : Question.values()) {
      compare(question, sizes, report);
    }
  }

  private static String unit(String name) {
    return name.endsWith(P99) ? "ms" : name.endsWith(PROCESSOR) ? "µs" : "1/s";
  }

  private static void compare(Question question, List<Integer> sizes, Report report) {
    for (int size : sizes) {
      Course here = new Course(question, size);
      report.compare(here.name("gateway"), here.name("nginx"), Aim.atLeast(NGINX));
      report.compare(here.name("gateway p99"), here.name("nginx p99"), null);
      report.compare(here.name("gateway"), here.name("pgbench"), null);
    }
    Course small = new Course(question, sizes.get(0));
    Course large = new Course(question, sizes.get(sizes.size() - 1));
    report.compare(small.name("gateway"), large.name("gateway"), Aim.atMost(FLAT));
    report.compare(large.name("gateway p99"), small.name("gateway p99"), Aim.atMost(FLAT));
  }

  /** What is read, and by whom. */
  private record Subjects(
      ScratchStack stack, Nginx nginx, Reader reader, PgBench pgbench, Record record) {

    /**
     * Asks until asking makes nothing faster: what is measured is a gateway that has been at work
     * for a while, as nginx has from its start. Returns what it can do, roughly.
     */
    double warmUp(Question question) {
      double best = 0;
      int settled = 0;
      for (int round = 0; round < MOST_WARM_UPS && settled < SETTLED_ROUNDS; round++) {
        reader.flatOut(nginx.address(), question.paths(record), WARM_UP_SECONDS);
        double now =
            reader.flatOut(stack.address(), question.paths(record), WARM_UP_SECONDS).perSecond();
        settled = now < best * SETTLED ? settled + 1 : 0;
        best = Math.max(now, best);
      }
      return best;
    }

    /**
     * Measures all of them once.
     *
     * @param gatewayFirst whether the gateway has its turn before nginx; whoever is second finds
     *     the service warmer
     */
    void measure(
        Course course,
        int seconds,
        boolean gatewayFirst,
        Map<Question, Double> pace,
        Map<String, List<Double>> samples,
        Consumer<String> progress) {
      Question question = course.question();
      Timings behind = gatewayFirst ? null : behindNginx(course, seconds, samples);
      Timings direct = throughGateway(course, seconds, samples);
      behind = gatewayFirst ? behindNginx(course, seconds, samples) : behind;
      Timings same = pgbench.run(question.script(record), seconds);
      double paced = pace.get(question);
      Timings ours = reader.paced(stack.address(), question.paths(record), seconds, paced);
      Timings theirs = reader.paced(nginx.address(), question.paths(record), seconds, paced);
      add(samples, course.name("gateway"), direct.perSecond());
      add(samples, course.name("nginx"), behind.perSecond());
      add(samples, course.name("pgbench"), same.perSecond());
      add(samples, course.name("gateway " + P99), ours.p99());
      add(samples, course.name("nginx " + P99), theirs.p99());
      add(samples, course.name("pgbench " + P99), same.p99());
      progress.accept(
          "%sgateway %.0f/s, nginx %.0f/s, pgbench %.0f/s; p99 at %.0f/s %.1f, %.1f, %.1f ms"
              .formatted(
                  course.name(""),
                  direct.perSecond(),
                  behind.perSecond(),
                  same.perSecond(),
                  paced,
                  ours.p99(),
                  theirs.p99(),
                  same.p99()));
    }

    private Timings throughGateway(Course course, int seconds, Map<String, List<Double>> samples) {
      try (var footprint = stack.footprint()) {
        Timings read = reader.flatOut(stack.address(), course.question().paths(record), seconds);
        for (String part : List.of("gateway", "indicator", "postgres")) {
          double cpu = footprint.needs().get(part).cpuSeconds();
          add(samples, course.name(part + " " + PROCESSOR), each(cpu, read, seconds));
        }
        return read;
      }
    }

    private Timings behindNginx(Course course, int seconds, Map<String, List<Double>> samples) {
      double before = nginx.cpuSeconds();
      Timings read = reader.flatOut(nginx.address(), course.question().paths(record), seconds);
      double spent = nginx.cpuSeconds() - before;
      add(samples, course.name("nginx " + PROCESSOR), each(spent, read, seconds));
      return read;
    }

    private static double each(double cpuSeconds, Timings read, int seconds) {
      return cpuSeconds * MICROS / (read.perSecond() * seconds);
    }

    private static void add(Map<String, List<Double>> samples, String name, double value) {
      samples.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
    }
  }
}

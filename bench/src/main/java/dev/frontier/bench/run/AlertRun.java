package dev.frontier.bench.run;

import dev.frontier.bench.alert.AlertmanagerWay;
import dev.frontier.bench.alert.BareWay;
import dev.frontier.bench.alert.Course;
import dev.frontier.bench.alert.FrontierWay;
import dev.frontier.bench.alert.Receiver;
import dev.frontier.bench.alert.Way;
import dev.frontier.bench.frame.Aim;
import dev.frontier.bench.frame.Options;
import dev.frontier.bench.frame.Report;
import dev.frontier.bench.frame.Run;
import dev.frontier.bench.load.Catalogue;
import dev.frontier.bench.read.Programs;
import dev.frontier.bench.system.Door;
import dev.frontier.bench.system.ScratchStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * From the publication of a change to the call at a subscriber's server, beside the floor and
 * beside Alertmanager, all at the same rate and to the same receiver.
 */
public final class AlertRun implements Run {

  private static final String FRONTIER = "frontier";
  private static final String FLOOR = "floor";
  private static final String ALERTMANAGER = "alertmanager";

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public String purpose() {
    return "a change until a subscriber's server is called, beside bare clients and Alertmanager";
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("rate", "50", "seconds", "20", "repeats", "5", "warmup", "30");
  }

  @Override
  public void run(Options options, Report report, Consumer<String> progress) {
    Path alertmanager = Programs.find("prometheus-alertmanager", "prometheus-alertmanager");
    try (ScratchStack stack = ScratchStack.start(progress);
        Receiver receiver = new Receiver()) {
      Door door = stack.door();
      new Catalogue(door).putRegions();
      try (Way frontier = new FrontierWay(door, stack.kafka(), receiver);
          Way floor = new BareWay(stack.database("floor"), stack.kafka(), receiver);
          Way other = new AlertmanagerWay(alertmanager, receiver)) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(FRONTIER, frontier);
        ways.put(FLOOR, floor);
        ways.put(ALERTMANAGER, other);
        ways.values().forEach(way -> receiver.expect(way.path(), way::places));
        measure(ways, new Course(receiver, options.count("rate")), options, report, progress);
      }
      report.fact("told more than once", receiver.again());
    }
    report.fact("changes a second", options.count("rate"));
    report.compare(FRONTIER + " p50", FLOOR + " p50", Aim.atMost(2));
    report.compare(FRONTIER + " p99", FLOOR + " p99", Aim.atMost(3));
    report.compare(FRONTIER + " p50", ALERTMANAGER + " p50", Aim.atMost(1));
    report.compare(FRONTIER + " p99", ALERTMANAGER + " p99", Aim.atMost(1));
  }

  private static void measure(
      Map<String, Way> ways,
      Course course,
      Options options,
      Report report,
      Consumer<String> progress) {
    // Once before it counts: compilers, connections and plans are as in a service that has run.
    ways.values().forEach(way -> course.run(way, options.count("warmup")));
    Map<String, List<Course.Delays>> measured = new LinkedHashMap<>();
    ways.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
    List<String> order = new ArrayList<>(ways.keySet());
    for (int repeat = 1; repeat <= options.count("repeats"); repeat++) {
      for (String name : order) {
        Course.Delays delays = course.run(ways.get(name), options.count("seconds"));
        measured.get(name).add(delays);
        progress.accept(
            "repeat %d, %s: p50 %.1f ms, p99 %.1f ms"
                .formatted(repeat, name, delays.p50(), delays.p99()));
      }
      // Another one goes first the next time.
      Collections.rotate(order, 1);
    }
    measured.forEach(
        (name, delays) -> {
          report.measure(name + " p50", "ms", delays.stream().map(Course.Delays::p50).toList());
          report.measure(name + " p99", "ms", delays.stream().map(Course.Delays::p99).toList());
        });
  }
}

package dev.frontier.bench.run;

import dev.frontier.bench.frame.Report;
import dev.frontier.bench.system.Footprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Gathers what the parts needed in each repeat, and puts it into a report. */
final class Needs {

  private final Map<String, List<Footprint.Need>> byPart = new LinkedHashMap<>();

  /** Adds a repeat. */
  void add(Footprint footprint) {
    footprint
        .needs()
        .forEach((part, need) -> byPart.computeIfAbsent(part, it -> new ArrayList<>()).add(need));
  }

  /** Adds the measures to the report. */
  void tell(Report report) {
    byPart.forEach(
        (part, needs) -> {
          tell(report, part + " peak memory", "MiB", needs, Footprint.Need::peakMebibytes);
          if (needs.get(0).peakHeapMebibytes() > 0) {
            tell(report, part + " peak heap", "MiB", needs, Footprint.Need::peakHeapMebibytes);
          }
          tell(report, part + " processor time", "s", needs, Footprint.Need::cpuSeconds);
        });
  }

  private static void tell(
      Report report,
      String name,
      String unit,
      List<Footprint.Need> needs,
      ToDoubleFunction<Footprint.Need> what) {
    report.measure(name, unit, needs.stream().map(need -> what.applyAsDouble(need)).toList());
  }
}

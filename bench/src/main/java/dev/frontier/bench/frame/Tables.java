package dev.frontier.bench.frame;

import java.util.ArrayList;
import java.util.List;

/** A report as people read it. */
public final class Tables {

  private Tables() {}

  /** Machine and facts, then the measures, then the comparisons. */
  public static List<String> of(Report report, Machine machine) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(report.run() + ", " + report.startedAt() + ", " + machine.text());
    report.facts().forEach((name, value) -> lines.add("  " + name + ": " + value));
    TextTable measures = new TextTable("measure", "unit", "median", "min", "max");
    for (Report.Measure it : report.measures()) {
      Samples samples = it.samples();
      measures.row(
          it.name(),
          it.unit(),
          Numbers.text(samples.median()),
          Numbers.text(samples.min()),
          Numbers.text(samples.max()));
    }
    lines.add("");
    lines.addAll(measures.lines());
    if (!report.comparisons().isEmpty()) {
      TextTable ratios = new TextTable("compared", "ratio", "min", "max", "aim", "");
      for (Report.Comparison it : report.comparisons()) {
        ratios.row(
            it.measure() + " / " + it.reference(),
            Numbers.text(it.ratio().median()),
            Numbers.text(it.ratio().min()),
            Numbers.text(it.ratio().max()),
            it.aim() == null ? "-" : it.aim().text(),
            it.verdict());
      }
      lines.add("");
      lines.addAll(ratios.lines());
    }
    return lines;
  }
}

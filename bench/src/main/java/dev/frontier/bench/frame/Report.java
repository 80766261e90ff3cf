package dev.frontier.bench.frame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found: facts about it, its measures, and how each compares with its reference. Filled
 * while the run goes on; for one thread.
 */
public final class Report {

  private final String run;
  private final Instant startedAt;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  /** A report of this run that started then. */
  public Report(String run, Instant startedAt) {
    this.run = run;
    this.startedAt = startedAt;
  }

  /**
   * One thing that was measured.
   *
   * @param name unique in the report
   * @param unit for example {@code rows/s}
   * @param samples one a repeat
   */
  public record Measure(String name, String unit, Samples samples) {}

  /**
   * A measure beside its reference.
   *
   * @param measure name of a measure
   * @param reference name of the one that it is compared with
   * @param ratio of each repeat
   * @param aim null where none was set
   */
  public record Comparison(String measure, String reference, Samples ratio, Aim aim) {

    /** {@code met} or {@code missed} by the median; {@code -} without an aim. */
    public String verdict() {
      if (aim == null) {
        return "-";
      }
      return aim.metBy(ratio.median()) ? "met" : "missed";
    }
  }

  /** Says something about the run that is no measure, for example how many rows it loads. */
  public void fact(String name, Object value) {
    facts.put(name, String.valueOf(value));
  }

  /** Adds a measure; one of the same name is refused. */
  public void measure(String name, String unit, List<Double> samples) {
    if (measures.putIfAbsent(name, new Measure(name, unit, new Samples(samples))) != null) {
      throw new IllegalArgumentException("measured twice: " + name);
    }
  }

  /**
   * Compares two measures, repeat by repeat.
   *
   * @param aim null where none is set
   */
  public void compare(String measure, String reference, Aim aim) {
    Samples ratio = known(measure).samples().pairedOver(known(reference).samples());
    comparisons.add(new Comparison(measure, reference, ratio, aim));
  }

  private Measure known(String name) {
    Measure measure = measures.get(name);
    if (measure == null) {
      throw new IllegalArgumentException("not measured: " + name);
    }
    return measure;
  }

  /** The run's name. */
  public String run() {
    return run;
  }

  /** When it started. */
  public Instant startedAt() {
    return startedAt;
  }

  /** All facts, in the order in which they were said. */
  public Map<String, String> facts() {
    return java.util.Collections.unmodifiableMap(facts);
  }

  /** All measures, in the order in which they were added. */
  public List<Measure> measures() {
    return List.copyOf(measures.values());
  }

  /** All comparisons, in the order in which they were made. */
  public List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }
}

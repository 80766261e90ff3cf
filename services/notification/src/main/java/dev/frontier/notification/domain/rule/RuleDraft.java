package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as somebody wrote it, nothing checked; every part may be null.
 *
 * @param kind name of the kind
 * @param indicator code, for rules on figures; for those on filings it may be left out
 * @param where of which regions, for rules on figures and on filings
 * @param limits decimal text by the name of its field, e.g. percent; see {@link Limit}
 * @param measure for rules on measures
 */
public record RuleDraft(
    String kind, String indicator, RegionsDraft where, Map<String, String> limits, String measure) {
  /** Takes absent parts as empty. */
  public RuleDraft {
    where = where == null ? RegionsDraft.of(null) : where;
    limits = limits == null ? Map.of() : limits;
  }

  /** What came of a check. */
  public sealed interface Checked {

    /**
     * A rule that can stand.
     *
     * @param rule never null
     */
    record Sound(Rule rule) implements Checked {}

    /**
     * What to mend.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  /**
   * Checks form and ranges, and names every fault at once; whether the codes exist is not known
   * here.
   */
  public Checked check() {
    List<Fault> faults = new ArrayList<>();
    Optional<RuleKind> known = RuleKind.of(kind);
    if (known.isEmpty()) {
      faults.add(
          kind == null
              ? Fault.of("rule.kind", "required")
              : new Fault(
                  "rule.kind",
                  "choice",
                  Map.of("value", Texts.shortened(kind), "choices", codes())));
      return new Checked.Faulty(faults);
    }
    Rule rule = rule(known.get(), faults);
    return faults.isEmpty() ? new Checked.Sound(rule) : new Checked.Faulty(faults);
  }

  private Rule rule(RuleKind kind, List<Fault> faults) {
    if (kind.ofMeasure()) {
      return ofMeasure(kind, faults);
    }
    return kind.ofFiling() ? ofFiling(kind, faults) : of(kind, faults);
  }

  private Rule ofFiling(RuleKind kind, List<Fault> faults) {
    if (indicator != null) {
      Texts.checkCode("rule.indicator", "unknown-indicator", indicator, faults);
    }
    Regions regions = where.check(faults);
    return faults.isEmpty() ? FilingRule.of(kind, regions, indicator) : null;
  }

  private Rule ofMeasure(RuleKind kind, List<Fault> faults) {
    if (!MeasureRule.ANY.equals(measure)) {
      Texts.checkCode("rule.measure", "unknown-measure", measure, faults);
    }
    return faults.isEmpty() ? new MeasureRule(MeasureRule.Happening.of(kind), measure) : null;
  }

  private Rule of(RuleKind kind, List<Fault> faults) {
    Texts.checkCode("rule.indicator", "unknown-indicator", indicator, faults);
    Regions regions = where.check(faults);
    Optional<Limit> limit = Limit.of(kind);
    BigDecimal bound = limit.map(l -> l.read(limits.get(l.field()), faults)).orElse(null);
    BigDecimal recovery = recovery(kind, bound, faults);
    return faults.isEmpty()
        ? RuleForm.rule(kind, new Series(indicator, regions, recovery), bound)
        : null;
  }

  /** The recovery, if there is one; it must be on the milder side of the limit. */
  private BigDecimal recovery(RuleKind kind, BigDecimal bound, List<Fault> faults) {
    String text = limits.get(Limit.RECOVERY);
    if (text == null) {
      return null;
    }
    if (!RuleForm.recovers(kind)) {
      faults.add(Fault.of("rule.recovery", "recovery-not-here", kind.code()));
      return null;
    }
    BigDecimal recovery = Texts.decimal("rule.recovery", text, Texts.MOST_DECIMALS, faults);
    if (recovery == null || bound == null) {
      return recovery;
    }
    boolean milder =
        kind == RuleKind.FALLS_BELOW
            ? recovery.compareTo(bound) > 0
            : recovery.compareTo(bound) < 0 && recovery.signum() >= 0;
    if (!milder) {
      faults.add(
          new Fault(
              "rule.recovery",
              "recovery-not-milder",
              Map.of("value", text, "bound", SeriesRule.plain(bound))));
    }
    return recovery;
  }

  private static List<String> codes() {
    return List.of(RuleKind.values()).stream().map(RuleKind::code).toList();
  }
}

package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.PlanMeasureStore;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Nearest;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.rule.SeriesRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a rule that somebody wrote can stand: by its form, and by the code lists. */
@ApplicationScoped
public class CheckRule {
  private final CatalogueStore catalogue;
  private final PlanMeasureStore measures;

  /** All parts are needed. */
  public CheckRule(CatalogueStore catalogue, PlanMeasureStore measures) {
    this.catalogue = catalogue;
    this.measures = measures;
  }

  /**
   * The rule of a draft; null when there are faults, which are added.
   *
   * @param draft may be null
   */
  Rule form(RuleDraft draft, List<Fault> faults) {
    if (draft == null) {
      faults.add(Fault.of("rule", "required"));
      return null;
    }
    RuleDraft.Checked checked = draft.check();
    if (checked instanceof RuleDraft.Checked.Sound sound) {
      return sound.rule();
    }
    faults.addAll(((RuleDraft.Checked.Faulty) checked).faults());
    return null;
  }

  /** Whether the code lists that a rule is held against have not arrived yet. */
  boolean isTooEarly(Rule rule) {
    if (rule instanceof MeasureRule of) {
      return !of.measure().equals(MeasureRule.ANY) && measures.empty();
    }
    return catalogue.empty();
  }

  /** Adds a fault for each code of a rule that is not in the code lists. */
  void codes(Rule rule, List<Fault> faults) {
    if (rule instanceof SeriesRule of) {
      codes(of.series().indicator(), of.series().regions(), faults);
    } else if (rule instanceof FilingRule of) {
      codes(of.indicator(), of.regions(), faults);
    } else if (rule instanceof MeasureRule of) {
      measure(of.measure(), faults);
    }
  }

  /** Nothing happens any more to what left the plan, so a rule on it would never tell anything. */
  private void measure(String code, List<Fault> faults) {
    if (code.equals(MeasureRule.ANY) || measures.plans(code)) {
      return;
    }
    List<String> nearest = Nearest.to(code, measures.planned());
    faults.add(
        nearest.isEmpty()
            ? Fault.of("rule.measure", "unknown-measure", code)
            : new Fault(
                "rule.measure", "measure-not-in-plan", Map.of("value", code, "choices", nearest)));
  }

  /**
   * The same of indicator and regions.
   *
   * @param indicator null for whichever
   */
  private void codes(String indicator, Regions regions, List<Fault> faults) {
    if (indicator != null && !catalogue.knows(Entry.Kind.INDICATOR, indicator)) {
      faults.add(Fault.of("rule.indicator", "unknown-indicator", indicator));
    }
    if (regions instanceof Regions.EachOf each) {
      if (catalogue.groups().members(each.group()).isEmpty()) {
        faults.add(Fault.of("rule.eachOf", "unknown-region", each.group()));
      }
      return;
    }
    Set<String> known = catalogue.known(Entry.Kind.REGION, regions.codes());
    String field = regions instanceof Regions.Several ? "rule.regions" : "rule.region";
    for (String code : regions.codes()) {
      if (!known.contains(code)) {
        faults.add(Fault.of(field, "unknown-region", code));
      }
    }
  }
}

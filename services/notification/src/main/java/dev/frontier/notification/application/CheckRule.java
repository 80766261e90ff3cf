package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Whether a rule that somebody wrote can stand: by its form, and by the code lists. */
@ApplicationScoped
public class CheckRule {
  private final CatalogueStore catalogue;

  /** All parts are needed. */
  public CheckRule(CatalogueStore catalogue) {
    this.catalogue = catalogue;
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

  /**
   * Adds a fault for each code of a rule that is not in the code lists.
   *
   * @param indicator null for whichever
   */
  void codes(String indicator, Regions regions, List<Fault> faults) {
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

package dev.frontier.indicator.domain.catalogue;

import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold of an indicator. Unit, multiple and frequency stay as they are once figures are
 * stored: figures in other units would be summed with them. And whatever is computed of it must
 * still make sense.
 */
final class IndicatorRules {

  private IndicatorRules() {}

  static List<Breach> check(Indicator indicator, Catalogue known, boolean hasFigures) {
    Indicator before = known.indicator(indicator.code()).orElse(null);
    List<Breach> breaches = new ArrayList<>();
    if (before == null) {
      CatalogueRules.codeOfNew(indicator, breaches);
    }
    boolean sameUnit = before != null && before.unit().equals(indicator.unit());
    if (known.unit(indicator.unit()).filter(it -> sameUnit || !it.retired()).isEmpty()) {
      breaches.add(new Breach("unit", "unknown-unit", Map.of("value", indicator.unit())));
    }
    if (before != null && hasFigures) {
      CatalogueRules.keep("unit", before.unit(), indicator.unit(), breaches);
      CatalogueRules.keep("unitMult", before.unitMult(), indicator.unitMult(), breaches);
      CatalogueRules.keep("freq", before.freq(), indicator.freq(), breaches);
      if (indicator.computed()) {
        breaches.add(
            new Breach("expression", "computed-has-figures", Map.of("value", indicator.code())));
      }
    }
    if (breaches.isEmpty()) {
      Catalogue then = known.with(indicator);
      breaches.addAll(ExpressionRules.check(indicator, then));
      if (breaches.isEmpty()) {
        dependents(indicator, then, breaches);
      }
    }
    return breaches;
  }

  private static void dependents(Indicator indicator, Catalogue then, List<Breach> breaches) {
    for (Indicator dependent : then.computedFrom(indicator.code())) {
      if (!dependent.retired()) {
        ExpressionRules.check(dependent, then).stream()
            .findFirst()
            .ifPresent(
                it ->
                    breaches.add(
                        new Breach(
                            "code",
                            "breaks-dependent",
                            Map.of("value", dependent.code(), "broken", it.rule()))));
      }
    }
  }
}

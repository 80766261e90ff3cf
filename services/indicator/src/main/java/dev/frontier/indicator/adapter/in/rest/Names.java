package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a table calls its indicators, units and regions, where JSON has their codes alone. */
final class Names {

  private Names() {}

  /** The names of these codes. */
  static List<String> of(Stream<String> indicators, Stream<String> regions, Catalogue catalogue) {
    List<String> names = new ArrayList<>();
    indicators
        .distinct()
        .forEach(
            code -> {
              Indicator indicator = catalogue.indicator(code).orElseThrow();
              Wording.Both unit = Wording.unit(indicator, catalogue.unitOf(indicator));
              names.addAll(List.of(indicator.nameZh(), indicator.nameEn(), unit.zh(), unit.en()));
            });
    regions
        .distinct()
        .forEach(
            code -> {
              Region region = catalogue.region(code).orElseThrow();
              names.addAll(List.of(region.nameZh(), region.nameEn()));
            });
    return names;
  }
}

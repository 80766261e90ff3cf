package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold between a claim and the catalogue, beyond the form of its content. */
public final class ClaimRules {

  private ClaimRules() {}

  /** What is wrong with registering this content; empty if nothing is. */
  public static List<Breach> check(Content content, Catalogue catalogue) {
    List<Breach> breaches = new ArrayList<>();
    content
        .needs()
        .distinct()
        .forEach(
            need -> {
              Indicator indicator = catalogue.indicator(need.indicator()).orElse(null);
              if (indicator == null) {
                add(breaches, "indicator", "unknown-indicator", need.indicator());
              } else if (indicator.freq() != need.period().frequency()) {
                breaches.add(ofOtherFrequency(need.period(), indicator));
              }
              if (need.region() != null && catalogue.region(need.region()).isEmpty()) {
                add(breaches, "region", "unknown-region", need.region());
              }
            });
    places(content)
        .filter(code -> catalogue.region(code).isEmpty())
        .forEach(code -> add(breaches, "region", "unknown-region", code));
    groups(content)
        .filter(code -> catalogue.region(code).map(Region::members).orElse(List.of()).isEmpty())
        .forEach(code -> add(breaches, "group", "unknown-region", code));
    return breaches.stream().distinct().toList();
  }

  private static Stream<String> places(Content content) {
    if (content instanceof NeighboursClaim neighbours) {
      return Stream.of(neighbours.region());
    }
    if (content instanceof FacilitiesClaim facilities) {
      return Stream.of(facilities.region());
    }
    if (content instanceof ReadingsClaim readings) {
      return readings.readings().stream().flatMap(ClaimRules::places);
    }
    return Stream.empty();
  }

  private static Stream<String> groups(Content content) {
    if (content instanceof RankClaim rank) {
      return Stream.of(rank.group());
    }
    if (content instanceof CountClaim count) {
      return Stream.of(count.quantity().region());
    }
    if (content instanceof MembersClaim members) {
      return Stream.of(members.group());
    }
    if (content instanceof ReadingsClaim readings) {
      return readings.readings().stream().flatMap(ClaimRules::groups);
    }
    return Stream.empty();
  }

  private static void add(List<Breach> breaches, String field, String rule, String value) {
    breaches.add(new Breach(field, rule, Map.of("value", value)));
  }

  private static Breach ofOtherFrequency(Period period, Indicator indicator) {
    return new Breach(
        "period",
        "period-frequency",
        Map.of(
            "value",
            period.toString(),
            "freq",
            indicator.freq(),
            "expected",
            new Period(period.year(), indicator.freq(), 1).toString()));
  }
}

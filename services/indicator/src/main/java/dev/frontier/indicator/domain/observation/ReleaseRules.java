package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.period.Period;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a release can be taken into the record. The catalogue is owned here and entries never
 * leave it, so a release that does not fit it now will not fit it on the next try.
 */
public final class ReleaseRules {

  private ReleaseRules() {}

  /** Why the release cannot be taken in, in plain words; empty if it can. */
  public static Optional<String> refusal(Release release, Catalogue catalogue) {
    Indicator indicator = catalogue.indicator(release.indicator()).orElse(null);
    if (indicator == null) {
      return Optional.of("unknown indicator " + release.indicator());
    }
    if (indicator.computed()) {
      return Optional.of("indicator " + indicator.code() + " is computed and not filed");
    }
    Region region = catalogue.region(release.region()).orElse(null);
    if (region == null) {
      return Optional.of("unknown region " + release.region());
    }
    if (region.kind() == RegionKind.AGGREGATE) {
      return Optional.of("region " + region.code() + " is a sum of its members and files nothing");
    }
    if (!indicator.unit().equals(release.unit()) || indicator.unitMult() != release.unitMult()) {
      return Optional.of(
          "unit %s of multiple %d, where %s is kept in %s of multiple %d"
              .formatted(
                  release.unit(),
                  release.unitMult(),
                  indicator.code(),
                  indicator.unit(),
                  indicator.unitMult()));
    }
    if (indicator.freq() != release.frequency()) {
      return Optional.of(
          "frequency %s, where %s is kept by %s"
              .formatted(release.frequency(), indicator.code(), indicator.freq()));
    }
    if (release.observations().isEmpty()) {
      return Optional.of("no observation");
    }
    return refusalOfItems(release, indicator);
  }

  private static Optional<String> refusalOfItems(Release release, Indicator indicator) {
    Set<Period> seen = new HashSet<>();
    for (Release.Item item : release.observations()) {
      if (item.period().frequency() != indicator.freq()) {
        return Optional.of(
            "period %s is not of frequency %s".formatted(item.period(), indicator.freq()));
      }
      if (!seen.add(item.period())) {
        return Optional.of("period " + item.period() + " twice");
      }
      boolean withdrawn = item.action() == Action.WITHDRAWN;
      if (!withdrawn && item.status() == null) {
        return Optional.of("period " + item.period() + " without a status");
      }
      boolean empty = withdrawn || Observation.MISSING.equals(item.status());
      if (empty != (item.value() == null)) {
        return Optional.of(
            "period %s: a value must be absent exactly if it is missing (status O) or withdrawn"
                .formatted(item.period()));
      }
    }
    return Optional.empty();
  }
}

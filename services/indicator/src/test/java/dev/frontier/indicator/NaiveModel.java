package dev.frontier.indicator;

import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the derived values of the small country of {@link Figures} ought to be, written as plainly
 * as possible over the whole log of releases and sharing no rule with what is tested.
 */
public final class NaiveModel {

  private final List<Release> log;
  private final Instant asOf;

  public NaiveModel(List<Release> log, Instant asOf) {
    this.log = log;
    this.asOf = asOf;
  }

  /** The value as changes write it; null if there is none. */
  public String value(String region, int year, Measure measure) {
    BigDecimal value =
        switch (measure) {
          case LEVEL -> level(region, year);
          case SHARE_OF_NATIONAL ->
              region.equals("CN") ? null : percent(level(region, year), level("CN", year));
          case YOY_ABSOLUTE -> yoy(region, year)[0];
          case YOY_PERCENT -> yoy(region, year)[1];
          case RANK -> rank(region, year);
        };
    return value == null ? null : value.toPlainString();
  }

  private BigDecimal level(String region, int year) {
    if (!region.equals("GROUP")) {
      return figure(region, year);
    }
    BigDecimal sum = BigDecimal.ZERO;
    int present = 0;
    for (String member : Figures.MEMBERS) {
      if (figure(member, year) != null) {
        sum = sum.add(figure(member, year));
        present++;
      }
    }
    return present >= 3 ? sum : null;
  }

  private BigDecimal[] yoy(String region, int year) {
    List<String> both = new ArrayList<>();
    for (String member : region.equals("GROUP") ? Figures.MEMBERS : List.of(region)) {
      if (figure(member, year) != null && figure(member, year - 1) != null) {
        both.add(member);
      }
    }
    if (both.size() < (region.equals("GROUP") ? 3 : 1)) {
      return new BigDecimal[2];
    }
    BigDecimal now =
        both.stream().map(it -> figure(it, year)).reduce(BigDecimal::add).orElseThrow();
    BigDecimal then =
        both.stream().map(it -> figure(it, year - 1)).reduce(BigDecimal::add).orElseThrow();
    return new BigDecimal[] {now.subtract(then), percent(now.subtract(then), then)};
  }

  private BigDecimal rank(String region, int year) {
    BigDecimal own = figure(region, year);
    if (!Figures.MEMBERS.contains(region) || own == null || level("GROUP", year) == null) {
      return null;
    }
    long better =
        Figures.MEMBERS.stream()
            .map(it -> figure(it, year))
            .filter(it -> it != null && it.compareTo(own) > 0)
            .count();
    return BigDecimal.valueOf(better + 1);
  }

  private BigDecimal figure(String region, int year) {
    BigDecimal value = null;
    Instant newest = null;
    for (Release release : log) {
      for (Release.Item item : release.observations()) {
        if (release.region().equals(region)
            && item.period().year() == year
            && !release.vintage().isAfter(asOf)
            && (newest == null || release.vintage().isAfter(newest))) {
          newest = release.vintage();
          value = item.action() == Action.WITHDRAWN ? null : item.value();
        }
      }
    }
    return value;
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : part.multiply(BigDecimal.valueOf(100)).divide(whole, 6, RoundingMode.HALF_UP);
  }
}

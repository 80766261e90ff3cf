package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * An annual, a quarterly and a monthly indicator in four provinces and their group, with revisions,
 * withdrawals, statements that a figure is missing, and notes. The codes are of no other test.
 */
final class WalkedFigures {

  static final List<String> INDICATORS = List.of("WALK_YEARS", "WALK_QUARTERS", "WALK_MONTHS");
  static final List<String> MEMBERS = List.of("CN-WA", "CN-WB", "CN-WC", "CN-WD");
  static final String GROUP = "GROUP-W";

  private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
  private static final List<String> UNITS = List.of("USD", "PERSON", "CNY");
  private static final List<Integer> MULTIPLES = List.of(8, 4, 0);
  private static final int REVISIONS = 70;

  private WalkedFigures() {}

  /** Publishes all of it, which changes nothing where it is there already. */
  static void publish(PutCatalogueEntry put, ReceiveFigures receive) {
    MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(
        put, new Region(GROUP, null, "走组", "Walked", RegionKind.AGGREGATE, MEMBERS, List.of()));
    for (int i = 0; i < INDICATORS.size(); i++) {
      Figures.put(
          put,
          new Indicator(
              INDICATORS.get(i),
              "指标" + i,
              "Walked " + i,
              UNITS.get(i),
              MULTIPLES.get(i),
              i,
              Frequency.values()[i],
              true,
              Indicator.USUAL_COVERAGE));
    }
    receive.handle(log());
  }

  /** What is published, in the order of the vintages; always the same. */
  static List<Release> log() {
    Random random = new Random(3);
    List<Release> log = new ArrayList<>();
    for (int i = 0; i < INDICATORS.size(); i++) {
      for (String region : MEMBERS) {
        List<Release.Item> items = new ArrayList<>();
        for (Period period : periods(Frequency.values()[i])) {
          // Some are never published first, so that a total can lack too many.
          if (random.nextInt(8) > 0) {
            items.add(item(random, period, Action.PUBLISHED));
          }
        }
        log.add(release(log.size(), i, region, items));
      }
    }
    for (int i = 0; i < REVISIONS; i++) {
      int of = random.nextInt(INDICATORS.size());
      List<Period> periods = periods(Frequency.values()[of]);
      Period period = periods.get(random.nextInt(periods.size()));
      Action action = random.nextInt(4) == 0 ? Action.WITHDRAWN : Action.REVISED;
      String region = MEMBERS.get(random.nextInt(MEMBERS.size()));
      log.add(release(log.size(), of, region, List.of(item(random, period, action))));
    }
    return log;
  }

  /** An instant at which something became known, or one a little before or after it. */
  static Instant instant(Random random) {
    Instant vintage = vintage(random.nextInt(INDICATORS.size() * MEMBERS.size() + REVISIONS));
    return switch (random.nextInt(4)) {
      case 0 -> vintage.plusSeconds(1);
      case 1 -> vintage.truncatedTo(ChronoUnit.SECONDS);
      default -> vintage;
    };
  }

  /** Some are on the full second and some are not, and some of these end in zeros. */
  private static Instant vintage(int number) {
    return START.plusSeconds(3600L * number).plusMillis(number % 3 * 250L);
  }

  private static List<Period> periods(Frequency frequency) {
    List<Period> periods = new ArrayList<>();
    for (int year = 2017; year <= 2019; year++) {
      for (int part = 1; part <= frequency.partsOfYear(); part++) {
        periods.add(new Period(year, frequency, part));
      }
    }
    return periods;
  }

  private static Release.Item item(Random random, Period period, Action action) {
    if (action == Action.WITHDRAWN) {
      return new Release.Item(period, action, null, null, null);
    }
    String note = random.nextInt(5) == 0 ? "a remark, " + random.nextInt(3) : null;
    if (random.nextInt(8) == 0) {
      return new Release.Item(period, action, null, "O", note);
    }
    BigDecimal value =
        BigDecimal.valueOf(random.nextInt(2000) - 100L).movePointLeft(random.nextInt(3));
    String status = List.of("A", "A", "E", "P").get(random.nextInt(4));
    return new Release.Item(period, action, value, status, note);
  }

  private static Release release(int number, int of, String region, List<Release.Item> items) {
    return new Release(
        new UUID(0x5D3A, number),
        "BORDER_OPENNESS",
        Frequency.values()[of],
        INDICATORS.get(of),
        region,
        UNITS.get(of),
        MULTIPLES.get(of),
        new UUID(0x5D3B, number),
        vintage(number),
        items);
  }
}

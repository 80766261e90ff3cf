package dev.frontier.indicator.domain.observation;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {

  private static final Release FITTING = release(1, "CN-A", figure(2017, "1"));

  @Test
  void aReleaseThatFitsTheCatalogueIsTakenIn() {
    assertEquals(Optional.empty(), ReleaseRules.refusal(FITTING, Figures.CATALOGUE));
  }

  @Test
  void aReleaseOfAnUnknownIndicatorOrRegionIsRefused() {
    Release indicator = with("NOPE", "CN-A", "USD", 8, Frequency.A);
    Release region = with(Figures.INDICATOR, "CN-Z", "USD", 8, Frequency.A);

    refused(indicator, "unknown indicator NOPE");
    refused(region, "unknown region CN-Z");
  }

  @Test
  void anAggregateFilesNothing() {
    refused(with(Figures.INDICATOR, "GROUP", "USD", 8, Frequency.A), "GROUP is a sum");
  }

  @Test
  void aReleaseInAnotherUnitOrFrequencyIsRefused() {
    refused(with(Figures.INDICATOR, "CN-A", "CNY", 8, Frequency.A), "unit CNY");
    refused(with(Figures.INDICATOR, "CN-A", "USD", 4, Frequency.A), "multiple 4");
    refused(with(Figures.INDICATOR, "CN-A", "USD", 8, Frequency.M), "frequency M");
  }

  @Test
  void aPeriodOfAnotherFrequencyIsRefused() {
    Period quarter = Period.parse("2017-Q1").orElseThrow();

    refused(
        release(1, "CN-A", new Release.Item(quarter, Action.PUBLISHED, BigDecimal.ONE, "A", null)),
        "2017-Q1 is not of frequency A");
  }

  @Test
  void aPeriodComesOnce() {
    refused(release(1, "CN-A", figure(2017, "1"), figure(2017, "2")), "2017 twice");
  }

  @Test
  void aValueIsAbsentExactlyIfItIsMissingOrWithdrawn() {
    refusedItem(Action.PUBLISHED, null, "A");
    refusedItem(Action.PUBLISHED, BigDecimal.ZERO, "O");
    refusedItem(Action.WITHDRAWN, BigDecimal.ZERO, "A");
  }

  @Test
  void aReleaseNeedsAnObservationAndEachAStatus() {
    refused(release(1, "CN-A"), "no observation");
    refused(
        release(
            1,
            "CN-A",
            new Release.Item(Period.ofYear(2017), Action.PUBLISHED, BigDecimal.ONE, null, null)),
        "without a status");
  }

  private static void refusedItem(Action action, BigDecimal value, String status) {
    refused(
        release(1, "CN-A", new Release.Item(Period.ofYear(2017), action, value, status, null)),
        "must be absent");
  }

  private static void refused(Release release, String why) {
    String refusal = ReleaseRules.refusal(release, Figures.CATALOGUE).orElse("taken in");
    assertTrue(refusal.contains(why), refusal);
  }

  private static Release with(
      String indicator, String region, String unit, int unitMult, Frequency frequency) {
    return new Release(
        FITTING.event(),
        FITTING.dataflow(),
        frequency,
        indicator,
        region,
        unit,
        unitMult,
        FITTING.submission(),
        FITTING.vintage(),
        List.copyOf(FITTING.observations()));
  }
}

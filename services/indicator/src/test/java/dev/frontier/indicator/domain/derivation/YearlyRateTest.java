package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class YearlyRateTest {

  private static final Period Y17 = Period.ofYear(2017);

  @Test
  void theSameRateEveryYearLeadsFromTheOneLevelToTheOther() {
    YearlyRate rate =
        rate("CN-A", 2020, release(1, "CN-A", figure(2017, "100"), figure(2020, "133.1")));

    assertEquals("10.000000", rounded(rate.percent()));
    assertEquals(3, rate.parts());
  }

  @Test
  void aFallToNothingIsAHundredPercentAYear() {
    YearlyRate rate =
        rate("CN-A", 2019, release(1, "CN-A", figure(2017, "100"), figure(2019, "0")));

    assertEquals("-100.000000", rounded(rate.percent()));
  }

  @Test
  void nothingLeadsFromZeroOrToBelowIt() {
    YearlyRate fromZero =
        rate("CN-A", 2019, release(1, "CN-A", figure(2017, "0"), figure(2019, "5")));
    YearlyRate toBelow =
        rate("CN-A", 2019, release(1, "CN-A", figure(2017, "5"), figure(2019, "-5")));

    assertEquals(Outcome.Reason.ZERO_BASE, fromZero.percent().reason());
    assertEquals(Outcome.Reason.NEGATIVE, toBelow.percent().reason());
  }

  @Test
  void anAggregateIsComparedOverTheMembersOfBothPeriods() {
    YearlyRate rate =
        rate(
            "GROUP",
            2018,
            release(1, "CN-A", figure(2017, "10"), figure(2018, "20")),
            release(2, "CN-B", figure(2017, "10"), figure(2018, "20")),
            release(3, "CN-C", figure(2017, "10"), figure(2018, "20")),
            release(4, "CN-D", missing(2017), figure(2018, "500")));

    assertEquals("100.000000", rounded(rate.percent()));
    assertEquals(List.of("CN-A", "CN-B", "CN-C"), rate.comparedMembers());
  }

  @Property(tries = 500)
  void theRootRaisedAgainIsTheNumber(
      @ForAll @BigRange(min = "0.000001", max = "1000000000000") @Scale(6) BigDecimal number,
      @ForAll @IntRange(min = 1, max = 120) int degree) {
    BigDecimal raised = YearlyRate.root(number, degree).pow(degree, new MathContext(50));

    BigDecimal off = raised.subtract(number).abs().divide(number, MathContext.DECIMAL64);
    assertTrue(off.compareTo(new BigDecimal("1e-38")) < 0, number + " " + degree + ": " + off);
  }

  @Test
  void theRootOfWhatNoProcessorHoldsIsFoundAsWell() {
    BigDecimal root = YearlyRate.root(new BigDecimal("1e600"), 3);

    assertEquals(0, new BigDecimal("1e200").compareTo(root.round(new MathContext(34))));
  }

  private static YearlyRate rate(String region, int to, Release... releases) {
    Levels levels =
        Knowledge.of(
                Figures.CATALOGUE,
                Arrays.stream(releases).flatMap(it -> it.vintages().stream()).toList())
            .levels(Figures.TRADE);
    Region place = Figures.CATALOGUE.region(region).orElseThrow();
    return YearlyRate.of(levels, place, Y17, Period.ofYear(to)).orElseThrow();
  }

  private static String rounded(Outcome percent) {
    return percent.value().setScale(6, RoundingMode.HALF_UP).toPlainString();
  }
}

package dev.frontier.indicator.domain.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Comparison.Form;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Region A = Figures.province("CN-A");

  @Test
  void anIndexIsAHundredInItsBase() {
    Comparison index = compare(Form.INDEX, A, 2017, 2017, oneRegion());

    assertEquals(0, new BigDecimal("100").compareTo(index.outcome().value()));
  }

  @Test
  void anIndexSetsALevelAgainstThatOfTheBaseWhicheverComesFirst() {
    assertNumber("150", compare(Form.INDEX, A, 2018, 2017, oneRegion()));
    assertNumber("50", compare(Form.INDEX, A, 2017, 2019, oneRegion()));
  }

  @Test
  void anIndexWithoutAFigureInTheBaseIsWithheld() {
    Comparison index = compare(Form.INDEX, A, 2018, 2011, oneRegion());

    assertEquals(Outcome.Reason.NO_BASE, index.outcome().reason());
  }

  @Test
  void anIndexOfATotalIsOverTheMembersThatArePresentInBoth() {
    Derivation known =
        known(
            Figures.release(1, "CN-A", Figures.figure(2017, "10"), Figures.figure(2018, "20")),
            Figures.release(2, "CN-B", Figures.figure(2017, "10"), Figures.figure(2018, "20")),
            Figures.release(3, "CN-C", Figures.figure(2017, "10"), Figures.figure(2018, "20")),
            Figures.release(4, "CN-D", Figures.figure(2017, "1000"), Figures.missing(2018)));

    Comparison index = compare(Form.INDEX, Figures.GROUP, 2018, 2017, known);

    assertNumber("200", index);
    assertEquals(List.of("CN-A", "CN-B", "CN-C"), index.comparedMembers());
  }

  @Test
  void theShareOfTheCountryIsAllOfIt() {
    Derivation known = known(Figures.release(1, "CN", Figures.figure(2017, "10")));

    assertNumber("100", compare(Form.SHARE, Figures.NATION, 2017, null, known));
  }

  @Test
  void growthIsThatOfTheSeries() {
    assertNumber("50", compare(Form.GROWTH, A, 2018, null, oneRegion()));
  }

  @Test
  void aLevelIsAsItIs() {
    Comparison level = compare(Form.LEVEL, A, 2018, null, oneRegion());

    assertEquals(new BigDecimal("15"), level.outcome().value());
    assertNull(level.coverage());
  }

  @Test
  void whereNothingIsKnownThereIsNothing() {
    assertTrue(
        Comparison.of(Form.INDEX, oneRegion(), A, Period.ofYear(2011), Period.ofYear(2017))
            .isEmpty());
  }

  private static Derivation oneRegion() {
    return known(
        Figures.release(
            1,
            "CN-A",
            Figures.figure(2017, "10"),
            Figures.figure(2018, "15"),
            Figures.figure(2019, "20")));
  }

  private static Derivation known(Release... releases) {
    List<Observation> observations =
        Arrays.stream(releases).flatMap(it -> it.vintages().stream()).toList();
    return Knowledge.of(Figures.CATALOGUE, observations).derivation(Figures.TRADE);
  }

  private static Comparison compare(
      Form form, Region region, int year, Integer base, Derivation known) {
    Period begin = base == null ? null : Period.ofYear(base);
    return Comparison.of(form, known, region, Period.ofYear(year), begin).orElseThrow();
  }

  private static void assertNumber(String expected, Comparison compared) {
    assertEquals(0, new BigDecimal(expected).compareTo(compared.outcome().value()));
  }
}

package dev.frontier.indicator.application;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.derivation.Comparison;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Two observations of CN, with three vintages in all. */
class ReadBoundsTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final List<String> INDICATORS = List.of(Figures.INDICATOR);
  private static final List<String> REGIONS = List.of("CN");

  private final InMemory world = new InMemory(Figures.CATALOGUE);

  ReadBoundsTest() {
    world.record(
        List.of(
            release(1, "CN", figure(2017, "1.00"), figure(2018, "2.00")),
            release(2, "CN", revised(2018, "3.00"))));
  }

  @Test
  void noMoreObservationsAreReadForSeriesThanTheBoundsAllow() {
    refused(1, () -> series(SeriesQuestion.Vintages.KNOWN, new ReadBounds(1, 10)));
    assertDoesNotThrow(() -> series(SeriesQuestion.Vintages.KNOWN, new ReadBounds(2, 10)));
  }

  @Test
  void ofAHistoryVintagesCount() {
    refused(2, () -> series(SeriesQuestion.Vintages.ALL, new ReadBounds(2, 10)));
    refused(2, () -> series(SeriesQuestion.Vintages.FIRST, new ReadBounds(2, 10)));
    assertDoesNotThrow(() -> series(SeriesQuestion.Vintages.ALL, new ReadBounds(3, 10)));
  }

  @Test
  void noMoreValuesAreGivenThanTheBoundsAllow() {
    refused(1, () -> series(SeriesQuestion.Vintages.KNOWN, new ReadBounds(10, 1)));
    assertDoesNotThrow(() -> series(SeriesQuestion.Vintages.KNOWN, new ReadBounds(10, 2)));
  }

  @Test
  void aComparisonIsBoundedByWhatItReadsAndByWhatStandsInIt() {
    refused(1, () -> comparison(new ReadBounds(1, 10)));
    refused(1, () -> comparison(new ReadBounds(10, 1)));
    assertDoesNotThrow(() -> comparison(new ReadBounds(2, 2)));
  }

  @Test
  void theVintagesOfATriangleCountWhetherTheyGetARowOrNot() {
    refused(2, () -> triangle(new ReadBounds(2, 10)));
    assertDoesNotThrow(() -> triangle(new ReadBounds(3, 10)));
  }

  @Test
  void theVintagesBehindAnExplanationCount() {
    refused(2, () -> explanation(new ReadBounds(2, 10)));
    assertDoesNotThrow(() -> explanation(new ReadBounds(3, 10)));
  }

  @Test
  void aRankingIsBoundedByWhatItReads() {
    refused(1, () -> ranking(new ReadBounds(1, 10)));
    assertDoesNotThrow(() -> ranking(new ReadBounds(2, 10)));
  }

  @Test
  void whatIsHeldAgainstDivisionsIsBoundedByWhatItReads() {
    refused(1, () -> divisions(new ReadBounds(1, 10)));
    assertDoesNotThrow(() -> divisions(new ReadBounds(2, 10)));
  }

  private static void refused(int limit, Executable read) {
    assertEquals(limit, assertThrows(TooMuchAsked.class, read).limit());
  }

  private SeriesAnswer series(SeriesQuestion.Vintages vintages, ReadBounds bounds) {
    return new ReadSeries(world, world, CLOCK)
        .read(
            new SeriesQuestion(
                INDICATORS, REGIONS, PeriodRange.ALL, null, null, vintages, false, bounds));
  }

  private CompareAnswer comparison(ReadBounds bounds) {
    return new Compare(world, world, CLOCK)
        .read(INDICATORS, REGIONS, Comparison.Form.LEVEL, null, PeriodRange.ALL, null, bounds);
  }

  private TriangleAnswer triangle(ReadBounds bounds) {
    return new ReadTriangle(world, world, CLOCK)
        .read(Figures.INDICATOR, "CN", PeriodRange.ALL, null, 1, bounds);
  }

  private RankingAnswer ranking(ReadBounds bounds) {
    return new ReadRanking(world, world, CLOCK)
        .read(Figures.INDICATOR, Period.ofYear(2018), "GROUP", null, bounds);
  }

  private ReadDivisions.Answer divisions(ReadBounds bounds) {
    return new ReadDivisions(world, world, CLOCK)
        .read(Figures.INDICATOR, "CN", PeriodRange.ALL, null, bounds);
  }

  private Explanation explanation(ReadBounds bounds) {
    return new ExplainFigure(world, world, inputs -> java.util.Map.of(), CLOCK)
        .explain(Figures.INDICATOR, "CN", Period.ofYear(2018), null, null, bounds);
  }
}

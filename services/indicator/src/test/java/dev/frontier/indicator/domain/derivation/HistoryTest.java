package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static dev.frontier.indicator.Figures.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Period Y17 = Period.ofYear(2017);
  private static final Region A = Figures.CATALOGUE.region("CN-A").orElseThrow();

  @Test
  void aFigureHasAVintageEachTimeItWasSaidAndTakenBack() {
    History history =
        history(
            release(1, "CN-A", figure(2017, "10")),
            release(2, "CN-A", revised(2017, "11")),
            release(3, "CN-A", withdrawn(2017)),
            release(4, "CN-A", revised(2017, "12")));

    List<String> values = values(history, A);

    assertEquals(List.of("10", "11", "taken back", "12"), values);
  }

  @Test
  void aTotalHasAVintageEachTimeAMemberHasOne() {
    History history =
        history(
            release(1, "CN-A", figure(2017, "1")),
            release(2, "CN-B", figure(2017, "2")),
            release(3, "CN-C", figure(2017, "3")),
            release(4, "CN-B", withdrawn(2017)),
            release(5, "CN", figure(2017, "100")));

    List<String> values = values(history, Figures.GROUP);

    assertEquals(List.of("BELOW_COVERAGE", "BELOW_COVERAGE", "6", "BELOW_COVERAGE"), values);
  }

  @Test
  void theFirstReleaseIsTheFirstWithAValueAndDerivesByWhatWasKnownThen() {
    History history =
        history(
            release(1, "CN-A", missing(2017)),
            release(2, "CN", figure(2017, "100")),
            release(3, "CN-A", figure(2017, "10")),
            release(4, "CN", revised(2017, "50")),
            release(5, "CN-A", withdrawn(2017)));

    History.FirstRelease first = history.first(A, Y17).orElseThrow();

    assertEquals(Figures.vintage(3), first.vintage().from());
    assertEquals(
        "10",
        first
            .known()
            .shareOfNational(A, Y17)
            .orElseThrow()
            .value()
            .stripTrailingZeros()
            .toPlainString());
  }

  @Test
  void whereThereNeverWasAValueTheFirstReleaseIsTheFirstStatement() {
    History history =
        history(release(1, "CN-A", missing(2017)), release(2, "CN-A", withdrawn(2017)));

    History.FirstRelease first = history.first(A, Y17).orElseThrow();

    assertEquals(Figures.vintage(1), first.vintage().from());
    assertTrue(history.first(Figures.GROUP, Period.ofYear(1999)).isEmpty());
  }

  @Test
  void theTriangleHasARowEachVintageWithAllThatWasKnown() {
    History history =
        history(
            release(1, "CN-A", figure(2017, "1")),
            release(2, "CN-A", revised(2017, "2"), figure(2018, "3")),
            release(3, "CN-A", withdrawn(2017)));

    Triangle triangle = Triangle.of(history, A, PeriodRange.ALL, 10);

    assertEquals(List.of(Y17, Period.ofYear(2018)), triangle.periods());
    assertEquals(3, triangle.rows().size());
    assertNull(triangle.rows().get(0).cells().get(1).level());
    assertEquals("2", value(triangle.rows().get(1).cells().get(0)));
    assertTrue(triangle.rows().get(2).cells().get(0).takenBack());
    assertTrue(triangle.rows().get(2).cells().get(0).changed());
    assertEquals("3", value(triangle.rows().get(2).cells().get(1)));
    assertTrue(!triangle.rows().get(2).cells().get(1).changed());
  }

  @Test
  void aTriangleThatIsTooLongShowsTheLatestAndSaysHowManyThereAre() {
    History history =
        history(
            release(1, "CN-A", figure(2017, "1")),
            release(2, "CN-A", revised(2017, "2")),
            release(3, "CN-A", revised(2017, "3")));

    Triangle triangle = Triangle.of(history, A, PeriodRange.ALL, 2);

    assertEquals(3, triangle.vintages());
    assertEquals(Figures.vintage(2), triangle.rows().get(0).vintage());
  }

  private static String value(Triangle.Cell cell) {
    return cell.level().outcome().value().toPlainString();
  }

  private static List<String> values(History history, Region region) {
    return history.of(region, Y17).stream()
        .map(
            it -> {
              if (it.level() == null) {
                return "taken back";
              }
              Outcome outcome = it.level().outcome();
              return it.hasValue() ? outcome.value().toPlainString() : outcome.reason().name();
            })
        .toList();
  }

  private static History history(Release... releases) {
    return History.withFirstReleases(
        Figures.TRADE,
        Figures.CATALOGUE,
        Arrays.stream(releases).flatMap(it -> it.vintages().stream()).toList(),
        List.of(A, Figures.GROUP));
  }
}

package dev.frontier.indicator.application;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static dev.frontier.indicator.Figures.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveFiguresTest {

  private InMemory world;
  private ReceiveFigures receive;

  @BeforeEach
  void twoYearsOfFourProvincesAndTheCountry() {
    world = new InMemory(Figures.CATALOGUE);
    receive = new ReceiveFigures(world, world, world);
    receive.handle(
        List.of(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "20")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "30")),
            release(3, "CN-C", figure(2017, "30"), figure(2018, "40")),
            release(4, "CN-D", figure(2017, "40"), figure(2018, "50")),
            release(5, "CN", figure(2017, "1000"), figure(2018, "1000"))));
    world.changes.clear();
  }

  @Test
  void aRevisionChangesTheSeriesItsTotalTheYearAfterAndTheOrder() {
    receive.handle(List.of(release(10, "CN-A", revised(2017, "25"))));

    assertEquals(
        List.of(
            "CN-A 2017 level 10 -> 25",
            "CN-A 2017 share_of_national 1.000000 -> 2.500000",
            "CN-A 2017 rank 4 -> 3",
            "CN-A 2018 yoy_absolute 10 -> -5",
            "CN-A 2018 yoy_percent 100.000000 -> -20.000000",
            "CN-B 2017 rank 3 -> 4",
            "GROUP 2017 level 100 -> 115",
            "GROUP 2017 share_of_national 10.000000 -> 11.500000",
            "GROUP 2018 yoy_absolute 40 -> 25",
            "GROUP 2018 yoy_percent 40.000000 -> 21.739130"),
        changes());
  }

  @Test
  void aNationalFigureChangesTheSharesOfAll() {
    receive.handle(List.of(release(10, "CN", revised(2018, "2000"))));

    assertEquals(
        List.of(
            "CN 2018 level 1000 -> 2000",
            "CN 2018 yoy_absolute 0 -> 1000",
            "CN 2018 yoy_percent 0.000000 -> 100.000000",
            "CN-A 2018 share_of_national 2.000000 -> 1.000000",
            "CN-B 2018 share_of_national 3.000000 -> 1.500000",
            "CN-C 2018 share_of_national 4.000000 -> 2.000000",
            "CN-D 2018 share_of_national 5.000000 -> 2.500000",
            "GROUP 2018 share_of_national 14.000000 -> 7.000000"),
        changes());
  }

  @Test
  void aWithdrawalLeavesTheTotalToTheOthersAndIsNoDropOfIt() {
    receive.handle(List.of(release(10, "CN-D", withdrawn(2018))));

    assertEquals(
        List.of(
            "CN-A 2018 rank 4 -> 3",
            "CN-B 2018 rank 3 -> 2",
            "CN-C 2018 rank 2 -> 1",
            "CN-D 2018 level 50 -> null",
            "CN-D 2018 share_of_national 5.000000 -> null missing",
            "CN-D 2018 yoy_absolute 10 -> null missing",
            "CN-D 2018 yoy_percent 25.000000 -> null missing",
            "CN-D 2018 rank 1 -> null missing",
            "GROUP 2018 level 140 -> 90",
            "GROUP 2018 share_of_national 14.000000 -> 9.000000",
            "GROUP 2018 yoy_absolute 40 -> 30 over [CN-A, CN-B, CN-C]",
            "GROUP 2018 yoy_percent 40.000000 -> 50.000000 over [CN-A, CN-B, CN-C]"),
        changes());
  }

  @Test
  void fallingBelowTheRequiredCoverageWithholdsTotalAndOrder() {
    receive.handle(List.of(release(10, "CN-D", withdrawn(2018))));
    world.changes.clear();

    receive.handle(List.of(release(11, "CN-C", withdrawn(2018))));

    assertTrue(
        changes().contains("GROUP 2018 level 90 -> null below_coverage"), changes().toString());
    assertTrue(changes().contains("CN-A 2018 rank 3 -> null below_coverage"), changes().toString());
  }

  @Test
  void sayingThatAFigureIsMissingIsAChangeOfItsStatusAlone() {
    receive.handle(List.of(release(10, "CN-A", missing(2019))));

    assertEquals(List.of("CN-A 2019 level null -> null missing"), changes());
    assertEquals("O", world.changes.get(0).changes().get(0).after().status());
  }

  @Test
  void aTotalThatAZeroCompletesIsAnotherOneOfTheSameValue() {
    receive.handle(
        List.of(
            release(10, "CN-A", figure(2019, "1")),
            release(11, "CN-B", figure(2019, "2")),
            release(12, "CN-C", figure(2019, "3"))));
    world.changes.clear();

    receive.handle(List.of(release(13, "CN-D", figure(2019, "0"))));

    assertTrue(changes().contains("GROUP 2019 level 6 -> 6"), changes().toString());
  }

  @Test
  void aTotalOfTheSameSumOverOtherMembersIsAnotherOne() {
    receive.handle(
        List.of(
            release(10, "CN-A", figure(2019, "1")),
            release(11, "CN-B", figure(2019, "2")),
            release(12, "CN-C", figure(2019, "0")),
            release(13, "CN-D", figure(2019, "0"))));
    world.changes.clear();

    receive.handle(List.of(release(14, "CN-C", withdrawn(2019))));

    assertTrue(changes().contains("GROUP 2019 level 3 -> 3"), changes().toString());
  }

  @Test
  void anOlderVintageEntersTheHistoryAndChangesNothingKnownNow() {
    receive.handle(List.of(release(20, "CN-A", revised(2018, "21"))));
    world.changes.clear();

    receive.handle(List.of(release(10, "CN-A", revised(2018, "99"))));

    assertEquals(List.of(), changes());
  }

  @Test
  void theSameFigureUnderAnotherVintageChangesNothing() {
    receive.handle(List.of(release(10, "CN-A", revised(2018, "20.00"))));

    assertEquals(List.of(), changes());
  }

  @Test
  void releasesOfOneBatchChainFromOneToTheNext() {
    receive.handle(
        List.of(
            release(10, "CN-A", revised(2018, "21")), release(11, "CN-B", revised(2018, "31"))));

    List<String> totals =
        changes().stream().filter(it -> it.startsWith("GROUP 2018 level")).toList();
    assertEquals(List.of("GROUP 2018 level 140 -> 141", "GROUP 2018 level 141 -> 142"), totals);
  }

  @Test
  void theCauseIsTheGravestThingThatTheReleaseDid() {
    Release mixed = release(10, "CN-A", figure(2019, "1"), withdrawn(2017), revised(2018, "2"));

    Action action = mixed.action();

    assertEquals(Action.WITHDRAWN, action);
  }

  @Test
  void aReleaseOfSomethingUnknownIsRefusedWithItsReasonAndNothingIsTakenIn() {
    Release fitting = release(10, "CN-A", revised(2018, "99"));
    Release unknown = release(11, "CN-Z", figure(2018, "1"));

    RefusedRelease refused =
        assertThrows(RefusedRelease.class, () -> receive.handle(List.of(fitting, unknown)));

    assertEquals("unknown region CN-Z", refused.getMessage());
    assertEquals(unknown.event(), refused.event());
    assertEquals(List.of(), changes());
  }

  @Test
  void whatIsReadIsOnlyWhatTheReleaseCanAffectHoweverLongTheHistory() {
    for (int year = 1900; year < 2010; year++) {
      receive.handle(List.of(release(100 + year, "CN-A", figure(year, "1"))));
    }
    world.read.clear();

    receive.handle(List.of(release(10, "CN-A", revised(2018, "99"))));

    // Four members in the year, the one before and the one after, and the country in the year.
    assertEquals(13, world.read.size());
  }

  private List<String> changes() {
    return world.changes.stream()
        .flatMap(
            changed ->
                changed.changes().stream()
                    .map(
                        it ->
                            changed.region()
                                + " "
                                + it.period()
                                + " "
                                + it.measure().code()
                                + " "
                                + (it.before().value() == null
                                    ? "null"
                                    : it.before().value().toPlainString())
                                + " -> "
                                + text(it.after())))
        .toList();
  }

  private static String text(Reading reading) {
    return (reading.value() == null ? "null" : reading.value().toPlainString())
        + (reading.withheld() == null ? "" : " " + reading.withheld().code())
        + (reading.comparedMembers() == null ? "" : " over " + reading.comparedMembers());
  }
}

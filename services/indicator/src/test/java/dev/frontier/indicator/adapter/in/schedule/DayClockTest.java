package dev.frontier.indicator.adapter.in.schedule;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.FollowDays;
import dev.frontier.indicator.application.FollowReleases;
import dev.frontier.platform.testing.FrontierStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day that comes is judged as anything else that changes an answer. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class DayClockTest extends DaysWorld {

  @Inject DayClock days;
  @Inject FollowDays follow;
  @Inject FollowReleases releases;
  @Inject MeterRegistry meters;

  @Test
  void theDayOnWhichAFacilityBeginsChangesTheVerdictFromItsBeginningOn() {
    airport("A", 1, null);
    register("begins", airports(1));
    one("begins").body("claim.verdict.verdict", equalTo("false"));
    assertEquals(List.of(today.plusDays(1)), next("begins"));
    clock.pass(Duration.ofDays(1));

    days.tick();

    one("begins")
        .body("claim.verdict.verdict", equalTo("true"))
        .body("claim.verdict.value", equalTo("1"))
        .body("claim.verdict.since", equalTo(start(1).toString()));
    one("begins", start(1).minusMillis(1)).body("claim.verdict.verdict", equalTo("false"));
    assertEquals(List.of(), next("begins"));
  }

  @Test
  void theDayAfterTheLastOneChangesItToo() {
    airport("A", null, 0);
    register("ends", airports(1));
    one("ends").body("claim.verdict.verdict", equalTo("true"));
    clock.pass(Duration.ofDays(1));

    days.tick();

    one("ends").body("claim.verdict.verdict", equalTo("false"));
    one("ends").body("claim.verdict.value", equalTo("0"));
  }

  @Test
  void noneOfSeveralDaysThatNobodyLookedOnIsLost() {
    airport("A", 1, 2);
    airport("B", 9, null);
    register("missed", airports(1));
    clock.pass(Duration.ofDays(6));

    days.tick();

    one("missed").body("claim.verdict.verdict", equalTo("false"));
    one("missed", start(3).minusMillis(1)).body("claim.verdict.verdict", equalTo("true"));
    assertEquals(1, judgedFrom("missed", start(1)));
    assertEquals(1, judgedFrom("missed", start(3)));
    assertEquals(List.of(today.plusDays(9)), next("missed"));
  }

  @Test
  void aDayThatLeavesTheAnswerAsItIsIsNotEntered() {
    airport("A", null, 0);
    airport("B", 1, 4);
    register("relayed", airports(1));
    int before = judgements("relayed");
    clock.pass(Duration.ofDays(1));

    days.tick();

    one("relayed").body("claim.verdict.verdict", equalTo("true"));
    assertEquals(before, judgements("relayed"));
    assertEquals(List.of(today.plusDays(5)), next("relayed"));
  }

  @Test
  void aDayIsJudgedOnceHoweverOftenItIsLookedFor() {
    airport("A", 1, 3);
    register("once", airports(1));
    clock.pass(Duration.ofDays(1));
    days.tick();

    days.tick();

    assertEquals(1, judgedFrom("once", start(1)));
    assertEquals(List.of(today.plusDays(4)), next("once"));
  }

  @Test
  void aCorrectionOfTheRegisterMovesTheDay() {
    airport("A", 1, null);
    register("moved", airports(1));

    airport("A", 4, null);

    assertEquals(List.of(today.plusDays(4)), next("moved"));
  }

  @Test
  void aCorrectionAfterDaysThatNobodyLookedOnTakesNoneAway() {
    airport("A", 1, null);
    register("corrected", airports(1));
    clock.pass(Duration.ofDays(2));

    airport("A", 5, null);

    one("corrected").body("claim.verdict.verdict", equalTo("false"));
    one("corrected", start(1)).body("claim.verdict.verdict", equalTo("true"));
    one("corrected", start(1).minusMillis(1)).body("claim.verdict.verdict", equalTo("false"));
    assertEquals(List.of(today.plusDays(5)), next("corrected"));
  }

  @Test
  void aFigureThatComesLateIsJudgedWithTheDaysThatCameSinceItsVintage() {
    String indicator = "DAYS_" + mark;
    Figures.put(put, Figures.named(indicator));
    airport("A", 1, null);
    register(
        "both",
        """
        {"type": "readings", "readings": [%s, {"type": "level", "indicator": "%s", "region": "%s",
         "period": "2018", "relation": "equals", "figure": "5.00"}]}
        """
            .formatted(airports(1), indicator, province));
    clock.pass(Duration.ofDays(1));
    days.tick();
    one("both").body("claim.verdict.reason", equalTo("ambiguous"));

    releases.handle(
        List.of(Figures.of(indicator, Figures.release(1, province, Figures.figure(2018, "5.00")))));

    one("both").body("claim.verdict.verdict", equalTo("true"));
    one("both").body("claim.verdict.since", equalTo(start(1).toString()));
  }

  @Test
  void ofASentenceThatCountsNothingNoDayIsKept() {
    register(
        "members",
        """
        {"type": "neighbours", "region": "%s", "relation": "equals", "figure": "0"}
        """
            .formatted(province));

    assertEquals(List.of(), next("members"));
  }

  @Test
  void whatAnotherReplicaIsJudgingIsLeftToIt() throws SQLException {
    airport("A", 1, null);
    register("held", airports(1));
    register("free", airports(1));
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement hold =
          other.prepareStatement("select 1 from claim_day where claim = ? for update")) {
        hold.setString(1, id("held"));
        hold.execute();
      }
      clock.pass(Duration.ofDays(1));

      days.tick();

      assertEquals(0, judgedFrom("held", start(1)));
      assertEquals(1, judgedFrom("free", start(1)));
      other.rollback();
    }
  }

  @Test
  void replicasThatLookAtOnceJudgeEachClaimOnce() throws Exception {
    airport("A", 1, null);
    List<String> names = IntStream.range(0, 20).mapToObj(it -> "both-" + it).toList();
    names.forEach(name -> register(name, airports(1)));
    List<String> ids = names.stream().map(this::id).toList();
    clock.pass(Duration.ofDays(1));
    CyclicBarrier together = new CyclicBarrier(4);
    ExecutorService replicas = Executors.newFixedThreadPool(4);

    List<Future<Integer>> judged = new ArrayList<>();
    Stream.generate(() -> ids)
        .limit(4)
        .forEach(
            own ->
                judged.add(
                    replicas.submit(
                        () -> {
                          together.await();
                          return follow.judge(own);
                        })));
    for (Future<Integer> each : judged) {
      each.get();
    }

    replicas.shutdown();
    assertEquals(
        names.stream().map(it -> 1).toList(),
        names.stream().map(name -> judgedFrom(name, start(1))).toList());
  }

  @Test
  void aClaimThatCannotBeJudgedHoldsUpNoOther() {
    airport("A", 1, null);
    register("broken", airports(1));
    register("whole", airports(1));
    String content = "update claim set content = ?::jsonb where id = ?";
    change(content, "{}", id("broken"));
    clock.pass(Duration.ofDays(1));

    days.tick();

    double behind = meters.get("frontier.claim.days.behind").gauge().value();
    change(content, airports(1), id("broken"));
    assertTrue(behind >= clock.instant().getEpochSecond() - start(1).getEpochSecond() - 60);
    assertEquals(0, judgedFrom("broken", start(1)));
    assertEquals(1, judgedFrom("whole", start(1)));
    assertEquals(List.of(today.plusDays(1)), next("broken"));
  }
}

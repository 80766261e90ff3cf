package dev.frontier.policytracker.adapter.out.persistence;

import static dev.frontier.policytracker.support.Situation.report;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.application.effect.GetEffect;
import dev.frontier.policytracker.application.effect.JudgeEffects;
import dev.frontier.policytracker.application.effect.TakeInFigures;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.domain.effect.Figure;
import dev.frontier.policytracker.domain.effect.Outcome;
import dev.frontier.policytracker.domain.effect.Period;
import dev.frontier.policytracker.domain.effect.VerifiedSince;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import dev.frontier.policytracker.domain.progress.StatusHistory;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is kept so that a scoreboard is fast says of any instant what replaying what happened until
 * then says.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EffectRecordTest {

  private static final String MEASURE = "M15";

  @Inject Situation situation;
  @Inject Sql sql;
  @Inject ProgressStore progress;
  @Inject TakeInFigures takeIn;
  @Inject JudgeEffects judge;
  @Inject GetEffect getEffect;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSpansSayWhatReplayingTheStepsSays(long seed) {
    Random random = new Random(seed);
    List<String> statuses = List.of("under_way", "carried_out", "carried_out", "blocked");
    List<String> verdicts = List.of("confirmed", "confirmed", "partly", "refused", "");
    for (int i = 0; i < 8; i++) {
      var filed = report("ministry-gacc", MEASURE, statuses.get(random.nextInt(statuses.size())));
      String verdict = verdicts.get(random.nextInt(verdicts.size()));
      if (filed.statusCode() == 201 && !verdict.isEmpty()) {
        verify("verifier-a", filed.path("id"), verdict).then().statusCode(201);
      }
    }

    List<StatusChange> steps =
        QuarkusTransaction.requiringNew().call(() -> progress.history(MEASURE));

    for (StatusChange step : steps) {
      for (Instant instant : List.of(step.at(), step.at().minusNanos(1000))) {
        List<StatusChange> until = steps.stream().filter(it -> !it.at().isAfter(instant)).toList();
        Status status = StatusHistory.asOf(steps, instant);
        assertEquals(
            until.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    status.claimed().code()
                        + " "
                        + status.verified().code()
                        + " "
                        + VerifiedSince.of(until).orElse(null)),
            standing(instant));
      }
    }
  }

  private Optional<String> standing(Instant instant) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.query(
                    "SELECT claimed, verified, verified_since FROM standing WHERE measure = ?"
                        + " AND known_from <= ? AND (known_until IS NULL OR known_until > ?)",
                    row ->
                        row.getString(1)
                            + " "
                            + row.getString(2)
                            + " "
                            + Sql.instant(row, "verified_since"),
                    MEASURE,
                    instant,
                    instant))
        .stream()
        .reduce(
            (one, other) -> {
              throw new AssertionError("Two at once: " + one + ", " + other);
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOutcomeOfAnyInstantIsWhatTheFiguresKnownThenSay(long seed) {
    // Given figures, revisions and withdrawals that come in any order, a claim and verdicts between
    Random random = new Random(seed);
    List<Figure> told = told(random);
    int verdict = random.nextInt(told.size());
    for (int i = 0; i < told.size(); i++) {
      Figure figure = told.get(i);
      takeIn.execute(List.of(figure));
      if (i == verdict) {
        verify(
            "verifier-a", report("ministry-gacc", MEASURE, "carried_out").path("id"), "confirmed");
      }
      if (random.nextInt(5) == 0) {
        judge.execute(100);
      }
    }

    // When
    while (judge.execute(100) > 0) {
      assertEquals(0, situation.count("select count(*) from effect_due where since is null"));
    }

    // Then
    TreeSet<Instant> instants = new TreeSet<>();
    told.forEach(it -> instants.add(it.knownFrom()));
    instants.add(Instant.now());
    for (Instant instant : instants) {
      Outcome expected = getEffect.execute(MEASURE, instant).orElseThrow().outcome();
      assertEquals(instant + " " + expected.code() + " " + expected.notMoving(), outcome(instant));
    }
  }

  private static List<Figure> told(Random random) {
    List<Figure> figures = new ArrayList<>();
    for (String region : List.of("CN-YN", "CN-GX", "CN")) {
      for (int year = 2021; year < 2031; year++) {
        int vintages = 1 + random.nextInt(2);
        for (int i = 0; i < vintages; i++) {
          figures.add(
              new Figure(
                  "TRADE_TOTAL",
                  region,
                  Period.parse("" + year).orElseThrow(),
                  Figure.Kind.LEVEL,
                  random.nextInt(8) == 0 ? null : BigDecimal.valueOf(95 + random.nextInt(11)),
                  "USD",
                  8,
                  Instant.parse("2027-01-01T00:00:00Z").plusSeconds(random.nextInt(40))));
        }
      }
    }
    java.util.Collections.shuffle(figures, random);
    return figures;
  }

  private String outcome(Instant instant) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.query(
                    "SELECT outcome, not_moving FROM effect_outcome WHERE measure = ?"
                        + " AND known_from <= ? AND (known_until IS NULL OR known_until > ?)",
                    row -> instant + " " + row.getString(1) + " " + row.getBoolean(2),
                    MEASURE,
                    instant,
                    instant))
        .stream()
        .reduce(
            (one, other) -> {
              throw new AssertionError("Two at once: " + one + ", " + other);
            })
        .orElse(instant + " not_comparable false");
  }
}

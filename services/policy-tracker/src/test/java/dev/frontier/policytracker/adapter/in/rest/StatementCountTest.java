package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However large the plan, a reader costs the database the same number of statements. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class StatementCountTest {

  @Inject Situation situation;
  @Inject SessionFactory sessions;

  @BeforeEach
  void start() {
    situation.nothing();
    sessions.getStatistics().setStatisticsEnabled(true);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/recommendations, 7",
    "/api/obstacles, 7",
    "/api/measures, 2",
    "/api/plan, 5",
    "/api/recommendations?asOf=2099-01-01, 7",
    "/api/measures/M10/history, 3",
    "/api/measures/M10?asOf=2099-01-01, 6",
    "/api/measures/M10, 6"
  })
  void theNumberOfStatementsDoesNotGrowWithThePlan(String path, long most) {
    // Given a plan of two measures, one of them reported on and verified
    load(plan(2)).then().statusCode(200);
    verify("verifier-a", reported("ministry-pboc", "M10", "planned"), "confirmed");
    long small = statementsOf(path);

    // When the plan grows to three hundred with a dozen reports
    load(plan(300)).then().statusCode(200);
    IntStream.range(11, 23).forEach(id -> reported("ministry-pboc", "M" + id, "planned"));
    long large = statementsOf(path);

    // Then
    assertEquals(small, large);
    assertTrue(large <= most, path + " took " + large);
  }

  @Test
  void aLargePlanIsWrittenInBatches() {
    long before = sessions.getStatistics().getPrepareStatementCount();

    load(plan(300)).then().statusCode(200);

    // 300 measures and as many rows of progress: far fewer statements than rows.
    long statements = sessions.getStatistics().getPrepareStatementCount() - before;
    assertTrue(statements < 40, "took " + statements);
  }

  private long statementsOf(String path) {
    sessions.getStatistics().clear();
    as("anonymous").get(path).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount();
  }

  private static String plan(int measures) {
    return """
    ministries: {PBOC: {zh: 行, en: Bank}}
    obstacles: [{id: O1, zh: 碍, en: Obstacle, items: [{id: O1.1, zh: 碍, en: Item}]}]
    recommendations:
      - {id: R1, zh: 荐, en: Recommendation, items: [
          {id: R1.1, zh: 项, en: Item, obstacles: [O1.1], measures: [
    %s
          ]}]}
    """
        .formatted(
            IntStream.range(10, 10 + measures)
                .mapToObj("        {id: M%d, zh: 措施, en: Measure, lead: PBOC}"::formatted)
                .collect(Collectors.joining(",\n")));
  }
}

package dev.frontier.e2e.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The database dies and comes back under services that have connections to it. */
@Order(61)
class KilledDatabaseTest {

  private static final List<String> MANY = List.of("reader", "officer-gx", "approver-gx");

  private final Stack stack = Stack.running();

  @AfterEach
  void theDatabaseRuns() {
    stack.frontier("part", "start", "postgres");
  }

  @Test
  void whoAsksWhenItIsBackIsAnsweredAndMeetsNoDeadConnection() {
    // Given services that have just asked a database which is killed then, and started again
    everyServiceAnswers();
    assertEquals(0, stack.frontier("part", "kill", "postgres").exit());
    assertEquals(0, stack.frontier("part", "start", "postgres").exit());

    // When each is asked, Then it answers at once
    everyServiceAnswers();
  }

  @Test
  void whoLogsInWhenItIsBackIsLetInAndMeetsNoDeadConnection() {
    // Given a Keycloak whose logins of several people at once have just asked the database, which
    // is killed then, and started again
    MANY.parallelStream().forEach(Users::newToken);
    assertEquals(0, stack.frontier("part", "kill", "postgres").exit());
    assertEquals(0, stack.frontier("part", "start", "postgres").exit());

    // When they log in anew, Then each is let in at once
    MANY.forEach(Users::newToken);
  }

  private static void everyServiceAnswers() {
    Users.asAnyone().get("/api/series?indicator=TRADE_TOTAL&region=CN-GX").then().statusCode(200);
    Users.asAnyone().get("/api/recommendations").then().statusCode(200);
    Users.as("reader").get("/api/subscriptions").then().statusCode(200);
    Users.as("statistician-a").get("/api/rounds").then().statusCode(200);
  }
}

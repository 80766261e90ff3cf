package dev.frontier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkProblemsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, acquisition timeout!",
        "Acquisition timeout while waiting for new connection"
      })
  void aPoolThatStaysBusyIsADatabaseThatIsAway(String words) {
    // Given what the pool says when no connection comes free; it has no state
    SQLException busy = new SQLException(words);

    // When the problem is looked for, Then the caller is asked to come again
    assertEquals(ProblemType.SERVICE_UNAVAILABLE, FrameworkProblems.ofSql(busy).type());
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03"})
  void aLockThatAnotherChangeKeepsIsAChangeAtTheSameTime(String state) {
    // Given a statement that met another change
    SQLException met = new SQLException("canceling statement due to lock timeout", state);

    // When the problem is looked for, Then the caller is told to look again
    assertEquals(ProblemType.CONCURRENT_CHANGE, FrameworkProblems.ofSql(met).type());
  }

  @Test
  void anyOtherFailureWithoutAStateIsOurs() {
    assertNull(FrameworkProblems.ofSql(new SQLException("No such column")));
  }
}

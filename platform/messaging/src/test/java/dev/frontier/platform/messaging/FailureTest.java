package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "08006, INFRASTRUCTURE",
        "40P01, INFRASTRUCTURE",
        "40001, INFRASTRUCTURE",
        "53300, INFRASTRUCTURE",
        "55P03, INFRASTRUCTURE",
        "57P01, INFRASTRUCTURE",
        "57014, INFRASTRUCTURE",
        "null, INFRASTRUCTURE",
        "25006, INFRASTRUCTURE",
        "28P01, INFRASTRUCTURE",
        "3D000, INFRASTRUCTURE",
        "58030, INFRASTRUCTURE",
        "22003, POISON",
        "0A000, UNKNOWN",
        "21000, UNKNOWN",
        "54000, UNKNOWN",
        "P0001, UNKNOWN",
        "XX000, UNKNOWN",
        "23505, UNKNOWN",
        "42P01, UNKNOWN"
      })
  void theStateOfAStatementTells(String state, Failure expected) {
    RuntimeException thrown = new IllegalStateException(new SQLException("no", state));

    Failure failure = Failure.of(thrown);

    assertThat(failure).isEqualTo(expected);
  }

  @Test
  void thePoisonWordOfAUseCaseCountsBeforeItsCause() {
    PoisonEvent thrown = new PoisonEvent("unknown region", new ConnectException("refused"));

    Failure failure = Failure.of(thrown);

    assertThat(failure).isEqualTo(Failure.POISON);
  }

  @Test
  void dataThatCannotBeBoundIsPoisonThoughJacksonCallsItInput() {
    JsonParseException unreadable = new JsonParseException(null, "not this");

    Failure failure = Failure.of(new UncheckedIOException(unreadable));

    assertThat(failure).isEqualTo(Failure.POISON);
  }

  @Test
  void theNetworkIsInfrastructure() {
    IOException thrown = new ConnectException("refused");

    Failure failure = Failure.of(new IllegalStateException(thrown));

    assertThat(failure).isEqualTo(Failure.INFRASTRUCTURE);
  }

  @Test
  void aSuppressedReasonOfARollbackIsFound() {
    RollbackException rollback = new RollbackException("could not commit");
    rollback.addSuppressed(new SQLTransientConnectionException("gone", "08003"));

    Failure failure = Failure.of(new RuntimeException(rollback));

    assertThat(failure).isEqualTo(Failure.INFRASTRUCTURE);
  }

  @Test
  void aDefectSaysNothing() {
    Failure failure = Failure.of(new NullPointerException());

    assertThat(failure).isEqualTo(Failure.UNKNOWN);
  }

  @Test
  void aCauseThatCausesItselfIsNoTrap() {
    Exception one = new Exception("one");
    one.initCause(new Exception("two", one));

    Failure failure = Failure.of(one);

    assertThat(failure).isEqualTo(Failure.UNKNOWN);
  }

  @Test
  void whatJacksonThrowsForAWrongTypeIsPoison() throws Exception {
    Exception thrown = null;
    try {
      new ObjectMapper().readValue("\"x\"", Integer.class);
    } catch (IOException unreadable) {
      thrown = unreadable;
    }

    Failure failure = Failure.of(thrown);

    assertThat(failure).isEqualTo(Failure.POISON);
  }
}

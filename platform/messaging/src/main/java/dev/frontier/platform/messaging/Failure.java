package dev.frontier.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** What a failure of a batch says about its events. */
enum Failure {
  /** One of the events can never be applied. */
  POISON,
  /** The events are blameless: a database, broker or network is not there. Waiting helps. */
  INFRASTRUCTURE,
  /** Neither is said: a defect, or a race between writers. */
  UNKNOWN;

  /**
   * Judges by the first throwable of the chain of causes, or of its suppressed ones, that tells.
   */
  static Failure of(Throwable thrown) {
    return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Failure of(Throwable thrown, Set<Throwable> looked) {
    if (thrown == null || !looked.add(thrown)) {
      return UNKNOWN;
    }
    Failure own = own(thrown);
    if (own != UNKNOWN) {
      return own;
    }
    Failure cause = of(thrown.getCause(), looked);
    if (cause != UNKNOWN) {
      return cause;
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      Failure found = of(suppressed, looked);
      if (found != UNKNOWN) {
        return found;
      }
    }
    return UNKNOWN;
  }

  private static Failure own(Throwable thrown) {
    if (thrown instanceof PoisonEvent || thrown instanceof JsonProcessingException) {
      return POISON;
    }
    if (thrown instanceof SQLException sql) {
      return ofState(sql.getSQLState());
    }
    if (thrown instanceof IOException
        || thrown instanceof TimeoutException
        || thrown instanceof InterruptedException
        || thrown instanceof RetriableException
        || thrown instanceof jakarta.transaction.SystemException) {
      return INFRASTRUCTURE;
    }
    return UNKNOWN;
  }

  /**
   * By the class of the SQL state. Data that no table takes (22) is poison. These pass: connection
   * (08), a transaction that may not write, as on a standby (25), a log-in that is refused (28) or
   * a database that is not there (3D), as while they are changed or restored, deadlock and
   * serialisation (40), resources (53), an object that is in use (55), shutdown (57), the system
   * under the server (58), and what has no state, as a pool's time-out. Waiting for anything else
   * may be waiting for ever: it is a defect or, as 23, perhaps a race.
   */
  private static Failure ofState(String state) {
    if (state == null || state.length() < 2) {
      return INFRASTRUCTURE;
    }
    return switch (state.substring(0, 2)) {
      case "22" -> POISON;
      case "08", "25", "28", "3D", "40", "53", "55", "57", "58" -> INFRASTRUCTURE;
      default -> UNKNOWN;
    };
  }
}

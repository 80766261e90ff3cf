package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what is common to requests, and answers with problems where it cannot be read. */
final class Requests {
  private Requests() {}

  /** Who asks. */
  static Actor actor(Caller caller) {
    return new Actor(
        caller.subject(),
        Audience.of(
            caller.roles(), caller.regions(), caller.ministry().map(Set::of).orElseGet(Set::of)));
  }

  /** An id from a path; what is no id is an id of nothing. */
  static UUID id(String text) {
    UUID id = uuid(text);
    if (id == null) {
      throw notFound(text);
    }
    return id;
  }

  /** A mark of a list that is paged by position; null for none. */
  static Long position(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    if (!cursor.matches("[0-9]{1,18}")) {
      throw Problem.of(ProblemType.INVALID_CURSOR).asException();
    }
    return Long.valueOf(cursor);
  }

  /** A mark of a list that is paged by id; null for none. */
  static UUID mark(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    UUID id = uuid(cursor);
    if (id == null) {
      throw Problem.of(ProblemType.INVALID_CURSOR).asException();
    }
    return id;
  }

  /**
   * There is nothing of this id for the caller: not there, or another's, which is not told apart.
   */
  static ProblemException notFound(String id) {
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", id).asException();
  }

  /** Something may be asked for again in so long. */
  static ProblemException tooSoon(Duration left) {
    return Problem.of(ProblemType.TOO_MANY_REQUESTS)
        .with("seconds", Math.max(1, left.toSeconds()))
        .asException();
  }

  /** Somebody changed it meanwhile. */
  static ProblemException stale(long version) {
    return Problem.of(ProblemType.PRECONDITION_FAILED)
        .with("current", ETags.text(ETags.ofVersion(version)))
        .asException();
  }

  /** Fields to be mended. */
  static ProblemException faulty(List<Fault> faults) {
    return Problem.of(ProblemType.INVALID_FIELDS)
        .violations(
            faults.stream().map(f -> Violation.at(null, f.field(), f.rule(), f.params())).toList())
        .asException();
  }

  private static UUID uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

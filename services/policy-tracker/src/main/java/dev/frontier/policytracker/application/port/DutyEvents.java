package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.duty.MeasureTask;
import java.time.Instant;
import java.util.List;

/** Tells what is due, in the transaction in which the ledger says so. */
public interface DutyEvents {

  /**
   * A reminder to those who hold a role.
   *
   * @param kind one of {@link dev.frontier.policytracker.domain.duty.DutyKinds}
   * @param role code of the role; of the ministry that owes, unless it is the statistician's
   */
  record Note(MeasureTask task, String kind, String role, Instant at) {}

  /** A due time comes near. */
  void due(MeasureTask task, Instant at);

  /** A due time is past. */
  void overdue(MeasureTask task, Instant at);

  /** Reminders, each to one audience. */
  void reminded(List<Note> notes);
}

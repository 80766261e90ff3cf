package dev.frontier.policytracker.domain.duty;

import java.util.Set;

/** The reminders there are; the names stand in events, answers and the ledger. */
public final class DutyKinds {
  public static final String DUE_IN_14 = "due_in_14";
  public static final String DUE_IN_7 = "due_in_7";
  public static final String DUE_IN_1 = "due_in_1";
  public static final String OVERDUE = "overdue";
  public static final String OVERDUE_7 = "overdue_7";
  public static final String OVERDUE_14 = "overdue_14";

  /** Those that say that the due time is past. */
  public static final Set<String> LATE = Set.of(OVERDUE, OVERDUE_7, OVERDUE_14);

  private DutyKinds() {}
}

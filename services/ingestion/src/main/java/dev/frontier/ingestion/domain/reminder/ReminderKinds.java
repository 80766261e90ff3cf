package dev.frontier.ingestion.domain.reminder;

/** The reminders there are; the names stand in events, answers and the ledger. */
public final class ReminderKinds {
  public static final String DUE_IN_14 = "due_in_14";
  public static final String DUE_IN_7 = "due_in_7";
  public static final String DUE_IN_1 = "due_in_1";
  public static final String OVERDUE = "overdue";
  public static final String RETURNED = "returned";

  private ReminderKinds() {}
}

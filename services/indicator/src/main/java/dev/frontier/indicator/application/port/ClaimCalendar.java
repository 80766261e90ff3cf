package dev.frontier.indicator.application.port;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of each claim the next day on which its verdict can change by the calendar alone. An index of
 * what is and no history.
 */
public interface ClaimCalendar {

  /** A claim, and the day from whose beginning on it is to be judged anew. */
  record Due(String claim, LocalDate day) {}

  /**
   * Some of those whose day has come, the longest waiting first.
   *
   * @param after where to go on; null for the beginning
   * @param limit how many at most
   */
  List<Due> due(LocalDate today, Due after, int limit);

  /**
   * Keeps those of these claims whose day has come for this transaction.
   *
   * @return the day of each; without those that another transaction keeps, and those that it has
   *     dealt with
   */
  Map<String, LocalDate> take(Collection<String> claims, LocalDate today);

  /** Sets the next day of each of these claims; empty for none. */
  void next(Map<String, Optional<LocalDate>> days);
}

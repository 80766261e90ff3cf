package dev.frontier.platform.reminders;

import java.util.List;

/**
 * Where a service's duties come from; it makes one bean of this. Asked in the transaction that is
 * about to remind: what is told is judged anew when it is told, so that a duty which was done,
 * moved or handed on meanwhile is known as that, whoever did it and by whatever way.
 */
public interface DutySource {
  /**
   * The same duties as they stand now.
   *
   * @param duties as they were put; at most a batch
   * @return each once, in any order; one that is no longer there is settled
   */
  List<Duty> now(List<Duty> duties);
}

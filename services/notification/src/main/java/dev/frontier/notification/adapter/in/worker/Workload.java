package dev.frontier.notification.adapter.in.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many workers are busy, and with which receivers. A receiver that is slow keeps no more
 * workers than its share, so others do not wait for it.
 */
final class Workload {
  private final int workers;
  private final int perReceiver;
  private final Map<String, Integer> busy = new HashMap<>();

  Workload(int workers, int perReceiver) {
    this.workers = workers;
    this.perReceiver = perReceiver;
  }

  synchronized int underWay() {
    return busy.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int free() {
    return Math.max(0, workers - underWay());
  }

  /** How many are busy with each receiver that has some. */
  synchronized Map<String, Integer> busy() {
    return Map.copyOf(busy);
  }

  /** Takes a worker for a message that was taken within what was free. */
  synchronized void begin(String receiver) {
    busy.merge(receiver, 1, Integer::sum);
  }

  /**
   * Takes workers one after the other, and stops at the first receiver that has its share.
   *
   * @return how many
   */
  synchronized int beginWhileThereIsRoom(List<String> receivers) {
    int begun = 0;
    for (String receiver : receivers) {
      if (free() == 0 || busy.getOrDefault(receiver, 0) >= perReceiver) {
        break;
      }
      begin(receiver);
      begun++;
    }
    return begun;
  }

  /** Lets a worker go. */
  synchronized void end(String receiver) {
    busy.computeIfPresent(receiver, (name, n) -> n == 1 ? null : n - 1);
  }
}

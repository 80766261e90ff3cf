package dev.frontier.notification.adapter.in.worker;

import dev.frontier.notification.domain.channel.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many workers are busy, with which receivers, and for whom. A receiver that is slow keeps no
 * more workers than its share, and an owner of many such no more than theirs, so others do not wait
 * for them.
 */
final class Workload {
  private final int workers;
  private final int perReceiver;
  private final int perOwner;
  private final Map<Lane, Integer> busy = new HashMap<>();

  Workload(int workers, int perReceiver, int perOwner) {
    this.workers = workers;
    this.perReceiver = perReceiver;
    this.perOwner = perOwner;
  }

  synchronized int underWay() {
    return busy.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int free() {
    return Math.max(0, workers - underWay());
  }

  /** How many are busy in each lane that has some. */
  synchronized Map<Lane, Integer> busy() {
    return Map.copyOf(busy);
  }

  /** Whether an owner has their share. */
  synchronized boolean isFull(String owner) {
    return busyOf(Lane::owner, owner) >= perOwner;
  }

  /** Takes a worker for a message that was taken within what was free. */
  synchronized void begin(Lane lane) {
    busy.merge(lane, 1, Integer::sum);
  }

  /**
   * Takes workers one after the other, and stops at the first receiver or owner that has its share.
   *
   * @return how many
   */
  synchronized int beginWhileThereIsRoom(List<Lane> lanes) {
    int begun = 0;
    for (Lane lane : lanes) {
      if (free() == 0
          || busyOf(Lane::receiver, lane.receiver()) >= perReceiver
          || isFull(lane.owner())) {
        break;
      }
      begin(lane);
      begun++;
    }
    return begun;
  }

  /** Lets a worker go. */
  synchronized void end(Lane lane) {
    busy.computeIfPresent(lane, (name, n) -> n == 1 ? null : n - 1);
  }

  private int busyOf(Function<Lane, String> of, String name) {
    return busy.entrySet().stream()
        .filter(each -> of.apply(each.getKey()).equals(name))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}

package dev.frontier.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.system.Door;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until a load is readable where everybody reads, {@code /api/series}. A series arrives as a
 * whole, so it is there when its last figure is; the series are asked for in the order in which
 * they were loaded, so that the wait ends with the last of them. Of some indicators the last one is
 * asked for first, and the others once that is there: who asks for hundreds of series again and
 * again measures the asking.
 */
public final class Arrival {

  private static final int INDICATORS_AT_ONCE = 20;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Door door;

  /** Reads through this door. */
  public Arrival(Door door) {
    this.door = door;
  }

  /**
   * Waits until the last figure of every series of the load is there.
   *
   * @throws BenchFailure if that takes unreasonably long
   */
  public void await(NationalLoad load) {
    List<String> periods = load.periods();
    String last = periods.get(periods.size() - 1);
    Deque<List<String>> groups = new ArrayDeque<>(groups(load));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!groups.isEmpty()) {
      List<String> group = groups.peek();
      List<String> latest = group.subList(group.size() - 1, group.size());
      if (areThere(load, latest, last) && areThere(load, group, last)) {
        groups.remove();
      } else if (System.nanoTime() > end) {
        throw new BenchFailure("The load does not become readable", "see indicator.log");
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /**
   * Counts all figures of the load that can be read, for whoever does not believe it; slow.
   *
   * @throws BenchFailure if any is missing
   */
  public void verify(NationalLoad load) {
    List<String> periods = load.periods();
    int there = 0;
    for (String code : load.indicatorCodes()) {
      there += figures(load, List.of(code), periods.get(0), periods.get(periods.size() - 1));
    }
    if (there != load.rows()) {
      throw new BenchFailure(
          "Only " + there + " of " + load.rows() + " figures can be read", "see indicator.log");
    }
  }

  private boolean areThere(NationalLoad load, List<String> indicators, String period) {
    return figures(load, indicators, period, period) == indicators.size() * load.provinces().size();
  }

  private int figures(NationalLoad load, List<String> indicators, String from, String to) {
    String path =
        "/api/series?indicator=%s&region=%s&from=%s&to=%s"
            .formatted(String.join(",", indicators), String.join(",", load.provinces()), from, to);
    int figures = 0;
    for (JsonNode series : door.read(path).orFail("GET " + path).body().path("series")) {
      for (JsonNode observation : series.path("observations")) {
        figures += observation.path("value").isTextual() ? 1 : 0;
      }
    }
    return figures;
  }

  private static List<List<String>> groups(NationalLoad load) {
    List<String> codes = load.indicatorCodes();
    List<List<String>> groups = new java.util.ArrayList<>();
    for (int from = 0; from < codes.size(); from += INDICATORS_AT_ONCE) {
      groups.add(codes.subList(from, Math.min(from + INDICATORS_AT_ONCE, codes.size())));
    }
    return groups;
  }
}

package dev.frontier.indicator.adapter.in.rest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that somebody who mistyped one may have meant. */
public final class Nearest {

  /** More than these nobody reads, and a catalogue may have ten thousand. */
  private static final int MOST = 20;

  /** Beyond this no name is like another, and the time for comparing long texts is spared. */
  private static final int FAR = 64;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FAR);

  private Nearest() {}

  /** The known names, the nearest first; of many, the nearest only. */
  public static List<String> to(String name, Collection<String> known) {
    String mistyped = folded(name.length() > FAR ? name.substring(0, FAR) : name);
    return known.stream()
        .map(it -> new Candidate(it, distance(mistyped, folded(it))))
        // The sort is stable: names that are equally near stay in their order.
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  private static int distance(String one, String other) {
    int distance = DISTANCE.apply(one, other);
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private record Candidate(String name, int distance) {}
}

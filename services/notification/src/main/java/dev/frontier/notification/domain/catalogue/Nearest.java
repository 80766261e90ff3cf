package dev.frontier.notification.domain.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The codes that somebody who mistyped one may have meant. */
public final class Nearest {
  /** More than these nobody reads. */
  private static final int MOST = 5;

  private Nearest() {}

  /** The known codes, the nearest first; of many, the nearest only. Equally near ones by code. */
  public static List<String> to(String code, Collection<String> known) {
    return known.stream()
        .map(one -> new Candidate(one, distance(code, one)))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::code))
        .limit(MOST)
        .map(Candidate::code)
        .toList();
  }

  /** Levenshtein's: how many characters are put in, left out or exchanged. Codes are short. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }

  private record Candidate(String code, int distance) {}
}

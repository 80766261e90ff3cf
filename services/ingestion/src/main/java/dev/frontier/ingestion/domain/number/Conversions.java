package dev.frontier.ingestion.domain.number;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of one filing that were understood as something else than they say to the letter.
 *
 * @param kept the first ones, in the order of the rows
 * @param count how many there are
 * @param styles what had to be understood in any of them
 */
public record Conversions(List<Conversion> kept, long count, Set<Style> styles) {
  /** As many as anybody looks through. */
  public static final int MAX_KEPT = 1_000;

  /** None at all. */
  public static final Conversions NONE = new Conversions(List.of(), 0, Set.of());

  public Conversions {
    kept = List.copyOf(kept);
    styles = Set.copyOf(styles);
  }

  /** Together with others, by row and then in the order of reading. */
  public Conversions and(List<Conversion> others) {
    return new Conversions(
        Stream.concat(others.stream(), kept.stream())
            .sorted(Comparator.comparingInt(Conversion::row))
            .limit(MAX_KEPT)
            .toList(),
        count + others.size(),
        Stream.concat(styles.stream(), others.stream().flatMap(one -> one.styles().stream()))
            .collect(Collectors.toSet()));
  }
}

package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of one region in one frequency; a period without a figure is not in it. */
record Series(Map<Period, BigDecimal> values) {

  Series {
    values = Map.copyOf(values);
  }

  boolean has(Period period) {
    return values.containsKey(period);
  }

  BigDecimal at(Period period) {
    return Objects.requireNonNull(values.get(period), "no figure");
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  boolean allPositive(Collection<Period> periods) {
    return periods.stream().allMatch(period -> at(period).signum() > 0);
  }

  /**
   * What is left of this series when these are taken out of it, at each period at which they ask
   * for it; empty when at one of them a figure is missing, since what is left would then hold it.
   */
  Optional<Series> without(Collection<Series> parts, Predicate<Period> needed) {
    boolean whole =
        values.keySet().stream()
            .filter(needed)
            .allMatch(period -> parts.stream().allMatch(part -> part.has(period)));
    if (!whole) {
      return Optional.empty();
    }
    return Optional.of(
        new Series(
            values.entrySet().stream()
                .filter(entry -> parts.stream().allMatch(part -> part.has(entry.getKey())))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                            parts.stream()
                                .map(part -> part.at(entry.getKey()))
                                .reduce(entry.getValue(), BigDecimal::subtract)))));
  }
}

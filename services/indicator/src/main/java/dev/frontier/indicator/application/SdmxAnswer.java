package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.sdmx.DataSet;
import java.time.Instant;
import java.util.List;

/**
 * Data as SDMX asks for them.
 *
 * @param asOf the instant that they hold for
 * @param newest when the latest observation that they rest on reached the record; null if none did
 * @param dataSets in the order in which they are to be applied, none of them empty; none if nothing
 *     matches
 */
public record SdmxAnswer(Instant asOf, Instant newest, List<DataSet> dataSets) {

  /** Copies the list. */
  public SdmxAnswer {
    dataSets = List.copyOf(dataSets);
  }

  /** Whether nothing matches. */
  public boolean empty() {
    return dataSets.isEmpty();
  }

  /** How many observations it holds. */
  public int observations() {
    return dataSets.stream().mapToInt(set -> set.points().size()).sum();
  }
}

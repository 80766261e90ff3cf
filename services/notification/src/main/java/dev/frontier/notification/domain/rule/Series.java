package dev.frontier.notification.domain.rule;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a rule on figures watches, and when it is ready to tell again.
 *
 * @param indicator code of the indicator, base or computed
 * @param regions of which regions
 * @param recovery in the terms of the rule's limit, but milder: once told of a period, later
 *     periods are told only after a figure has come back to this, and a revision takes the alert
 *     back only from there on; null when each period stands alone and the limit itself decides
 */
public record Series(String indicator, Regions regions, BigDecimal recovery) {
  /** Only the recovery may be absent. */
  public Series {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(regions, "regions");
  }

  /** One region, each period for itself. */
  public static Series of(String indicator, String region) {
    return new Series(indicator, new Regions.One(region), null);
  }
}

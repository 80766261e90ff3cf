package dev.frontier.notification.domain.change;

import java.util.Optional;

/** What of a series changed, as the indicator service names it. */
public enum Measure implements Measured {
  /** The observation or total itself, in its unit. */
  LEVEL("level"),
  /** Share of the national figure, percent. */
  SHARE_OF_NATIONAL("share_of_national"),
  /** Change on the period a year before, in the unit of the level. */
  YOY_ABSOLUTE("yoy_absolute"),
  /** Change on the period a year before, percent with six decimals. */
  YOY_PERCENT("yoy_percent"),
  /** Place among the provinces, 1 is best. */
  RANK("rank");

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  /** The name on the wire. */
  @Override
  public String code() {
    return code;
  }

  /** The measure of a name; empty for one that a later producer added, which readers pass over. */
  public static Optional<Measure> of(String code) {
    for (Measure measure : values()) {
      if (measure.code.equals(code)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }
}

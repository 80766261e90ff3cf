package dev.frontier.indicator.domain.sdmx;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much of the data is asked for.
 *
 * @param figures whether the figures themselves
 * @param attributes which attributes
 */
public record Detail(boolean figures, Set<Component> attributes) {

  /** Everything. */
  public static final Detail FULL = new Detail(true, new LinkedHashSet<>(Component.attributes()));

  /** Figures without attributes. */
  public static final Detail DATA_ONLY = new Detail(true, Set.of());

  /** Only which series there are. */
  public static final Detail SERIES_KEYS_ONLY = new Detail(false, Set.of());

  /** Series with their attributes, no observations. */
  public static final Detail NO_DATA =
      new Detail(false, Set.of(Component.UNIT_MEASURE, Component.UNIT_MULT, Component.DECIMALS));

  /** Whether single observations are shown at all. */
  public boolean observations() {
    return figures
        || attributes.stream().anyMatch(it -> it.role() == Component.Role.OBSERVATION_ATTRIBUTE);
  }

  /** Whether an attribute is shown. */
  public boolean shows(Component component) {
    return component.dimension()
        || (component == Component.OBS_VALUE ? figures : attributes.contains(component));
  }
}

package dev.frontier.indicator.domain.sdmx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How observations are put together.
 *
 * @param atObservation the dimension that tells the observations of a group apart; null for all of
 *     them, which makes no groups
 */
public record Packaging(Component atObservation) {

  /** By series. */
  public static final Packaging TIME_SERIES = new Packaging(Component.TIME_PERIOD);

  /** One by one. */
  public static final Packaging FLAT = new Packaging(null);

  private static final String ALL = "AllDimensions";

  /** The packaging with this name; empty if there is none. */
  public static Optional<Packaging> of(String name) {
    if (name.equals(ALL)) {
      return Optional.of(FLAT);
    }
    return Component.of(name).filter(Component::dimension).map(Packaging::new);
  }

  /** Its name. */
  public String id() {
    return atObservation == null ? ALL : atObservation.id();
  }

  /** Whether there are no groups. */
  public boolean flat() {
    return atObservation == null;
  }

  /** The dimensions that make a group, in order of the structure. */
  public List<Component> ofGroup() {
    return flat()
        ? List.of()
        : Component.dimensions().stream().filter(it -> it != atObservation).toList();
  }

  /** The dimensions of an observation within its group, in order of the structure. */
  public List<Component> ofObservation() {
    return flat() ? Component.dimensions() : List.of(atObservation);
  }

  /** Whether an attribute is the same for the whole group, and so is shown with it. */
  public boolean withGroup(Component attribute) {
    return attribute.role() == Component.Role.INDICATOR_ATTRIBUTE
        && ofGroup().contains(Component.INDICATOR);
  }

  /** Observations by group, in the order of the first of each. */
  public Collection<List<DataPoint>> groups(List<DataPoint> points) {
    Map<List<String>, List<DataPoint>> groups = new LinkedHashMap<>();
    List<Component> key = ofGroup();
    for (DataPoint point : points) {
      groups
          .computeIfAbsent(key.stream().map(point::text).toList(), it -> new ArrayList<>())
          .add(point);
    }
    return groups.values();
  }
}

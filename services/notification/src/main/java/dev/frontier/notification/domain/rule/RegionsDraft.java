package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Regions as somebody wrote them, nothing checked; one of the three is wanted, every part may be
 * null.
 *
 * @param region one code, or * for any
 * @param regions some codes
 * @param eachOf the code of a group
 */
public record RegionsDraft(String region, List<String> regions, String eachOf) {
  /** More than there are provinces. */
  private static final int MOST = 40;

  private static final String UNKNOWN = "unknown-region";

  /** One region; {@code region} may be null. */
  public static RegionsDraft of(String region) {
    return new RegionsDraft(region, null, null);
  }

  /** The regions; null when there is a fault, which is added. */
  Regions check(List<Fault> faults) {
    int before = faults.size();
    if (Stream.of(region, regions, eachOf).filter(Objects::nonNull).count() > 1) {
      faults.add(Fault.of("rule.regions", "regions-once"));
      return null;
    }
    Regions read;
    if (regions != null) {
      read = several(faults);
    } else if (eachOf != null) {
      Texts.checkCode("rule.eachOf", UNKNOWN, eachOf, faults);
      read = new Regions.EachOf(eachOf);
    } else if (Regions.ANY.equals(region)) {
      read = new Regions.Any();
    } else {
      Texts.checkCode("rule.region", UNKNOWN, region, faults);
      read = region == null ? null : new Regions.One(region);
    }
    return faults.size() == before ? read : null;
  }

  private Regions several(List<Fault> faults) {
    if (regions.isEmpty()) {
      faults.add(Fault.of("rule.regions", "required"));
      return null;
    }
    if (regions.size() > MOST) {
      faults.add(new Fault("rule.regions", "too-many-items", Map.of("limit", MOST)));
      return null;
    }
    Set<String> seen = new HashSet<>();
    for (String code : regions) {
      Texts.checkCode("rule.regions", UNKNOWN, code, faults);
      if (!seen.add(code) && code != null) {
        faults.add(Fault.of("rule.regions", "duplicate-item", Texts.shortened(code)));
      }
    }
    if (seen.contains(null)) {
      return null;
    }
    return regions.size() == 1 ? new Regions.One(regions.get(0)) : new Regions.Several(regions);
  }
}

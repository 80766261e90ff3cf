package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.facility.FacilityRules;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import java.util.List;

/** What became of a change of the register. */
public sealed interface FacilityResult {

  /** The entry is new. */
  record Created(FacilityVersion version) implements FacilityResult {}

  /** The entry is different now, or out of the register. */
  record Changed(FacilityVersion version) implements FacilityResult {}

  /** The entry was there just so; nothing is stored. */
  record Unchanged(FacilityVersion version) implements FacilityResult {}

  /** The entry breaks rules and is not stored. */
  record Refused(List<FacilityRules.Breach> breaches) implements FacilityResult {}

  /** Whoever changes an entry that is there must say which version was looked at. */
  record VersionRequired() implements FacilityResult {}

  /**
   * Somebody else changed it in between, or it is not as it was said to be.
   *
   * @param current version; null if there is no such entry
   */
  record Stale(Long current) implements FacilityResult {}

  /** There is no such entry. */
  record Unknown() implements FacilityResult {}
}

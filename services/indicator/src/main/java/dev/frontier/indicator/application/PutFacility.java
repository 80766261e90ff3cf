package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.FacilityStore;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityRules;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Changes the register; what counts on it is judged by {@link FollowFacilities}. The version, who
 * made it and why are stored in one row: the history of an entry is its audit.
 */
@ApplicationScoped
public class PutFacility {

  private final FacilityStore facilities;
  private final CatalogueStore catalogues;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public PutFacility(FacilityStore facilities, CatalogueStore catalogues, Clock clock) {
    this.facilities = facilities;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /**
   * Puts an entry as it is from now on.
   *
   * @param reason why, for whoever reads the history
   */
  @Transactional
  public FacilityResult put(Facility facility, String reason, Expected expected, Actor by) {
    FacilityVersion before = facilities.takeForChange(facility.code()).orElse(null);
    FacilityResult objection = objection(before, expected);
    if (objection != null) {
      return objection;
    }
    if (before != null && !before.struck() && before.facility().equals(facility)) {
      return new FacilityResult.Unchanged(before);
    }
    List<FacilityRules.Breach> breaches = FacilityRules.check(facility, catalogues.at(AsOf.LATEST));
    if (!breaches.isEmpty()) {
      return new FacilityResult.Refused(breaches);
    }
    FacilityVersion next = next(before, facility, false, reason);
    facilities.add(next, by);
    return before == null || before.struck()
        ? new FacilityResult.Created(next)
        : new FacilityResult.Changed(next);
  }

  /**
   * Strikes an entry that should never have been there; what has come to an end gets its last day
   * instead.
   */
  @Transactional
  public FacilityResult strike(String code, String reason, Expected expected, Actor by) {
    FacilityVersion before = facilities.takeForChange(code).orElse(null);
    if (before == null || before.struck()) {
      return new FacilityResult.Unknown();
    }
    FacilityResult objection = objection(before, expected);
    if (objection != null) {
      return objection;
    }
    FacilityVersion next = next(before, before.facility(), true, reason);
    facilities.add(next, by);
    return new FacilityResult.Changed(next);
  }

  /** What speaks against a change by what its author believes to be there; null if nothing. */
  private static FacilityResult objection(FacilityVersion before, Expected expected) {
    boolean there = before != null && !before.struck();
    Long current = before == null ? null : (Long) before.version();
    if (expected instanceof Expected.Unsaid) {
      return there ? new FacilityResult.VersionRequired() : null;
    }
    if (expected instanceof Expected.Nothing) {
      return there ? new FacilityResult.Stale(current) : null;
    }
    boolean asExpected =
        expected instanceof Expected.Version version
            ? before != null && before.version() == version.number()
            : there;
    return asExpected ? null : new FacilityResult.Stale(current);
  }

  private FacilityVersion next(
      FacilityVersion before, Facility facility, boolean struck, String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // A clock that is set back must not turn the order of versions round.
    Instant from =
        before == null || now.isAfter(before.knownFrom())
            ? now
            : before.knownFrom().plus(1, ChronoUnit.MICROS);
    return new FacilityVersion(
        facility, before == null ? 1 : before.version() + 1, struck, reason, from, null);
  }
}

package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.application.port.FacilityStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Changes the register, and judges the claims that count on the kinds concerned anew. */
@ApplicationScoped
public class FollowFacilities {

  private static final Set<String> EVERY_KIND =
      Arrays.stream(FacilityKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final PutFacility putFacility;
  private final FacilityStore facilities;
  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final ClaimStore claims;
  private final JudgeClaims judging;
  private final FollowDays followDays;

  /** Uses these. */
  public FollowFacilities(
      PutFacility putFacility,
      FacilityStore facilities,
      CatalogueStore catalogues,
      ObservationStore observations,
      ClaimStore claims,
      JudgeClaims judging,
      FollowDays followDays) {
    this.putFacility = putFacility;
    this.facilities = facilities;
    this.catalogues = catalogues;
    this.observations = observations;
    this.claims = claims;
    this.judging = judging;
    this.followDays = followDays;
  }

  /** Puts an entry as it is from now on; see {@link PutFacility#put}. */
  @Transactional
  public FacilityResult put(Facility facility, String reason, Expected expected, Actor by) {
    return followed(facility.code(), () -> putFacility.put(facility, reason, expected, by));
  }

  /** Strikes an entry; see {@link PutFacility#strike}. */
  @Transactional
  public FacilityResult strike(String code, String reason, Expected expected, Actor by) {
    return followed(code, () -> putFacility.strike(code, reason, expected, by));
  }

  private FacilityResult followed(String code, Supplier<FacilityResult> change) {
    // The catalogue, figures, and then the register, in the order in which whoever registers a
    // claim takes them. Which kinds the change concerns is known once the register is taken, so
    // figures of all sentences that count any are waited for; there are few that name both.
    catalogues.holdStill();
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    List<Claim> counting = claims.find(claims.mentioning(EVERY_KIND));
    observations.serialise(
        Need.indicators(counting.stream().flatMap(claim -> claim.content().needs()), catalogue));
    FacilityVersion before = facilities.takeForChange(code).orElse(null);
    FacilityResult result = change.get();
    if (result instanceof FacilityResult.Created created) {
      judge(before, created.version(), catalogue);
    } else if (result instanceof FacilityResult.Changed changed) {
      judge(before, changed.version(), catalogue);
    }
    return result;
  }

  private void judge(FacilityVersion before, FacilityVersion after, Catalogue catalogue) {
    Set<String> kinds = new LinkedHashSet<>();
    if (before != null) {
      kinds.add(before.facility().kind().name());
    }
    kinds.add(after.facility().kind().name());
    Set<String> touched = claims.mentioning(kinds);
    judging.at(touched, after.knownFrom(), catalogue);
    followDays.judged(touched, after.knownFrom(), catalogue);
  }
}

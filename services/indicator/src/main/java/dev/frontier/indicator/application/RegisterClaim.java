package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.application.port.FacilityCounting;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.ClaimRules;
import dev.frontier.indicator.domain.claim.ContentForm;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Registers what a sentence asserts and judges it at once. The same claim again does nothing, so
 * that a file of claims can be loaded again and again; another one of the same id is refused, since
 * a verdict must not change its subject.
 */
@ApplicationScoped
public class RegisterClaim {

  /** What became of a claim. */
  public sealed interface Result {

    /** It is new, and this is what the record says to it. */
    record Registered(ClaimStore.Standing standing) implements Result {}

    /** It was there just so. */
    record Unchanged(ClaimStore.Standing standing) implements Result {}

    /** There is another one of that id. */
    record Taken() implements Result {}

    /** It breaks rules. */
    record Refused(List<Breach> breaches) implements Result {}
  }

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final FacilityCounting facilities;
  private final ClaimStore claims;
  private final JudgeClaims judging;
  private final FollowDays followDays;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public RegisterClaim(
      CatalogueStore catalogues,
      ObservationStore observations,
      FacilityCounting facilities,
      ClaimStore claims,
      JudgeClaims judging,
      FollowDays followDays,
      Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.facilities = facilities;
    this.claims = claims;
    this.judging = judging;
    this.followDays = followDays;
    this.clock = clock;
  }

  /**
   * Registers a claim.
   *
   * @param id of the form that the address has
   * @param fields the content, as {@link ContentForm} reads it
   * @param source null if it is not said
   * @param by who registers it
   */
  @Transactional
  public Result register(
      String id,
      Map<String, Object> fields,
      String textZh,
      String textEn,
      String source,
      String by) {
    ContentForm.Result form = ContentForm.read(fields);
    if (form instanceof ContentForm.Result.Broken broken) {
      return new Result.Refused(broken.breaches());
    }
    Claim claim =
        new Claim(id, fields, ((ContentForm.Result.Read) form).content(), textZh, textEn, source);
    // In the order in which releases take them, so that none slips in between reading and judging.
    catalogues.holdStill();
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    List<Breach> breaches = ClaimRules.check(claim.content(), catalogue);
    if (!breaches.isEmpty()) {
      return new Result.Refused(breaches);
    }
    observations.serialise(Need.indicators(claim.content().needs(), catalogue));
    facilities.holdStill();
    claims.reserve(id);
    ClaimStore.Standing there = claims.find(id, AsOf.LATEST).orElse(null);
    if (there != null) {
      return there.claim().sameAs(claim) ? new Result.Unchanged(there) : new Result.Taken();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    claims.register(claim, claim.content().mentions().collect(Collectors.toSet()), now, by);
    judging.first(claim, catalogue);
    followDays.judged(List.of(id), now, catalogue);
    return new Result.Registered(claims.find(id, AsOf.LATEST).orElseThrow());
  }
}

package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.domain.claim.Judged;
import dev.frontier.indicator.domain.claim.Judgement.Verdict;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads claims with the verdicts that stood at an instant. */
@ApplicationScoped
public class ReadClaims {

  /**
   * Claims as judged by what was known at an instant.
   *
   * @param asOf the instant that it holds for
   * @param counts of all claims, whatever was asked for
   * @param claims by id
   */
  public record Answer(
      Instant asOf, Map<Verdict, Integer> counts, List<ClaimStore.Standing> claims) {}

  /**
   * One claim with everything that was ever said to it.
   *
   * @param standing as of the instant asked for
   * @param history the latest first
   */
  public record WithHistory(ClaimStore.Standing standing, List<Judged> history) {}

  private final ClaimStore claims;
  private final Clock clock;

  /** Uses this port and this clock. */
  public ReadClaims(ClaimStore claims, Clock clock) {
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Lists claims.
   *
   * @param asOf null for the latest
   */
  @Transactional
  public Answer list(ClaimStore.Filter filter, Instant asOf) {
    AsOf instant = AsOf.of(asOf, clock);
    List<ClaimStore.Standing> found = claims.list(filter, instant);
    Instant newest =
        found.stream().map(it -> it.judged().knownFrom()).max(Instant::compareTo).orElse(null);
    return new Answer(instant.holdsFor(clock, newest), claims.count(instant), found);
  }

  /**
   * One claim with its history; empty if there is none of this id.
   *
   * @param asOf null for the latest
   */
  @Transactional
  public Optional<WithHistory> one(String id, Instant asOf) {
    return claims
        .find(id, AsOf.of(asOf, clock))
        .map(standing -> new WithHistory(standing, claims.history(id)));
  }
}

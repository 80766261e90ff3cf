package dev.frontier.indicator.domain.claim;

import java.time.Instant;

/**
 * A judgement in the history of a claim. It holds from a vintage until the next one that the claim
 * depends on; where a vintage comes late, it is given anew for the instants from there on, and the
 * one before is kept.
 *
 * @param claim its id
 * @param knownFrom the vintage from which it holds
 * @param judgedAt when it was given
 * @param judgement never null
 */
public record Judged(String claim, Instant knownFrom, Instant judgedAt, Judgement judgement) {

  /** From when the first judgement of a claim holds: before anything was known. */
  public static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");
}

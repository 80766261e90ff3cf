package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.derivation.Ranking;
import java.time.Instant;

/**
 * A ranking as known at an instant.
 *
 * @param asOf the instant; asking with it again gives the same answer once the instant is settled,
 *     while a vintage up to it that arrives later still completes the answer
 * @param indicator its catalogue entry
 * @param ranking the order, or why there is none
 */
public record RankingAnswer(Instant asOf, Indicator indicator, Ranking ranking) {}

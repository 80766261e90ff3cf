package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.derivation.Ranking;
import dev.frontier.indicator.domain.observation.Observation;
import java.time.Instant;
import java.util.List;

/**
 * A ranking as known at an instant.
 *
 * @param asOf the instant; asking with it again gives the same answer once the instant is settled,
 *     while a vintage up to it that arrives later still completes the answer
 * @param indicator its catalogue entry
 * @param ranking the order, or why there is none
 * @param inputs the vintages that all of it is computed from
 */
public record RankingAnswer(
    Instant asOf, Indicator indicator, Ranking ranking, List<Observation> inputs) {}

package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Explained;
import dev.frontier.indicator.domain.derivation.History.LevelVintage;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Overridden;
import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One number followed back to who filed it.
 *
 * @param asOf the instant that it holds for
 * @param indicator its catalogue entry, with the coverage that it requires
 * @param region its catalogue entry
 * @param period never null
 * @param values everything that there is of the region in the period, the level first; empty if
 *     nothing is known
 * @param vintages of the level, oldest first; empty if nothing ever was known
 * @param inputs every vintage that any of the values is a function of, each once
 * @param overridden of the inputs that were published over a finding, what was asked and why they
 *     stand
 */
public record Explanation(
    Instant asOf,
    Indicator indicator,
    Region region,
    Period period,
    List<Explained> values,
    List<LevelVintage> vintages,
    List<Observation> inputs,
    Map<Observation, List<Overridden>> overridden) {}

package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.derivation.Triangle;
import java.time.Instant;

/**
 * All vintages of one series up to an instant.
 *
 * @param asOf the instant
 * @param indicator its catalogue entry
 * @param region code
 * @param triangle the vintages
 */
public record TriangleAnswer(Instant asOf, Indicator indicator, String region, Triangle triangle) {}

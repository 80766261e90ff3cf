package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.period.Period;

/**
 * A value that is another one than before.
 *
 * @param period never null
 * @param measure never null
 * @param derived whether it was computed, or is a figure as filed
 * @param before as known just before the release was taken in
 * @param after as known just after
 */
public record Change(
    Period period, Measure measure, boolean derived, Reading before, Reading after) {}

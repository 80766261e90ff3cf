package dev.frontier.indicator.domain.derivation;

/**
 * A region's place among the members of its aggregate.
 *
 * @param place 1 is best; members of equal figures share a place and the next one is left free
 * @param of how many members are ranked
 * @param group code of the aggregate
 * @param coverage of the aggregate in the period
 */
public record Rank(Outcome place, int of, String group, Coverage coverage) {}

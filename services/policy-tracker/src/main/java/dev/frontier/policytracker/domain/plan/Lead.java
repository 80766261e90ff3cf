package dev.frontier.policytracker.domain.plan;

/**
 * The ministry that answers for a measure.
 *
 * @param ministry its code
 * @param proposed true while nobody has settled that it leads: the paper names few leads, so the
 *     plan's first edition proposes them
 */
public record Lead(String ministry, boolean proposed) {}

package dev.frontier.policytracker.domain.scoreboard;

import dev.frontier.policytracker.domain.progress.Status;

/**
 * Measures of one group under the same two lights.
 *
 * @param overdue of these, with a milestone or a report that is overdue
 * @param notMoving of these, verified, with indicators that had time to move and did not
 */
public record Tally(Status status, long measures, long overdue, long notMoving) {}

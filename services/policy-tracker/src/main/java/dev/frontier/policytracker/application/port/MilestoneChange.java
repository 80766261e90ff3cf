package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.milestone.Milestone;
import java.util.Optional;

/**
 * A step in the life of a milestone.
 *
 * @param before the version that the new one follows; empty for a new milestone
 */
public record MilestoneChange(Optional<Milestone> before, Milestone after) {}

package dev.frontier.policytracker.application.port;

import java.util.Optional;

/**
 * Which measures of the plan a timeline has; an empty part does not narrow.
 *
 * @param ministry leads it
 * @param recommendation holds it
 * @param region concerns it, or it concerns all
 */
public record TimelineFilter(
    Optional<String> ministry, Optional<String> recommendation, Optional<String> region) {}

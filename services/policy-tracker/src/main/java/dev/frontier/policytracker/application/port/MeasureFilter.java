package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Verification;
import java.util.Optional;

/**
 * Which measures of the plan are asked for; an empty part does not narrow.
 *
 * @param ministry leads it
 * @param recommendation holds it, or is served by it, too
 * @param region concerns it: named by the measure, or the measure names none and so concerns all
 * @param indicator should be moved by it
 */
public record MeasureFilter(
    Optional<String> ministry,
    Optional<String> recommendation,
    Optional<String> region,
    Optional<String> indicator,
    Optional<ClaimedStatus> claimed,
    Optional<Verification> verified) {}

package dev.frontier.policytracker.application.port;

import java.time.Instant;
import java.util.Optional;

/**
 * How much waits to be judged anew.
 *
 * @param measures how many measures wait
 * @param oldest when the one that has waited longest began to; empty when none waits
 */
public record EffectBacklog(long measures, Optional<Instant> oldest) {}

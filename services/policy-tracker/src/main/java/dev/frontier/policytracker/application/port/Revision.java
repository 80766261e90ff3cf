package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.actor.Author;
import java.time.Instant;

/**
 * The circumstances of a change.
 *
 * @param at when it becomes known, to the microsecond
 * @param by whose change it is
 * @param reason why; may be empty for an import
 */
public record Revision(Instant at, Author by, String reason) {}

package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.PlanNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the plan as it was known for a time.
 *
 * @param from since when
 * @param until until when; empty while it is the known content
 * @param edition number of the edition that brought it
 * @param reason why; may be empty for an import
 * @param role in which role it was brought
 */
public record KnownNode(
    PlanNode node,
    Instant from,
    Optional<Instant> until,
    int edition,
    String reason,
    String role) {}

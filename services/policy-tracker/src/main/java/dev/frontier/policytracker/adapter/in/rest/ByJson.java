package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.progress.Judgement;
import dev.frontier.policytracker.domain.progress.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did something, as far as the public may know: never a person.
 *
 * @param ministry whom the person works for; null for an independent verifier
 * @param role in which role
 */
@Schema(name = "By", description = "Who did something: the ministry and the role, never a person")
record ByJson(
    @Schema(nullable = true, description = "Null for an independent verifier") String ministry,
    String role) {

  static ByJson of(Report report) {
    return new ByJson(report.ministry(), Role.MINISTRY_OFFICER.code());
  }

  static ByJson of(Author author) {
    return new ByJson(author.ministry().orElse(null), author.role().code());
  }

  static ByJson of(Judgement judgement) {
    return new ByJson(judgement.ministry().orElse(null), Role.VERIFIER.code());
  }
}

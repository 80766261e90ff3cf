package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.ingestion.domain.audit.AuditEntry;
import dev.frontier.ingestion.domain.audit.ChainedEntry;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the trail, with the members that its canonical form has. */
@Schema(name = "AuditEntry")
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditView(
    @Schema(required = true, description = "Of the canonical form", examples = "1") int v,
    @Schema(required = true, description = "Its place in the chain, from 1, without gaps") long seq,
    @Schema(required = true) Instant at,
    @Schema(required = true) Actor actor,
    @Schema(required = true, examples = "submission.publish") String action,
    @Schema(required = true) Subject subject,
    @Schema(required = true, nullable = true, examples = "CN-GX") String region,
    @Schema(required = true, nullable = true, description = "What changed, as it was")
        Map<String, String> before,
    @Schema(required = true, nullable = true, description = "What changed, as it is now")
        Map<String, String> after,
    @Schema(required = true, nullable = true) String reason,
    @Schema(required = true, description = "The hash of the entry before") String previous,
    @Schema(required = true, description = "SHA-256 of all the rest", pattern = "^[0-9a-f]{64}$")
        String hash) {

  /** Who did it. */
  @Schema(name = "AuditActor")
  record Actor(
      @Schema(required = true, description = "Subject of the identity provider") String id,
      @Schema(required = true, description = "User name", examples = "officer-gx") String name) {}

  /** What was changed. */
  @Schema(name = "AuditSubject")
  record Subject(
      @Schema(required = true, examples = "submission") String kind,
      @Schema(required = true) String id) {}

  static AuditView of(ChainedEntry chained) {
    AuditEntry entry = chained.entry();
    return new AuditView(
        chained.version(),
        chained.seq(),
        entry.at(),
        new Actor(entry.actor().id(), entry.actor().name()),
        entry.action(),
        new Subject(entry.subjectKind(), entry.subjectId()),
        entry.region(),
        entry.before(),
        entry.after(),
        entry.reason(),
        chained.previous(),
        chained.hash());
  }
}

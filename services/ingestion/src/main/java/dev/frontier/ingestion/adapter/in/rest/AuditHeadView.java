package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.ingestion.domain.audit.Head;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The head of the chain. */
@Schema(name = "AuditHead")
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditHeadView(
    @Schema(required = true, description = "The latest entry; 0 when there is none") long seq,
    @Schema(
            required = true,
            description = "Its hash; zeros when there is none",
            pattern = "^[0-9a-f]{64}$")
        String hash,
    @Schema(required = true, nullable = true, description = "When it was done") Instant at) {
  static AuditHeadView of(Head head) {
    return new AuditHeadView(head.seq(), head.hash(), head.at());
  }
}

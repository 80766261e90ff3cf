package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.evidence.ReadEvidence;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.evidence.Content;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.Withdrawal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of evidence as whoever may see it reads it.
 *
 * @param url of a link; null for a document
 * @param document null for a link
 */
@Schema(name = "Evidence", description = "A link or a document that shows what is claimed")
record EvidenceJson(
    UUID id,
    String measure,
    @Schema(nullable = true, description = "Null when it is for the measure as a whole")
        String milestone,
    String title,
    @Schema(enumeration = {"public", "restricted"}) String visibility,
    @Schema(nullable = true, description = "Of a link; null for a document") URI url,
    @Schema(nullable = true, description = "Null for a link") DocumentJson document,
    ByJson by,
    Instant at,
    @Schema(nullable = true, description = "Null as long as it counts") WithdrawnJson withdrawn) {

  /**
   * A document that is kept.
   *
   * @param content where its bytes are
   */
  @Schema(name = "EvidenceDocument", description = "A document that is kept")
  record DocumentJson(
      String fileName,
      @Schema(examples = "application/pdf") String mediaType,
      long bytes,
      @Schema(description = "Of its bytes, in hexadecimal", pattern = "[0-9a-f]{64}") String sha256,
      @Schema(description = "Where its bytes are") String content) {}

  /** That it no longer counts. */
  @Schema(name = "EvidenceWithdrawn", description = "Why it no longer counts")
  record WithdrawnJson(String reason, ByJson by, Instant at) {

    static WithdrawnJson of(Withdrawal withdrawal) {
      return new WithdrawnJson(
          withdrawal.reason(),
          withdrawal
              .by()
              .ministry()
              .map(ministry -> new ByJson(ministry, Role.MINISTRY_OFFICER.code()))
              .orElseGet(() -> new ByJson(null, Role.STATISTICIAN.code())),
          withdrawal.by().at());
    }
  }

  /**
   * A page of it.
   *
   * @param next the cursor of the next page; null on the last
   */
  @Schema(name = "EvidencePage", description = "Evidence for a measure, oldest first")
  record PageJson(List<EvidenceJson> items, @Schema(nullable = true) UUID next) {

    static PageJson of(ReadEvidence.Page page) {
      return new PageJson(
          page.evidence().stream().map(EvidenceJson::of).toList(), page.next().orElse(null));
    }
  }

  static EvidenceJson of(Evidence evidence) {
    return new EvidenceJson(
        evidence.id(),
        evidence.measure(),
        evidence.milestone().orElse(null),
        evidence.title(),
        evidence.visibility().code(),
        evidence.content() instanceof Content.Link link ? link.url() : null,
        evidence.content() instanceof Content.Document document
            ? new DocumentJson(
                document.fileName(),
                document.type().mediaType(),
                document.bytes(),
                document.sha256(),
                path(evidence) + "/content")
            : null,
        new ByJson(evidence.added().ministry().orElse(null), Role.MINISTRY_OFFICER.code()),
        evidence.added().at(),
        evidence.withdrawn().map(WithdrawnJson::of).orElse(null));
  }

  /** Where it is. */
  static String path(Evidence evidence) {
    return "/api/measures/" + evidence.measure() + "/evidence/" + evidence.id();
  }
}

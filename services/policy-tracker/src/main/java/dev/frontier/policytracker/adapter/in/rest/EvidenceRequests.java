package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.policytracker.config.EvidenceConfig;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.evidence.EvidenceDraft;
import dev.frontier.policytracker.domain.evidence.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Reads what people say of evidence. */
@ApplicationScoped
class EvidenceRequests {

  private final EvidenceConfig config;
  private final ReportConfig texts;

  EvidenceRequests(EvidenceConfig config, ReportConfig texts) {
    this.config = config;
    this.texts = texts;
  }

  /** A link and what is said of it. */
  record Link(URI url, EvidenceDraft draft) {}

  /**
   * What is said of a document.
   *
   * @param sentAs empty when its type is left to us
   */
  record Document(String fileName, Optional<String> sentAs, EvidenceDraft draft) {}

  /**
   * Reads a link.
   *
   * @param body may be null
   */
  Link link(LinkRequest body) {
    LinkRequest sent = body == null ? new LinkRequest(null, null, null, null) : body;
    Fields fields = new Fields(texts);
    Optional<URI> url = fields.link("url", sent.url());
    if (sent.url() == null || sent.url().isBlank()) {
      fields.required("url");
    }
    EvidenceDraft draft = draft(fields, sent.visibility(), sent.title(), sent.milestone());
    return new Link(url.orElseThrow(), draft);
  }

  /** Reads what stands around a document; any of it may be null. */
  Document document(
      String fileName, String visibility, String title, String milestone, MediaType type) {
    Fields fields = new Fields(texts);
    Optional<String> name = fields.line("fileName", lastPart(fileName), config.maxName());
    if (name.isEmpty()) {
      fields.required("fileName");
    }
    EvidenceDraft draft = draft(fields, visibility, title, milestone);
    Optional<String> sentAs =
        Optional.ofNullable(type)
            .filter(sent -> !sent.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE))
            .map(sent -> (sent.getType() + "/" + sent.getSubtype()).toLowerCase());
    return new Document(name.orElseThrow(), sentAs, draft);
  }

  private EvidenceDraft draft(Fields fields, String visibility, String title, String milestone) {
    Visibility chosen =
        fields.choice("visibility", visibility, Visibility.values(), Visibility::code);
    Optional<String> called = fields.line("title", title, config.maxName());
    Optional<String> reached = fields.line("milestone", milestone, config.maxName());
    fields.refuseIfBroken();
    return new EvidenceDraft(called, reached, chosen);
  }

  /** Some browsers and programs send where the file lay, too. */
  private static String lastPart(String fileName) {
    return fileName == null ? null : fileName.substring(1 + lastSeparator(fileName));
  }

  private static int lastSeparator(String fileName) {
    return Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
  }

  /** Reads a reason; empty when it was left out. */
  String reason(WithdrawalRequest body) {
    Fields fields = new Fields(texts);
    String reason = fields.text("reason", body == null ? null : body.reason());
    fields.refuseIfBroken();
    return reason;
  }

  /** The id after which to go on, or empty. */
  Optional<UUID> cursor(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Identifiers.parse(cursor)
            .orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR).asException()));
  }

  /** How much of it a page may hold. */
  int limit(String limit) {
    return MeasureFilters.limit(limit, config.pageSize(), config.maxPageSize());
  }
}

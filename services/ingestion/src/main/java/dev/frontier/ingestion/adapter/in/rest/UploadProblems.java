package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadFault;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemRenderer;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Words what became of a load. */
@ApplicationScoped
class UploadProblems {
  private final ObjectMapper mapper;
  private final UploadConfig config;

  UploadProblems(ObjectMapper mapper, UploadConfig config) {
    this.mapper = mapper;
    this.config = config;
  }

  /** Why the content of a load was not taken; empty when it was. */
  Optional<Problem> of(Upload upload) {
    return switch (upload.state()) {
      case CANCELLED ->
          Optional.of(Problem.of(ProblemType.UPLOAD_CANCELLED).with("id", upload.id().toString()));
      case REFUSED, FAILED -> Optional.of(of(upload.fault(), upload));
      default -> Optional.empty();
    };
  }

  private Problem of(UploadFault fault, Upload upload) {
    return switch (fault.kind()) {
      case INVALID_ROWS ->
          Problem.of(ProblemType.INVALID_ROWS)
              .violations(
                  fault.violations().stream()
                      .map(one -> Violation.at(one.row(), one.column(), one.rule(), one.params()))
                      .toList())
              .with("count", fault.count())
              .extension("errorCount", fault.count());
      case MALFORMED ->
          Problem.of(ProblemType.MALFORMED_BODY)
              .with("format", "CSV (UTF-8, GB18030)")
              .with("line", fault.line())
              .extension("line", fault.line());
      case NO_ROWS -> Problem.of(ProblemType.NO_ROWS);
      case TOO_MANY_ROWS ->
          Problem.of(ProblemType.TOO_MANY_ROWS)
              .with("limit", config.maxRows())
              .with("rows", config.maxRows() + 1 + "+");
      case INTERRUPTED ->
          Problem.of(ProblemType.UPLOAD_INTERRUPTED)
              .with("id", upload.id().toString())
              .with("rows", upload.progress().rows());
    };
  }

  /**
   * The problem as part of an answer that is none itself; null when there is none.
   *
   * @param language as the client asks for it; may be null
   */
  JsonNode shown(Upload upload, String language) {
    return of(upload)
        .map(
            problem ->
                ProblemRenderer.render(
                    problem, Languages.ofAcceptLanguage(language), "/api/uploads/" + upload.id()))
        .map(this::parse)
        .orElse(null);
  }

  private JsonNode parse(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A problem is JSON", impossible);
    }
  }
}

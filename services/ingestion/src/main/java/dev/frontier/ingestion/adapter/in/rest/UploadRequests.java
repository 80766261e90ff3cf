package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/** Reads what stands around the content of a load. */
final class UploadRequests {
  private static final int MAX_FILE_NAME = 200;
  private static final String ROUND = "[A-Z0-9][A-Z0-9-]{1,39}";

  private UploadRequests() {}

  /** Null for none. */
  static String fileName(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_FILE_NAME) {
      throw invalid("fileName", RowRule.TEXT_TOO_LONG, Map.of("limit", MAX_FILE_NAME));
    }
    if (!PlainText.isPlain(text)) {
      throw invalid("fileName", RowRule.CONTROL_CHARACTERS, Map.of());
    }
    return text.strip();
  }

  private static RuntimeException invalid(String field, RowRule rule, Map<String, Object> params) {
    return Problem.of(ProblemType.INVALID_FIELDS)
        .violations(List.of(Violation.at(null, field, rule, params)))
        .asException();
  }

  /** Null for none. */
  static String round(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches(ROUND)) {
      throw Problem.of(ProblemType.INVALID_PARAMETER)
          .with("parameter", "round")
          .with("value", RowViolation.quote(text))
          .with("choices", "ANNUAL-2022, …")
          .asException();
    }
    return text;
  }

  /** Null for none. */
  static String reason(String text) {
    String reason = Requests.reason(text);
    return reason == null || reason.isBlank() ? null : reason;
  }

  /** Whether the content is packed. */
  static boolean isPacked(HttpHeaders headers) {
    String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity")) {
      return false;
    }
    if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
      return true;
    }
    throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
        .with("sent", RowViolation.quote(coding))
        .with("accepted", List.of("gzip", "identity"))
        .asException();
  }

  /** Bytes announced; null when they were not. */
  static Long length(HttpHeaders headers) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.valueOf(length) : null;
  }
}

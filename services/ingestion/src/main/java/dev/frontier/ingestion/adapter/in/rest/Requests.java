package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ListSubmissions;
import dev.frontier.ingestion.application.ReadRounds;
import dev.frontier.ingestion.application.port.IdempotencyKeys;
import dev.frontier.ingestion.config.ListConfig;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.round.RoundState;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads what stands around a body: paths, parameters and headers. */
final class Requests {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  static final String REGIONS = "CN, CN-GX, CN-YN, …";

  private Requests() {}

  /** The language that a reader asks for. */
  static Locale language(HttpHeaders headers) {
    return Languages.ofAcceptLanguage(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** The identifier in a path; one that cannot be is as good as one that is not there. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      return new UUID(0, 0);
    }
  }

  /** The version that a change is meant for; required. {@code *} means whatever is there. */
  static OptionalLong requiredVersion(HttpHeaders headers) {
    return ETags.requiredVersion(headers).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /**
   * The caller's key for repeats; empty when there is none.
   *
   * @param about what beside the body decides the answer
   */
  static Optional<IdempotencyKeys.Request> repeats(
      HttpHeaders headers, String caller, String about, byte[] body) {
    List<String> sent = headers.getRequestHeader(IDEMPOTENCY_KEY);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    String key = String.join(",", sent);
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw Problem.of(ProblemType.INVALID_HEADER)
          .with("header", IDEMPOTENCY_KEY)
          .with("expected", "7c4a8d09-ca37-4d0e-9a1b-3f6f2c1d5e80")
          .asException();
    }
    return Optional.of(new IdempotencyKeys.Request(caller, key, fingerprint(about, body)));
  }

  /** Of a body and what beside it decides the answer, in hexadecimal digits. */
  static String fingerprint(String about, byte[] body) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((about + '\n').getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /** A parameter that is true or false; false when not given. */
  static boolean flag(String parameter, String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw invalid(parameter, text, List.of("true", "false"));
    }
    return "true".equals(text);
  }

  /** What to list; each parameter null when not given. */
  static ListSubmissions.Query query(
      String region, String state, String cursor, String limit, ListConfig config) {
    if (region != null && !Codes.isRegion(region)) {
      throw invalid("region", region, REGIONS);
    }
    Optional<State> wanted = State.of(state);
    if (state != null && wanted.isEmpty()) {
      throw invalid("state", state, Arrays.stream(State.values()).map(State::code).toList());
    }
    return new ListSubmissions.Query(
        Optional.ofNullable(region),
        wanted,
        Optional.ofNullable(cursor).map(Requests::before),
        limit == null ? config.defaultLimit() : limit(limit, config));
  }

  /** Which rounds to list; each parameter null when not given. */
  static ReadRounds.Query rounds(
      String state, String region, String cursor, String limit, ListConfig config) {
    Optional<String> asked = optionalRegion(region);
    Optional<RoundState> wanted = RoundState.of(state);
    if (state != null && wanted.isEmpty()) {
      throw invalid(
          "state", state, Arrays.stream(RoundState.values()).map(RoundState::code).toList());
    }
    return new ReadRounds.Query(
        wanted,
        asked,
        Optional.ofNullable(cursor).map(Requests::roundBefore),
        limit == null ? config.defaultLimit() : limit(limit, config));
  }

  /** A region as a filter; null for none. */
  static Optional<String> optionalRegion(String region) {
    if (region != null && !Codes.isRegion(region)) {
      throw invalid("region", region, REGIONS);
    }
    return Optional.ofNullable(region);
  }

  private static String roundBefore(String cursor) {
    try {
      String round = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      if (RoundRules.isCode(round)) {
        return round;
      }
    } catch (IllegalArgumentException notBase64) {
      // Told below, as any other text that is no mark.
    }
    throw Problem.of(ProblemType.INVALID_CURSOR).asException();
  }

  private static int limit(String text, ListConfig config) {
    int limit = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > config.maxLimit()) {
      throw invalid("limit", text, "1 – " + config.maxLimit());
    }
    return limit;
  }

  /** A reason as it may be kept; null when there is none, which a use case judges. */
  static String reason(String text) {
    if (text == null) {
      return null;
    }
    if (text.length() > Submission.MAX_REASON) {
      throw invalidReason(RowRule.TEXT_TOO_LONG, Map.of("limit", Submission.MAX_REASON));
    }
    if (!PlainText.isPlain(text)) {
      throw invalidReason(RowRule.CONTROL_CHARACTERS, Map.of());
    }
    return text.strip();
  }

  private static RuntimeException invalidReason(RowRule rule, Map<String, Object> params) {
    return Problem.of(ProblemType.INVALID_FIELDS)
        .violations(List.of(Violation.at(null, "reason", rule, params)))
        .asException();
  }

  private static UUID before(String cursor) {
    return Cursors.parse(cursor)
        .orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR).asException());
  }

  /** A parameter that must be given; to be thrown. */
  static RuntimeException missing(String parameter, Object choices) {
    return Problem.of(ProblemType.MISSING_PARAMETER)
        .with("parameter", parameter)
        .with("choices", choices)
        .asException();
  }

  /** A parameter that cannot be so; to be thrown. */
  static RuntimeException invalid(String parameter, String value, Object choices) {
    return Problem.of(ProblemType.INVALID_PARAMETER)
        .with("parameter", parameter)
        .with("value", RowViolation.quote(value))
        .with("choices", choices)
        .asException();
  }
}

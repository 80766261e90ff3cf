package dev.frontier.platform.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one catalogue of problems that Frontier answers with (RFC 9457, "type"). The texts are in
 * {@code problems/<language>.properties}; {@code contracts/problems.md} lists both and is generated
 * from here.
 *
 * <p>A constant's name is its slug in capitals: {@code FOUR_EYES} is {@code four-eyes}. A slug is
 * public: it is never renamed nor given another meaning.
 */
public enum ProblemType {
  // 400: the request cannot be read as what it claims to be
  BAD_REQUEST(400),
  MALFORMED_JSON(400),
  MALFORMED_BODY(400),
  INVALID_BODY(400),
  CHARSET_UNCLEAR(400),
  FORMAT_CONTRADICTED(400),
  INVALID_PARAMETER(400),
  MISSING_PARAMETER(400),
  INVALID_HEADER(400),
  INVALID_CURSOR(400),

  // 401, 403: who is calling
  UNAUTHENTICATED(401),
  INVALID_TOKEN(401),
  FORBIDDEN(403),
  ROLE_REQUIRED(403),
  REGION_NOT_YOURS(403),
  MINISTRY_NOT_YOURS(403),
  EVIDENCE_NOT_YOURS(403),
  FOUR_EYES(403),
  VERIFIER_NOT_INDEPENDENT(403),
  CROSS_SITE_REQUEST(403),

  // 404 to 415: what is called, and how
  NOT_FOUND(404),
  RESOURCE_NOT_FOUND(404),
  NOTHING_MATCHES(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  CONFLICT(409),
  ILLEGAL_TRANSITION(409),
  CONCURRENT_CHANGE(409),
  ALREADY_EXISTS(409),
  IDEMPOTENCY_IN_PROGRESS(409),
  ROUND_NOT_OPEN(409),
  LIMIT_REACHED(409),
  ALREADY_VERIFIED(409),
  REPORT_SUPERSEDED(409),
  MEASURE_RETIRED(409),
  STILL_IN_USE(409),
  NOT_REFUSED(409),
  TEMPLATE_STALE(409),
  UPLOAD_CANCELLED(409),
  CHANNEL_NOT_VERIFIED(409),
  CHANNEL_VERIFIED(409),
  DELIVERY_NOT_DEAD(409),
  GONE(410),
  PRECONDITION_FAILED(412),
  PAYLOAD_TOO_LARGE(413),
  ANSWER_TOO_LARGE(413),
  PREVIEW_TOO_LARGE(413),
  URI_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),

  // 422: understood, but against the rules
  INVALID_ROWS(422),
  INVALID_FIELDS(422),
  NO_ROWS(422),
  TOO_MANY_ROWS(422),
  ROUND_REQUIRED(422),
  ROUND_AMBIGUOUS(422),
  IDEMPOTENCY_KEY_REUSED(422),
  REASON_REQUIRED(422),
  GATE_CLOSED(422),
  JUSTIFICATION_REQUIRED(422),
  EVIDENCE_REQUIRED(422),
  OPEN_MILESTONES(422),
  NEXT_MILESTONE_REQUIRED(422),
  WEBHOOK_URL_REFUSED(422),
  INVALID_POLICY_TREE(422),
  WORKBOOK_REFUSED(422),
  DOCUMENT_REFUSED(422),
  TEMPLATE_STAMP_BROKEN(422),
  NOT_REPLAYABLE(422),

  // 428 to 431: how one may call
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  TOO_MANY_STREAMS(429),
  HEADERS_TOO_LARGE(431),

  // 5xx: our side
  INTERNAL(500),
  NOT_IMPLEMENTED(501),
  PART_NOT_OFFERED(501),
  BAD_GATEWAY(502),
  SERVICE_UNAVAILABLE(503),
  UPLOAD_INTERRUPTED(503),
  CATALOGUE_UNAVAILABLE(503),
  PAST_UNAVAILABLE(503),
  GATEWAY_TIMEOUT(504);

  private static final String PREFIX = "urn:frontier:problem:";

  private final int status;
  private final String slug;
  private final URI type;

  ProblemType(int status) {
    this.status = status;
    this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.type = URI.create(PREFIX + slug);
  }

  /** The last part of the type, as used in the text bundles; never null. */
  public String slug() {
    return slug;
  }

  /** The HTTP status code that goes with this problem. */
  public int status() {
    return status;
  }

  /** {@code urn:frontier:problem:<slug>}, the "type" member of RFC 9457. */
  public URI type() {
    return type;
  }

  /** The problem with this slug, empty when the catalogue has none. */
  public static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(t -> t.slug.equals(slug)).findFirst();
  }

  /**
   * The most general problem for a status code: what to answer when only the status is known (a
   * framework's own refusal). Unknown 4xx codes become {@link #BAD_REQUEST}, all others {@link
   * #INTERNAL}.
   */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> REQUEST_TIMEOUT;
      case 409 -> CONFLICT;
      case 410 -> GONE;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> PAYLOAD_TOO_LARGE;
      case 414 -> URI_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> INVALID_FIELDS;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      case 431 -> HEADERS_TOO_LARGE;
      case 501 -> NOT_IMPLEMENTED;
      case 502 -> BAD_GATEWAY;
      case 503 -> SERVICE_UNAVAILABLE;
      case 504 -> GATEWAY_TIMEOUT;
      default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}

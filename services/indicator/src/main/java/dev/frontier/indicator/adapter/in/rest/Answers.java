package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.BadQuery;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers reads so that whoever has the same already need not be sent it again. */
@ApplicationScoped
public class Answers {

  private final ReadConfig config;
  private final Clock clock;

  /** Uses these settings and this clock. */
  public Answers(ReadConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * The answer to a question about an instant, which is the question's {@code asOf}.
   *
   * @param ask answers it; null for the latest
   * @param content of an answer what it says, without the instant it was given at
   */
  <T> Response asOf(
      Parameters asked, HttpHeaders headers, Function<Instant, T> ask, Function<T, ?> content) {
    Instant asOf = asked.asOf();
    try {
      T body = ask.apply(asOf);
      return of(headers, body, content.apply(body), asOf);
    } catch (BadQuery bad) {
      throw Parameters.invalid(bad);
    }
  }

  /** The answer to a question that has no parameters: how something is now. */
  Response now(UriInfo uri, HttpHeaders headers, Supplier<?> ask) {
    new Parameters(uri);
    Object body = ask.get();
    return of(headers, body, body, null);
  }

  /**
   * The answer to a read.
   *
   * @param content what decides whether the answer says the same as another: the answer without the
   *     instant it was given at
   * @param asOf the instant asked for; null for the latest, which anybody may keep but must ask
   *     about again
   */
  private Response of(HttpHeaders headers, Object body, Object content, Instant asOf) {
    // Weak: the same figures under another instant are the same answer, though not the same bytes.
    EntityTag tag = ETags.weak(content);
    return ETags.notModified(headers, tag)
        .orElseGet(() -> Response.ok(body).tag(tag))
        .cacheControl(caching(asOf))
        .build();
  }

  private CacheControl caching(Instant asOf) {
    CacheControl caching = new CacheControl();
    caching.setNoTransform(false);
    if (asOf != null && asOf.isBefore(clock.instant().minus(config.settledAfter()))) {
      caching.setMaxAge((int) config.keepSettled().toSeconds());
    } else {
      caching.setNoCache(true);
    }
    return caching;
  }
}

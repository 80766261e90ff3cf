package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers to readers: with a tag, and kept by caches only as long as the tag still holds. */
final class Answers {

  private Answers() {}

  /** The body, or 304 when the reader has it already. */
  static Response readable(HttpHeaders headers, EntityTag tag, Object body) {
    Response.ResponseBuilder answer =
        ETags.notModified(headers, tag).orElseGet(() -> Response.ok(body).tag(tag));
    CacheControl ask = new CacheControl();
    ask.setNoCache(true);
    return answer.cacheControl(ask).build();
  }
}

package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.evidence.ReadEvidence;
import dev.frontier.policytracker.domain.evidence.Content;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Answers with a document that somebody else wrote. A browser saves it and does nothing else with
 * it: it is an attachment, it is what we say it is, and were it shown all the same, it could run
 * nothing.
 */
final class Downloads {

  private static final int BUFFER = 64 * 1024;

  private Downloads() {}

  /**
   * The document, or 304 when the reader has it.
   *
   * @throws IOException when not even its beginning can be read
   */
  static Response of(ReadEvidence.Readable found, HttpHeaders headers, HttpServerRequest request)
      throws IOException {
    EntityTag tag = new EntityTag(found.document().sha256());
    CacheControl ask = new CacheControl();
    // Who may read it can change, so a cache asks each time, and only the reader's own keeps it.
    ask.setPrivate(true);
    ask.setNoCache(true);
    Optional<Response.ResponseBuilder> same = ETags.notModified(headers, tag);
    return (same.isPresent() ? same.get() : whole(found, request).tag(tag))
        .cacheControl(ask)
        .build();
  }

  private static Response.ResponseBuilder whole(
      ReadEvidence.Readable found, HttpServerRequest request) throws IOException {
    Content.Document document = found.document();
    return Response.ok(streamed(begun(found.bytes().get()), request))
        .type(document.type().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachments.of(document.fileName()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox");
  }

  /** Reads the beginning, so that what fails at once is answered with a problem. */
  private static InputStream begun(InputStream bytes) throws IOException {
    InputStream begun = new BufferedInputStream(bytes, BUFFER);
    begun.mark(1);
    begun.read();
    begun.reset();
    return begun;
  }

  /** Once bytes are on their way, breaking off is all that tells the reader that they are wrong. */
  private static StreamingOutput streamed(InputStream bytes, HttpServerRequest request) {
    return out -> {
      try (bytes) {
        bytes.transferTo(out);
      } catch (IOException e) {
        request.response().reset();
      }
    };
  }
}

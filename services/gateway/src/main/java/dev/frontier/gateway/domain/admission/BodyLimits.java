package dev.frontier.gateway.domain.admission;

import dev.frontier.gateway.domain.routing.Route;

/**
 * The largest bodies that pass.
 *
 * @param ordinaryBytes for every other route
 * @param documentBytes for a document
 * @param uploadBytes for uploads
 */
public record BodyLimits(long ordinaryBytes, long documentBytes, long uploadBytes) {

  /** The limit of a route, in bytes. */
  public long of(Route route) {
    return switch (route.kind()) {
      case UPLOAD -> uploadBytes;
      case DOCUMENT -> documentBytes;
      case API, LONG, STREAM, OPEN, SIGN_IN -> ordinaryBytes;
    };
  }
}

package dev.frontier.gateway.domain.admission;

import dev.frontier.gateway.domain.routing.Route;

/**
 * The largest bodies that pass.
 *
 * @param ordinaryBytes for every route but uploads
 * @param uploadBytes for uploads
 */
public record BodyLimits(long ordinaryBytes, long uploadBytes) {

  /** The limit of a route, in bytes. */
  public long of(Route route) {
    return route.kind() == Route.Kind.UPLOAD ? uploadBytes : ordinaryBytes;
  }
}

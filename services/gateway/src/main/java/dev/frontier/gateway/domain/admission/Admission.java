package dev.frontier.gateway.domain.admission;

import dev.frontier.gateway.domain.routing.Route;
import java.util.List;

/** What the door says to a request, before anybody asks who sent it. */
public sealed interface Admission {

  /** It may pass on this route, with at most this body. */
  record Admitted(Route route, long bodyLimitBytes) implements Admission {}

  /** The path is malformed or could be read in two ways. */
  record BadPath() implements Admission {}

  /** No part answers there. */
  record Nowhere() implements Admission {}

  /** The method is not one that any part takes (TRACE, CONNECT, an invented one). */
  record BadMethod(List<String> allowed) implements Admission {}

  /** The announced body is over the limit. */
  record TooLarge(long limitBytes) implements Admission {}

  /**
   * The client has spent what it may spend; it may come again in so many whole seconds, at least
   * one.
   */
  record TooOften(long retryAfterSeconds) implements Admission {}
}

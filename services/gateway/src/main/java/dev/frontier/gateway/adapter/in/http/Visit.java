package dev.frontier.gateway.adapter.in.http;

import dev.frontier.platform.http.Problem;

/** Who sent a request, as far as the door can tell. */
sealed interface Visit {

  /** Nobody said who they are. */
  record Anonymous() implements Visit {}

  /** A program with a valid access token. */
  record Program(String accessToken) implements Visit {}

  /** A person with a session; the browser has sent its cookie by itself. */
  record Person(String accessToken) implements Visit {}

  /** The session is over or damaged; its cookies are already being taken back. */
  record Expired() implements Visit {}

  /** There is a session, but the identity provider cannot be asked about it. */
  record Unknown(Problem problem) implements Visit {}

  /** The browser must go somewhere first. */
  record Redirect(int status, String location) implements Visit {}

  /** The credentials are no good, or nobody can tell. */
  record Refused(Problem problem) implements Visit {}
}

package dev.frontier.gateway.domain.admission;

import java.util.Optional;

/** Requests that draw on one budget. */
public enum RateClass {
  /** Reading and filing: many small requests in a page or a program. */
  API,
  /** Signing in: rare for a person, frequent for somebody who guesses. */
  SIGN_IN;

  /** The budget of a path; empty for the pages' own files, which are cheap and come in bursts. */
  public static Optional<RateClass> of(String path) {
    if (path.startsWith("/auth/resources/")) {
      return Optional.empty();
    }
    if (path.startsWith("/auth") || path.startsWith("/login") || path.startsWith("/logout")) {
      return Optional.of(SIGN_IN);
    }
    if (path.startsWith("/api") || path.startsWith("/sdmx") || path.startsWith("/health")) {
      return Optional.of(API);
    }
    return Optional.empty();
  }
}

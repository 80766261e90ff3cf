package dev.frontier.policytracker.application.port;

import java.util.UUID;

/** Fresh identifiers, ordered by time so that an index over them stays dense. */
public interface Ids {

  /** An identifier that nobody has been given before. */
  UUID next();
}

package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads identifiers that the service gave out. */
final class Identifiers {

  /** UUID.fromString takes shorter forms, too; one thing has one address. */
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Identifiers() {}

  /** The identifier, or empty when the text is none. */
  static Optional<UUID> parse(String id) {
    return FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }

  /** The identifier in an address: what is none names nothing on record. */
  static UUID uuid(String id) {
    return parse(id).orElseThrow(() -> Refusals.unknown(id));
  }

  /** The identifier after which to go on, or empty. */
  static Optional<UUID> cursor(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parse(cursor).orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR).asException()));
  }
}

package dev.frontier.policytracker.domain.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody says of a piece of evidence when adding it.
 *
 * @param title empty to call it by its file name or address
 */
public record EvidenceDraft(
    Optional<String> title, Optional<String> milestone, Visibility visibility) {

  public EvidenceDraft {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(milestone, "milestone");
    Objects.requireNonNull(visibility, "visibility");
  }
}

package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.CatalogueRules;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import java.util.List;

/** What became of a change of the catalogue. */
public sealed interface PutResult {

  /** The entry is new, or in use again. */
  record Created(EntryVersion<?> version) implements PutResult {}

  /** The entry is different now, or out of use. */
  record Changed(EntryVersion<?> version) implements PutResult {}

  /** It was there just so; nothing is stored or announced. */
  record Unchanged(EntryVersion<?> version) implements PutResult {}

  /** It breaks rules and is not stored. */
  record Refused(List<CatalogueRules.Breach> breaches) implements PutResult {}

  /** Whoever changes an entry that is there must say which version was looked at. */
  record VersionRequired() implements PutResult {}

  /**
   * Somebody else changed it in between, or it is not as it was said to be.
   *
   * @param current version; null if there is no such entry
   */
  record Stale(Long current) implements PutResult {}

  /** There is no such entry. */
  record Unknown() implements PutResult {}

  /** The version as it is now; null if nothing was stored or there. */
  default EntryVersion<?> version() {
    return null;
  }
}

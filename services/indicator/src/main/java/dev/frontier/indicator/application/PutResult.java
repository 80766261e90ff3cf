package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.catalogue.CatalogueRules;
import java.util.List;

/** What became of an entry that was put into the catalogue. */
public sealed interface PutResult {

  /** It is new. */
  record Created() implements PutResult {}

  /** It was there and is different now. */
  record Changed() implements PutResult {}

  /** It was there just so; nothing is stored or announced. */
  record Unchanged() implements PutResult {}

  /** It breaks rules and is not stored. */
  record Refused(List<CatalogueRules.Breach> breaches) implements PutResult {}
}

package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.catalogue.Names;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** This service's own copy of the code lists. */
public interface CatalogueStore {

  /** Keeps entries; one that is older than what is kept changes nothing. */
  void put(List<Entry> entries);

  /** Everything whose code is one of these, measures of the plan among it, and all units. */
  Names names(Collection<String> codes);

  /** The aggregates and their members. */
  Groups groups();

  /** Whether an entry is known. */
  boolean knows(Entry.Kind kind, String code);

  /** Those of the codes that are known. */
  Set<String> known(Entry.Kind kind, Collection<String> codes);

  /** All codes of a kind. */
  Set<String> all(Entry.Kind kind);

  /** Whether nothing has arrived yet. */
  boolean empty();
}

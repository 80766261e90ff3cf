package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The copy of the catalogue; takes part in the caller's transaction. */
public interface CatalogueStore {
  /** The entries with these codes, as far as they are known. */
  Catalogue find(Collection<String> regions, Collection<String> indicators);

  /** The codes of names, Chinese or English; a name of several codes is not among them. */
  Names named(Collection<String> regions, Collection<String> indicators);

  /** Codes by name. */
  record Names(Map<String, String> regions, Map<String, String> indicators) {}

  /** The units with these codes by code, as far as they are known. */
  Map<String, CatalogueEntry.Unit> units(Collection<String> codes);

  /** All regions and indicators that are known: some thousands, for files that name any of them. */
  Catalogue all();

  /** Codes of the prefectures and counties that lie below any of these regions, however far. */
  Set<String> below(Collection<String> regions);

  /** Stores entries over what was known of their codes; each code of a kind at most once. */
  void put(List<CatalogueEntry> entries);

  /** How many entries are known. */
  Size size();

  /** Entries by kind. */
  record Size(long regions, long indicators, long units) {}
}

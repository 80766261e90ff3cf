package dev.frontier.indicator.application.port;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.period.AsOf;
import java.time.Instant;
import java.util.List;

/** The catalogue with its history. */
public interface CatalogueStore {

  /** Lets the catalogue stay as it is until this transaction ends. */
  void holdStill();

  /** Lets no other transaction use or change the catalogue until this one ends. */
  void takeForChange();

  /**
   * The catalogue of an instant. The first version of an entry holds for all time before it as
   * well: figures older than the catalogue are read by it.
   */
  Catalogue at(AsOf asOf);

  /** Every version of an entry, the first one first; none if there never was one. */
  <E extends CatalogueEntry> List<EntryVersion<E>> history(Class<E> kind, String code);

  /**
   * Stores the entry as it is from this instant on; the version before it is kept.
   *
   * @param reason why, for whoever reads the history; null if nothing was said
   * @param by who made it, which is kept and never published
   */
  void put(CatalogueEntry entry, Instant from, String reason, Actor by);

  /** The units in the catalogue that nobody has been told of; from now on somebody has. */
  List<Unit> takeUnannounced();
}

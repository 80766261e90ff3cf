package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.AsOf;
import java.time.Instant;

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

  /** Stores the entry as it is from this instant on; the version before it is kept. */
  void put(Indicator indicator, Instant from);

  /** Stores the entry as it is from this instant on; the version before it is kept. */
  void put(Region region, Instant from);
}

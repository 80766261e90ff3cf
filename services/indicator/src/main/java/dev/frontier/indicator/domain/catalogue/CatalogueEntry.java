package dev.frontier.indicator.domain.catalogue;

/** What the catalogue holds: a unit, an indicator, or a region. */
public sealed interface CatalogueEntry permits Indicator, Region, Unit {

  /** Names the entry among those of its kind for good. */
  String code();

  /** Whether it is out of use. It is never removed. */
  boolean retired();

  /** The same entry out of use. */
  CatalogueEntry retire();
}

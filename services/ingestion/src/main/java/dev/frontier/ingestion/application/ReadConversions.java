package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.number.Conversions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells an office which of its cells were understood as something else than they say. */
@ApplicationScoped
public class ReadConversions {
  private final FilingNames names;
  private final FilingCheck check;

  ReadConversions(FilingNames names, FilingCheck check) {
    this.names = names;
    this.check = check;
  }

  /** Of a filing that was taken; none for one that is refused. */
  @Transactional
  public Conversions handle(Filing filed) {
    Filing coded = names.coded(filed);
    return FilingNames.told(
        filed, coded, check.conversions(coded, FilingCheck.regionOf(coded).orElse(null)));
  }
}

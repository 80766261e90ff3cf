package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.CatalogueRules;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Changes the catalogue and announces it. Putting what is there already does nothing, so that code
 * lists can be loaded again and again. Who made a version and why is stored in its row: the history
 * of an entry is its audit.
 */
@ApplicationScoped
public class PutCatalogueEntry {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Announcements announcements;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public PutCatalogueEntry(
      CatalogueStore catalogues,
      ObservationStore observations,
      Announcements announcements,
      Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Puts an entry as it is from now on; one that was out of use is in use again. */
  @Transactional
  public PutResult put(CatalogueEntry entry, CatalogueChange change) {
    catalogues.takeForChange();
    EntryVersion<?> before = latest(entry.getClass(), entry.code());
    boolean there = before != null && !before.entry().retired();
    if (there && before.entry().equals(entry)) {
      return new PutResult.Unchanged(before);
    }
    PutResult objection = objection(before, there, change.expected());
    if (objection != null) {
      return objection;
    }
    if (before != null && change.reason() == null) {
      return new PutResult.Refused(List.of(new Breach("reason", "required", Map.of())));
    }
    boolean hasFigures = entry instanceof Indicator && observations.holdsAnyOf(entry.code());
    List<Breach> breaches = CatalogueRules.check(entry, catalogues.at(AsOf.LATEST), hasFigures);
    if (!breaches.isEmpty()) {
      return new PutResult.Refused(breaches);
    }
    EntryVersion<?> next = next(before, entry, change);
    return there ? new PutResult.Changed(next) : new PutResult.Created(next);
  }

  /** Takes an entry out of use; its history and its figures stay. */
  @Transactional
  public PutResult retire(
      Class<? extends CatalogueEntry> kind, String code, CatalogueChange change) {
    catalogues.takeForChange();
    EntryVersion<?> before = latest(kind, code);
    if (before == null || before.entry().retired()) {
      return new PutResult.Unknown();
    }
    PutResult objection = objection(before, true, change.expected());
    if (objection != null) {
      return objection;
    }
    Catalogue known = catalogues.at(AsOf.LATEST);
    List<Breach> breaches = CatalogueRules.checkRetiring(before.entry(), known);
    if (!breaches.isEmpty()) {
      return new PutResult.Refused(breaches);
    }
    return new PutResult.Changed(next(before, before.entry().retire(), change));
  }

  private EntryVersion<?> latest(Class<? extends CatalogueEntry> kind, String code) {
    List<? extends EntryVersion<?>> history = catalogues.history(kind, code);
    return history.isEmpty() ? null : history.get(history.size() - 1);
  }

  /** What speaks against a change by what its author believes to be there; null if nothing. */
  private static PutResult objection(EntryVersion<?> before, boolean there, Expected expected) {
    Long current = before == null ? null : (Long) before.version();
    if (expected instanceof Expected.Unsaid) {
      return there ? new PutResult.VersionRequired() : null;
    }
    if (expected instanceof Expected.Nothing) {
      return there ? new PutResult.Stale(current) : null;
    }
    boolean asExpected =
        expected instanceof Expected.Version version
            ? current != null && current == version.number()
            : there;
    return asExpected ? null : new PutResult.Stale(current);
  }

  private EntryVersion<?> next(
      EntryVersion<?> before, CatalogueEntry entry, CatalogueChange change) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // A clock that is set back must not turn the order of versions round.
    Instant from =
        before == null || now.isAfter(before.knownFrom())
            ? now
            : before.knownFrom().plus(1, ChronoUnit.MICROS);
    catalogues.put(entry, from, change.reason(), change.by());
    announcements.entry(entry, from);
    return new EntryVersion<>(
        entry, before == null ? 1 : before.version() + 1, change.reason(), from, null, from);
  }
}

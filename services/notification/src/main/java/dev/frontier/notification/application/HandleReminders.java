package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.NoticeStore;
import dev.frontier.notification.domain.audience.Notice;
import dev.frontier.notification.domain.audience.NoticeWriter;
import dev.frontier.notification.domain.audience.RoundNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reminders came: each is kept for its audience. */
@ApplicationScoped
public class HandleReminders {
  private final NoticeStore notices;
  private final CatalogueStore catalogue;
  private final Clock clock;

  /** All parts are needed. */
  public HandleReminders(NoticeStore notices, CatalogueStore catalogue, Clock clock) {
    this.notices = notices;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Handles a batch.
   *
   * @return how many were new
   */
  @Transactional
  public int handle(List<? extends Notice> batch) {
    if (batch.isEmpty()) {
      return 0;
    }
    Set<String> regions =
        batch.stream()
            .filter(RoundNotice.class::isInstance)
            .map(notice -> ((RoundNotice) notice).region())
            .collect(Collectors.toSet());
    NoticeWriter writer = new NoticeWriter(catalogue.names(regions));
    return notices.addOnce(
        batch.stream()
            .<NoticeStore.Written>map(
                notice -> new NoticeStore.Written(notice, writer.write(notice)))
            .toList(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}

package dev.frontier.ingestion.adapter.out.messaging;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.reminder.RegionTask;
import dev.frontier.ingestion.domain.reminder.ReminderNote;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells what happened through the outbox, in the transaction in which it happens. */
@ApplicationScoped
class OutboxAnnouncements implements Announcements {
  private static final String FIGURES = "figures";
  private static final String COLLECTION = "collection";

  private final Outbox outbox;

  OutboxAnnouncements(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void moved(Submission submission) {
    tell(
        submission.round(),
        submission.region(),
        submission.last().at(),
        CollectionData.of(submission));
  }

  @Override
  public void opened(Round round) {
    outbox.append(
        round.regions().stream()
            .map(
                region ->
                    event(
                        COLLECTION,
                        round.id() + ":" + region,
                        round.opensAt(),
                        CollectionData.opened(round, region)))
            .toList());
  }

  @Override
  public void due(RegionTask task, Instant at) {
    tell(task.round(), task.region(), at, ReminderData.Due.of("due", task, at));
  }

  @Override
  public void overdue(RegionTask task, Instant at) {
    tell(task.round(), task.region(), at, ReminderData.Due.of("overdue", task, at));
  }

  @Override
  public void reminded(List<ReminderNote> notes) {
    notes.forEach(note -> tell(note.round(), note.region(), note.at(), ReminderData.Note.of(note)));
  }

  private void tell(String round, String region, Instant at, Object data) {
    outbox.append(List.of(event(COLLECTION, key(round, region), at, data)));
  }

  /** A revision has no round; the key keeps its place, and the order of a region's steps. */
  private static String key(String round, String region) {
    return (round == null ? "-" : round) + ":" + region;
  }

  @Override
  public void published(List<SeriesPublication> publications) {
    outbox.append(
        publications.stream()
            .flatMap(
                series ->
                    EventParts.of(series.observations()).stream()
                        .map(
                            part ->
                                event(
                                    FIGURES,
                                    series.indicator().code() + ":" + series.region(),
                                    series.vintage(),
                                    FiguresData.of(series, part))))
            .toList());
  }

  private static OutgoingEvent event(String name, String key, Instant time, Object data) {
    return new OutgoingEvent(
        "frontier." + name + ".v1",
        key,
        "dev.frontier.ingestion." + name + ".v1",
        key,
        time,
        "urn:frontier:contracts:ingestion:" + name + ":v1",
        data);
  }
}

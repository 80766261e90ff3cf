package dev.frontier.notification.adapter.in.messaging;

import dev.frontier.notification.application.HandleCatalogue;
import dev.frontier.notification.application.HandleFilings;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.application.HandlePolicyStatus;
import dev.frontier.notification.application.HandleReminders;
import dev.frontier.platform.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service listens to; each event is applied once, and a batch in one transaction. */
@ApplicationScoped
class EventConsumers {
  private final Inbox inbox;
  private final EventReader reader;
  private final HandleIndicatorChanges indicatorChanges;
  private final HandlePolicyStatus policyStatus;
  private final FilingReader filingReader;
  private final HandleFilings filings;
  private final HandleReminders reminders;
  private final HandleCatalogue catalogue;

  EventConsumers(
      Inbox inbox,
      EventReader reader,
      HandleIndicatorChanges indicatorChanges,
      HandlePolicyStatus policyStatus,
      FilingReader filingReader,
      HandleFilings filings,
      HandleReminders reminders,
      HandleCatalogue catalogue) {
    this.inbox = inbox;
    this.reader = reader;
    this.indicatorChanges = indicatorChanges;
    this.policyStatus = policyStatus;
    this.filingReader = filingReader;
    this.filings = filings;
    this.reminders = reminders;
    this.catalogue = catalogue;
  }

  @Incoming("indicator-changes")
  @Blocking
  void onIndicatorChanges(ConsumerRecords<String, byte[]> records) {
    inbox.process(
        "notification.indicator-changes",
        records,
        keys -> SeriesKeys.among(keys, indicatorChanges::watched),
        events -> indicatorChanges.handle(events.stream().map(reader::indicatorChanges).toList()));
  }

  @Incoming("policy-status")
  @Blocking
  void onPolicyStatus(ConsumerRecords<String, byte[]> records) {
    inbox.process(
        "notification.policy-status",
        records,
        events -> {
          policyStatus.handle(
              events.stream().map(reader::policyStatus).flatMap(Optional::stream).toList());
          reminders.handle(
              events.stream().map(reader::dutyReminder).flatMap(Optional::stream).toList());
        });
  }

  @Incoming("collection")
  @Blocking
  void onCollection(ConsumerRecords<String, byte[]> records) {
    inbox.process(
        "notification.collection",
        records,
        events -> {
          filings.handle(
              events.stream().map(filingReader::step).flatMap(Optional::stream).toList());
          reminders.handle(
              events.stream().map(reader::reminder).flatMap(Optional::stream).toList());
        });
  }

  @Incoming("measures")
  @Blocking
  void onMeasures(ConsumerRecords<String, byte[]> records) {
    inbox.process(
        "notification.measures",
        records,
        events -> catalogue.plan(events.stream().map(reader::measure).toList()));
  }

  @Incoming("catalogue")
  @Blocking
  void onCatalogue(ConsumerRecords<String, byte[]> records) {
    inbox.process(
        "notification.catalogue",
        records,
        events ->
            catalogue.handle(
                events.stream().map(reader::catalogue).flatMap(Optional::stream).toList()));
  }
}

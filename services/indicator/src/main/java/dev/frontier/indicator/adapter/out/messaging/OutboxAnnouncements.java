package dev.frontier.indicator.adapter.out.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts what is announced into the outbox. */
@ApplicationScoped
public class OutboxAnnouncements implements Announcements {

  // What a reader takes at once; with nine members of 0.4 kB a change these are 200 kB.
  static final int MOST_CHANGES = 500;
  // An event holds at most 1,000,000 bytes. A change names the members of an aggregate up to twice,
  // so it grows with the group; the rest is for key, headers and what the changes have in common.
  static final int MOST_BYTES = 800_000;

  // The names of a change's properties and what is short in every one, half of it a reading; and
  // the longest escape that JSON has for a character.
  private static final int MOST_BYTES_OF_THE_REST = 300;
  private static final int MOST_BYTES_A_CHARACTER = 6;

  private final Outbox outbox;
  private final ObjectMapper mapper;

  /** Uses this outbox, and the mapper that it writes with to know how large changes are. */
  public OutboxAnnouncements(Outbox outbox, ObjectMapper mapper) {
    this.outbox = outbox;
    this.mapper = mapper;
  }

  @Override
  public void changes(List<SeriesChanges> changes) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (SeriesChanges changed : changes) {
      for (List<Change> part : parts(changed.changes(), mapper)) {
        String key = changed.indicator().code() + ":" + changed.region();
        events.add(
            event(
                "frontier.indicator-changes.v1",
                "indicator-changes",
                key,
                changed.cause().vintage(),
                ChangesData.of(changed, part)));
      }
    }
    outbox.append(events);
  }

  /** The changes in their order, in parts that an event holds. */
  static List<List<Change>> parts(List<Change> all, ObjectMapper mapper) {
    // Writing a change to learn its size costs as much as writing it to send it, and nearly all
    // changes fit by far.
    if (all.size() <= MOST_CHANGES && mostBytes(all) <= MOST_BYTES) {
      return List.of(all);
    }
    List<List<Change>> parts = new ArrayList<>();
    List<Change> part = new ArrayList<>();
    int bytes = 0;
    for (Change change : all) {
      int more = bytes(change, mapper) + ",".length();
      if (!part.isEmpty() && (part.size() == MOST_CHANGES || bytes + more > MOST_BYTES)) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(change);
      bytes += more;
    }
    parts.add(part);
    return parts;
  }

  /** No less than these changes take when they are written. */
  private static long mostBytes(List<Change> changes) {
    return changes.stream().mapToLong(it -> mostBytes(it.before()) + mostBytes(it.after())).sum();
  }

  private static long mostBytes(Reading reading) {
    BigDecimal value = reading.value();
    return MOST_BYTES_OF_THE_REST
        + (value == null ? 0 : value.precision() + Math.abs((long) value.scale()))
        + (reading.status() == null ? 0 : (long) MOST_BYTES_A_CHARACTER * reading.status().length())
        + (reading.coverage() == null ? 0 : mostBytesOf(reading.coverage().missing()))
        + mostBytesOf(reading.comparedMembers());
  }

  private static long mostBytesOf(List<String> codes) {
    return codes == null
        ? 0
        : codes.stream().mapToLong(it -> (long) MOST_BYTES_A_CHARACTER * it.length()).sum()
            + (long) codes.size() * "\"\",".length();
  }

  private static int bytes(Change change, ObjectMapper mapper) {
    try {
      return mapper.writeValueAsBytes(ChangesData.of(change)).length;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A change cannot be written", e);
    }
  }

  @Override
  public void entry(CatalogueEntry entry, Instant from) {
    CatalogueData data = CatalogueData.of(entry);
    outbox.append(List.of(event("frontier.catalogue.v1", "catalogue", data.key(), from, data)));
  }

  private static OutgoingEvent event(
      String topic, String event, String key, Instant time, Object data) {
    return new OutgoingEvent(
        topic,
        key,
        "dev.frontier.indicator." + event + ".v1",
        key,
        time,
        "urn:frontier:contracts:indicator:" + event + ":v1",
        data);
  }
}

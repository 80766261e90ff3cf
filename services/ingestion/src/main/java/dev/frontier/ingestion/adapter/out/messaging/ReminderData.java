package dev.frontier.ingestion.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.ingestion.domain.reminder.RegionTask;
import dev.frontier.ingestion.domain.reminder.ReminderNote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The data of what {@code frontier.collection.v1} says of a due time. It names no person. */
final class ReminderData {
  private ReminderData() {}

  /** What people call a round. */
  record RoundName(String zh, String en) {
    static RoundName of(String zh, String en) {
      return zh == null ? null : new RoundName(zh, en);
    }
  }

  /** Whom a reminder is for. */
  record Audience(String role, String region) {}

  /** A due time that comes near or is past. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Due(
      String round,
      String region,
      UUID submission,
      String event,
      String reason,
      List<String> indicators,
      List<String> periods,
      Instant at,
      Instant dueAt,
      RoundName roundName) {
    static Due of(String event, RegionTask task, Instant at) {
      return new Due(
          task.round(),
          task.region(),
          null,
          event,
          null,
          task.indicators(),
          task.periods(),
          at,
          task.dueAt(),
          RoundName.of(task.nameZh(), task.nameEn()));
    }
  }

  /** A reminder to an audience. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Note(
      String round,
      String region,
      UUID submission,
      String event,
      String reason,
      List<String> indicators,
      List<String> periods,
      Instant at,
      String kind,
      Audience audience,
      Instant dueAt,
      RoundName roundName) {
    static Note of(ReminderNote note) {
      return new Note(
          note.round(),
          note.region(),
          note.submission(),
          "reminder",
          note.reason(),
          note.indicators(),
          note.periods(),
          note.at(),
          note.kind(),
          new Audience(note.role(), note.region()),
          note.dueAt(),
          RoundName.of(note.nameZh(), note.nameEn()));
    }
  }
}

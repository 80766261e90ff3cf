package dev.frontier.ingestion.domain.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What those who hold a role for a region are told. It names no person.
 *
 * @param kind one of {@link ReminderKinds}
 * @param role code of the role
 * @param round null for what came back outside a round
 * @param nameZh of the round; null outside one
 * @param nameEn of the round; null outside one
 * @param submission what came back; null for the other kinds
 * @param reason why it came back; null for the other kinds
 * @param dueAt until when the region has time; null outside a round
 */
public record ReminderNote(
    String kind,
    String role,
    String region,
    String round,
    String nameZh,
    String nameEn,
    UUID submission,
    String reason,
    List<String> indicators,
    List<String> periods,
    Instant dueAt,
    Instant at) {
  public ReminderNote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(at, "at");
    indicators = List.copyOf(indicators);
    periods = List.copyOf(periods);
  }
}

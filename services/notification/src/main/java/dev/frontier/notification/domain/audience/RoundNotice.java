package dev.frontier.notification.domain.audience;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A reminder of what a region owes a collection round.
 *
 * @param id of the event that told it
 * @param audience who is told, and nobody else
 * @param kind which reminder
 * @param round code of the collection round; null outside one
 * @param roundZh what people call the round; null outside one, or when it was not told
 * @param roundEn the same in English
 * @param region whose figures it is about
 * @param submission the filing that it is about; null when it is about none
 * @param reason why it was returned; null for the other kinds
 * @param dueAt until when the region has time; null outside a round
 * @param at when it was sent
 */
public record RoundNotice(
    UUID id,
    Audience audience,
    ReminderKind kind,
    String round,
    String roundZh,
    String roundEn,
    String region,
    UUID submission,
    String reason,
    List<String> indicators,
    List<String> periods,
    Instant dueAt,
    Instant at)
    implements Notice {
  /** Copies the lists, and refuses what no text can be made of. */
  public RoundNotice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(at, "at");
    indicators = List.copyOf(indicators);
    periods = List.copyOf(periods);
  }
}

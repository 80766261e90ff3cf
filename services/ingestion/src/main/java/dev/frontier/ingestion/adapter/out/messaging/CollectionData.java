package dev.frontier.ingestion.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.submission.Action;
import dev.frontier.ingestion.domain.submission.Step;
import dev.frontier.ingestion.domain.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The data of an event of {@code frontier.collection.v1}; its contract says what each field means.
 * It names no person.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CollectionData(
    String round,
    String region,
    UUID submission,
    String event,
    String reason,
    List<String> indicators,
    List<String> periods,
    Instant at) {
  static CollectionData opened(Round round, String region) {
    return new CollectionData(
        round.id(),
        region,
        null,
        "round_opened",
        null,
        round.indicators(),
        round.periods().stream().map(Period::text).toList(),
        round.opensAt());
  }

  static CollectionData of(Submission submission) {
    Step last = submission.last();
    return new CollectionData(
        submission.round(),
        submission.region(),
        submission.id(),
        last.action() == Action.DRAFT ? "drafted" : submission.state().code(),
        last.reason() != null ? last.reason() : submission.reason(),
        submission.scope().indicators(),
        submission.scope().periods(),
        last.at());
  }
}

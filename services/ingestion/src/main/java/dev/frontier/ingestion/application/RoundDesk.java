package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundChoice;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.round.RoundState;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the round that a filing belongs to, and sees to it that it is open. */
@ApplicationScoped
public class RoundDesk {
  /** As many as a message can name. */
  private static final int NAMED = 10;

  private final Rounds rounds;
  private final Register register;
  private final Clock clock;

  RoundDesk(Rounds rounds, Register register, Clock clock) {
    this.rounds = rounds;
    this.register = register;
    this.clock = clock;
  }

  /**
   * For figures that are filed for the first time or anew.
   *
   * @param named the round that their author names; null when none is named
   */
  RoundChoice choose(String named, String region, List<SubmissionRow> rows) {
    return named == null ? chooseAmongOpen(region, rows) : chooseNamed(named, region, rows, true);
  }

  /**
   * For figures that replace those of a submission. What was handed in before the round was closed
   * and came back may still be mended.
   */
  RoundChoice choose(String named, Submission submission, List<SubmissionRow> rows) {
    String round = named == null ? submission.round() : named;
    if (round == null) {
      return chooseAmongOpen(submission.region(), rows);
    }
    boolean mayBeClosed = submission.state() == State.RETURNED && round.equals(submission.round());
    return chooseNamed(round, submission.region(), rows, !mayBeClosed);
  }

  /** Why a submission may not be handed in now; empty when it may. */
  Optional<Refusal> refuseHandingIn(Submission submission) {
    if (submission.round() == null || submission.state() != State.DRAFT) {
      return Optional.empty();
    }
    Round round = rounds.hold(submission.round()).orElseThrow();
    RoundState state = round.state(clock.instant());
    return state == RoundState.OPEN
        ? Optional.empty()
        : Optional.of(Refusal.roundNotOpen(round.id(), state.code()));
  }

  private RoundChoice chooseNamed(
      String named, String region, List<SubmissionRow> rows, boolean mustBeOpen) {
    // What is no code cannot be one of a round; the database is not even asked.
    Optional<Round> round = RoundRules.isCode(named) ? rounds.hold(named) : Optional.empty();
    if (round.isEmpty()) {
      return new RoundChoice.Refused(
          Refusal.ofRows(
              List.of(
                  RoundRules.broken(
                      "round",
                      RoundRules.UNKNOWN_ROUND,
                      Map.of("value", RowViolation.quote(named))))));
    }
    RoundState state = round.get().state(clock.instant());
    if (mustBeOpen && state != RoundState.OPEN) {
      return new RoundChoice.Refused(Refusal.roundNotOpen(named, state.code()));
    }
    return RoundChoice.inNamed(round.get(), region, rows, revisable(region, rows));
  }

  private RoundChoice chooseAmongOpen(String region, List<SubmissionRow> rows) {
    Instant now = clock.instant();
    Set<String> indicators =
        rows.stream().map(SubmissionRow::indicator).collect(Collectors.toSet());
    RoundChoice choice =
        RoundChoice.among(
            rounds.open(region, indicators, now),
            rounds.openIds(region, now, NAMED),
            rows,
            revisable(region, rows));
    // Held from here on, so that nobody closes it before the filing is stored.
    return choice instanceof RoundChoice.Taken taken
        ? chooseNamed(taken.round().id(), region, rows, true)
        : choice;
  }

  private Predicate<SubmissionRow> revisable(String region, List<SubmissionRow> rows) {
    // Also what was withdrawn since: whoever publishes it again corrects the record.
    Set<PublishedFigure.Key> published =
        register.everPublished(region, rows.stream().map(PublishedFigure.Key::of).toList());
    return row -> published.contains(PublishedFigure.Key.of(row));
  }
}

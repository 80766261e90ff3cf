package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Judges a filing as in earnest and keeps nothing of it, not even the key of the request. */
@ApplicationScoped
public class TryFiling {
  private final FilingNames names;
  private final FilingCheck check;
  private final SubmissionGate gate;
  private final SubmissionDesk desk;
  private final Clock clock;

  TryFiling(
      FilingNames names, FilingCheck check, SubmissionGate gate, SubmissionDesk desk, Clock clock) {
    this.names = names;
    this.check = check;
    this.gate = gate;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What would be filed.
   *
   * @param round the one it would belong to; null for a revision outside of any
   * @param findings what would be asked about the figures
   */
  public record Trial(
      String region, String round, Scope scope, Conversions conversions, List<Finding> findings) {}

  /** Tries a new filing. */
  @Transactional
  public Outcome<Trial> handle(Actor actor, Filing filed) {
    Filing filing = names.coded(filed);
    String region = FilingCheck.regionOf(filing).orElse(null);
    Optional<Refusal> denied = CreateSubmission.deny(actor, region);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    return trial(region, filed, filing, check.judge(filing, region));
  }

  /** Tries to replace rows; {@code version} is the one the caller has read, or empty for any. */
  @Transactional
  public Outcome<Trial> handle(Actor actor, UUID id, OptionalLong version, Filing filed) {
    Filing filing = names.coded(filed);
    Outcome<Submission> taken = desk.take(actor, id, version);
    if (taken instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission submission = ((Outcome.Done<Submission>) taken).value();
    Transition allowed =
        submission.edit(
            actor, submission.round(), filing.reason(), submission.scope(), clock.instant());
    if (allowed instanceof Transition.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    return trial(submission.region(), filed, filing, check.judge(filing, submission));
  }

  private Outcome<Trial> trial(
      String region, Filing filed, Filing coded, Outcome<FilingCheck.Judged> outcome) {
    if (outcome instanceof Outcome.Refused<FilingCheck.Judged> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    FilingCheck.Judged judged = ((Outcome.Done<FilingCheck.Judged>) outcome).value();
    return new Outcome.Done<>(
        new Trial(
            region,
            judged.round(),
            Scope.of(judged.rows()),
            FilingNames.told(filed, coded, judged.conversions()),
            gate.judge(region, judged.rows())));
  }
}

package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.FiledWorkbooks;
import dev.frontier.ingestion.application.port.IdempotencyKeys;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.template.SealedStamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An office files a workbook: a file that was filed before is that submission again, and a template
 * is held against what is asked for and published now.
 */
@ApplicationScoped
public class FileWorkbook {
  private final CreateSubmission create;
  private final ReplaceRows replace;
  private final TryFiling trial;
  private final FilingNames names;
  private final Submissions submissions;
  private final FiledWorkbooks files;
  private final TemplateDesk templates;

  FileWorkbook(
      CreateSubmission create,
      ReplaceRows replace,
      TryFiling trial,
      FilingNames names,
      Submissions submissions,
      FiledWorkbooks files,
      TemplateDesk templates) {
    this.create = create;
    this.replace = replace;
    this.trial = trial;
    this.names = names;
    this.submissions = submissions;
    this.files = files;
    this.templates = templates;
  }

  /**
   * A submission that a workbook became.
   *
   * @param again whether it had become it before, and nothing was changed now
   */
  public record Filed(Submission submission, boolean again) {}

  /**
   * Files it.
   *
   * @param body what it was read from, to be kept
   * @param stamp of a template; empty for a table of one's own
   * @param digest of all that decides what is filed
   * @param request the caller's key for repeats; empty when it chose none
   */
  @Transactional
  public Outcome<Filed> handle(
      Actor actor,
      Filing filing,
      FiledBody body,
      Optional<SealedStamp> stamp,
      byte[] digest,
      Optional<IdempotencyKeys.Request> request) {
    String region = region(filing);
    Optional<Refusal> denied = CreateSubmission.deny(actor, region);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    boolean named = Codes.isRegion(region);
    Optional<Submission> before =
        named ? files.find(region, digest).flatMap(submissions::find) : Optional.empty();
    // What was withdrawn may be filed again as it was.
    if (before.isPresent() && before.get().state() != State.WITHDRAWN) {
      return new Outcome.Done<>(new Filed(before.get(), true));
    }
    Optional<Refusal> stale = stamp.flatMap(found -> templates.refuse(found, filing, false));
    if (stale.isPresent()) {
      return new Outcome.Refused<>(stale.get());
    }
    Outcome<Submission> outcome = create.handle(actor, filing, body, request);
    if (outcome instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission filed = ((Outcome.Done<Submission>) outcome).value();
    files.note(region, digest, filed.id());
    return new Outcome.Done<>(new Filed(filed, false));
  }

  /** Replaces the rows of a submission by those of a workbook. */
  @Transactional
  public Outcome<Submission> replace(
      Actor actor,
      UUID id,
      OptionalLong version,
      Filing filing,
      FiledBody body,
      Optional<SealedStamp> stamp) {
    // Whether the round must be open depends on the submission, and is judged with it.
    Optional<Refusal> refused = refuse(actor, filing, stamp, true);
    return refused.isPresent()
        ? new Outcome.Refused<>(refused.get())
        : replace.handle(actor, id, version, filing, body);
  }

  /** Judges it as in earnest, and files nothing. */
  @Transactional
  public Outcome<TryFiling.Trial> tryOut(Actor actor, Filing filing, Optional<SealedStamp> stamp) {
    Optional<Refusal> refused = refuse(actor, filing, stamp, false);
    return refused.isPresent() ? new Outcome.Refused<>(refused.get()) : trial.handle(actor, filing);
  }

  /** Judges as in earnest whether it can replace the rows of a submission, and replaces none. */
  @Transactional
  public Outcome<TryFiling.Trial> tryOut(
      Actor actor, UUID id, OptionalLong version, Filing filing, Optional<SealedStamp> stamp) {
    Optional<Refusal> refused = refuse(actor, filing, stamp, true);
    return refused.isPresent()
        ? new Outcome.Refused<>(refused.get())
        : trial.handle(actor, id, version, filing);
  }

  /** Whose it is comes before anything is said of what is published or was filed. */
  private Optional<Refusal> refuse(
      Actor actor, Filing filing, Optional<SealedStamp> stamp, boolean mayBeClosed) {
    return CreateSubmission.deny(actor, region(filing))
        .or(() -> stamp.flatMap(found -> templates.refuse(found, filing, mayBeClosed)));
  }

  private String region(Filing filing) {
    return FilingCheck.regionOf(names.coded(filing)).orElse(null);
  }
}

package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.submission.Action;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Step;
import dev.frontier.ingestion.domain.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a load becomes: one published submission a region. */
public final class UploadSubmissions {
  private UploadSubmissions() {}

  /**
   * The part of a region. Its author is who sent the load, also when somebody else announced it;
   * who published it has seen it with other eyes, as the load's own rules made sure.
   */
  public static Submission published(
      Upload upload, UUID id, String region, Scope scope, Person by, Instant vintage) {
    return new Submission(
        id,
        region,
        upload.round(),
        State.PUBLISHED,
        upload.reason(),
        scope,
        0,
        List.of(
            new Step(Action.DRAFT, upload.sent().by(), upload.sent().at(), null),
            new Step(Action.SUBMIT, upload.sent().by(), upload.sent().at(), null),
            new Step(Action.PUBLISH, by, vintage, null)));
  }
}

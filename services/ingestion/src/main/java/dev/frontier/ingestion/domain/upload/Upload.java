package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.upload.UploadState.Action;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The figures of many regions in one file. A statistician sends it, another one publishes it.
 *
 * @param fileName as its sender calls it; null when not said
 * @param round the round that it is filed in; null for none
 * @param reason why published figures are revised, or why it is filed in no round; null when
 *     neither
 * @param sha256 of the bytes as sent, in hexadecimal; null before acceptance
 * @param fault why it was refused or failed; null otherwise
 * @param sent who sent the content, and when that began; null before
 * @param published who published it, and the vintage of its figures; null before
 * @param version counts changes of the state; compared with what a caller has read
 */
public record Upload(
    UUID id,
    String fileName,
    String round,
    String reason,
    UploadState state,
    Progress progress,
    String sha256,
    UploadFault fault,
    Act created,
    Act sent,
    Act published,
    long version) {

  /** Somebody did something. */
  public record Act(Person by, Instant at) {
    public Act {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * How far reading has come.
   *
   * @param expectedBytes null when the sender did not announce them
   */
  public record Progress(Long expectedBytes, long bytes, long rows) {
    /** Nothing yet. */
    public static final Progress NONE = new Progress(null, 0, 0);

    /** Of a hundred; null when not known. */
    public Integer percent() {
      if (expectedBytes == null || expectedBytes <= 0) {
        return null;
      }
      return (int) Math.min(100, bytes * 100 / expectedBytes);
    }
  }

  public Upload {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(created, "created");
  }

  /** Announces one. The actor's right was checked. */
  public static Upload create(
      UUID id, String fileName, String round, String reason, Actor actor, Instant now) {
    return new Upload(
        id,
        fileName,
        round,
        reason,
        UploadState.CREATED,
        Progress.NONE,
        null,
        null,
        new Act(actor.person(), now),
        null,
        null,
        0);
  }

  /** Whether the actor has any business with loads; empty when so. */
  public static Optional<Refusal> deny(Actor actor) {
    return actor.has(Role.STATISTICIAN)
        ? Optional.empty()
        : Optional.of(Refusal.roleRequired(Set.of(Role.STATISTICIAN)));
  }

  /** Its content begins to come. */
  public UploadTransition send(Actor actor, Long expectedBytes, Instant now) {
    return check(Action.SEND, actor)
        .<UploadTransition>map(UploadTransition.Refused::new)
        .orElseGet(
            () ->
                moved(
                    UploadState.RECEIVING,
                    new Progress(expectedBytes, 0, 0),
                    null,
                    null,
                    new Act(actor.person(), now),
                    null));
  }

  /** All of it is in. It was being received. */
  public Upload accept(Progress whole, String digest) {
    return moved(UploadState.ACCEPTED, whole, digest, null, sent, null).upload();
  }

  /** It was not accepted: refused for what is in it, or failed for what happened to it. */
  public Upload stop(Progress reached, UploadFault why) {
    UploadState end =
        why.kind() == UploadFault.Kind.INTERRUPTED ? UploadState.FAILED : UploadState.REFUSED;
    return moved(end, reached, null, why, sent, null).upload();
  }

  /** A statistician calls it off, whosever it is: nothing of it was ever known. */
  public UploadTransition cancel(Actor actor) {
    return check(Action.CANCEL, actor)
        .<UploadTransition>map(UploadTransition.Refused::new)
        .orElseGet(() -> moved(UploadState.CANCELLED, progress, null, null, sent, null));
  }

  /** Whether the actor may publish it now; empty when so. */
  public Optional<Refusal> denyPublication(Actor actor) {
    boolean own =
        actor.person().isSameAs(created.by()) || sent != null && actor.person().isSameAs(sent.by());
    return deny(actor)
        .or(() -> own ? Optional.of(Refusal.of(Refusal.Kind.FOUR_EYES)) : Optional.empty())
        .or(() -> check(Action.PUBLISH, actor));
  }

  /** Makes it known from an instant on. */
  public UploadTransition publish(Actor actor, Instant vintage) {
    return denyPublication(actor)
        .<UploadTransition>map(UploadTransition.Refused::new)
        .orElseGet(
            () ->
                moved(
                    UploadState.PUBLISHED,
                    progress,
                    sha256,
                    null,
                    sent,
                    new Act(actor.person(), vintage)));
  }

  private Optional<Refusal> check(Action action, Actor actor) {
    return deny(actor)
        .or(() -> action.isPossibleIn(state) ? Optional.empty() : Optional.of(illegal(action)));
  }

  private Refusal illegal(Action action) {
    return new Refusal(
        Refusal.Kind.ILLEGAL_TRANSITION,
        Map.of(
            "action", action.code(),
            "state", state.code(),
            "allowed", Action.possibleIn(state)),
        java.util.List.of());
  }

  private UploadTransition.Moved moved(
      UploadState next,
      Progress reached,
      String digest,
      UploadFault why,
      Act sending,
      Act publishing) {
    return new UploadTransition.Moved(
        new Upload(
            id,
            fileName,
            round,
            reason,
            next,
            reached,
            digest,
            why,
            created,
            sending,
            publishing,
            version + 1));
  }
}

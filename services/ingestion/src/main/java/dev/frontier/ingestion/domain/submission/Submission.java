package dev.frontier.ingestion.domain.submission;

import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.AccessRules.Denial;
import dev.frontier.ingestion.domain.access.AccessRules.Right;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The figures of one region, filed together, on their way to publication.
 *
 * <p>Its rows are kept beside it, since there may be many and no rule of its life looks at them.
 * Who did what is its history, and the four eyes are judged from that history alone: whoever filed,
 * changed or handed in the rows is an author for good, whatever happened since.
 *
 * @param round the one it was filed into; null for a revision outside of any
 * @param reason why published figures are to be revised; null when none are
 * @param version counts changes; compared with what a caller has read
 * @param history everything done, oldest first; never empty
 */
public record Submission(
    UUID id,
    String region,
    String round,
    State state,
    String reason,
    Scope scope,
    long version,
    List<Step> history) {
  /** Longest reason; the contract of the events carries no more. */
  public static final int MAX_REASON = 2000;

  public Submission {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(scope, "scope");
    history = List.copyOf(history);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("a submission was at least drafted");
    }
  }

  /** Files rows for the first time. The actor's right to file for the region was checked. */
  public static Submission draft(
      UUID id, String region, String round, String reason, Scope scope, Actor actor, Instant now) {
    Step step = new Step(Action.DRAFT, actor.person(), now, null);
    return new Submission(id, region, round, State.DRAFT, reason, scope, 0, List.of(step));
  }

  /** Replaces what is filed, and the round and the reason with it. */
  public Transition edit(
      Actor actor, String newRound, String newReason, Scope newScope, Instant now) {
    Transition moved = move(Action.EDIT, Right.FILE, actor, null, now);
    if (moved instanceof Transition.Moved m) {
      List<Step> steps = m.submission().history();
      return new Transition.Moved(
          new Submission(id, region, newRound, state, newReason, newScope, version, steps));
    }
    return moved;
  }

  /** Says why figures stand that were asked about. */
  public Transition justify(Actor actor, Instant now) {
    return move(Action.JUSTIFY, Right.FILE, actor, null, now);
  }

  /** Hands it to the approver. */
  public Transition submit(Actor actor, Instant now) {
    return move(Action.SUBMIT, Right.FILE, actor, null, now);
  }

  /** Hands it to the statistician. */
  public Transition approve(Actor actor, Instant now) {
    return move(Action.APPROVE, Right.APPROVE, actor, null, now);
  }

  /**
   * Sends it back.
   *
   * @param why required
   */
  public Transition giveBack(Actor actor, String why, Instant now) {
    // Whose turn it is decides who may say no: the approver in review, the statistician after.
    Right right = state == State.SUBMITTED ? Right.PUBLISH : Right.APPROVE;
    Transition moved = move(Action.RETURN, right, actor, why, now);
    if (moved instanceof Transition.Moved && !isReason(why)) {
      return refused(Refusal.of(Refusal.Kind.REASON_REQUIRED));
    }
    return moved;
  }

  /** Makes it known. */
  public Transition publish(Actor actor, Instant now) {
    return move(Action.PUBLISH, Right.PUBLISH, actor, null, now);
  }

  /**
   * Takes it back. Before it is handed in that is the office's; once published a statistician's,
   * and of no author of it.
   *
   * @param why required
   */
  public Transition withdraw(Actor actor, String why, Instant now) {
    boolean isTold =
        state == State.PUBLISHED || state == State.SUPERSEDED || state == State.WITHDRAWN;
    Right right = isTold ? Right.PUBLISH : Right.FILE;
    Transition moved = move(Action.WITHDRAW, right, actor, why, now);
    if (moved instanceof Transition.Moved && !isReason(why)) {
      return refused(Refusal.of(Refusal.Kind.REASON_REQUIRED));
    }
    return moved;
  }

  /**
   * Notes that the last of its figures was replaced.
   *
   * @param by whose publication replaced it
   * @param why what that gave as its reason; null when it gave none
   */
  public Transition supersede(Person by, String why, Instant now) {
    if (!Action.SUPERSEDE.isPossibleIn(state)) {
      return refused(Refusal.illegal(Action.SUPERSEDE, state));
    }
    return moved(new Step(Action.SUPERSEDE, by, now, why));
  }

  private Transition move(Action action, Right right, Actor actor, String why, Instant now) {
    Optional<Denial> denial = AccessRules.check(actor, right, region);
    if (denial.isPresent()) {
      return refused(Refusal.of(denial.get()));
    }
    if (needsFreshEyes(action) && !hasFreshEyes(action, actor.person())) {
      return refused(Refusal.of(Refusal.Kind.FOUR_EYES));
    }
    if (!action.isPossibleIn(state)) {
      return refused(Refusal.illegal(action, state));
    }
    return moved(new Step(action, actor.person(), now, why));
  }

  private Transition moved(Step step) {
    List<Step> steps = new ArrayList<>(history);
    steps.add(step);
    State next = step.action().next(state);
    return new Transition.Moved(
        new Submission(id, region, round, next, reason, scope, version, steps));
  }

  /** Whoever decides about what others did; taking back what nobody was told decides nothing. */
  private boolean needsFreshEyes(Action action) {
    return action == Action.WITHDRAW ? state == State.PUBLISHED : !action.isAuthorship();
  }

  /** Not an author; and for a province, whose approver speaks for it, not that approver either. */
  private boolean hasFreshEyes(Action action, Person person) {
    if (authors().stream().anyMatch(person::isSameAs)) {
      return false;
    }
    boolean national = AccessRules.NATIONAL.equals(region);
    boolean statisticiansTurn = action == Action.PUBLISH || state == State.SUBMITTED;
    return national || !statisticiansTurn || approver().filter(person::isSameAs).isEmpty();
  }

  /** Everybody who filed, changed or handed in the rows. */
  public List<Person> authors() {
    return history.stream()
        .filter(step -> step.action().isAuthorship())
        .map(Step::by)
        .distinct()
        .toList();
  }

  /** When it was made known; empty when it never was. */
  public Optional<Instant> publishedAt() {
    return history.stream()
        .filter(step -> step.action() == Action.PUBLISH)
        .map(Step::at)
        .findFirst();
  }

  /** Who approved what is before the statistician or was published; empty before. */
  public Optional<Person> approver() {
    if (state != State.SUBMITTED && publishedAt().isEmpty()) {
      return Optional.empty();
    }
    return history.stream()
        .filter(step -> step.action() == Action.APPROVE)
        .reduce((earlier, later) -> later)
        .map(Step::by);
  }

  /** The latest step. */
  public Step last() {
    return history.get(history.size() - 1);
  }

  /** The same, after storage counted the change. */
  public Submission withVersion(long stored) {
    return new Submission(id, region, round, state, reason, scope, stored, history);
  }

  /** Whether a text can serve as a reason; may be null. */
  public static boolean isReason(String text) {
    return text != null
        && !text.isBlank()
        && text.length() <= MAX_REASON
        && PlainText.isPlain(text);
  }

  private static Transition refused(Refusal refusal) {
    return new Transition.Refused(refusal);
  }
}

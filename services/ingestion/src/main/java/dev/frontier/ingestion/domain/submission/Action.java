package dev.frontier.ingestion.domain.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done to a submission, from which states, and where it leads. */
public enum Action {
  /** Files the rows for the first time. */
  DRAFT(Set.of(), State.DRAFT),
  /** Replaces the rows; the state stays. */
  EDIT(Set.of(State.DRAFT, State.RETURNED), null),
  /** Says why figures stand that were asked about; the state stays. */
  JUSTIFY(Set.of(State.DRAFT, State.RETURNED), null),
  /** Hands it to the approver. */
  SUBMIT(Set.of(State.DRAFT, State.RETURNED), State.IN_REVIEW),
  /** Hands it to the statistician. */
  APPROVE(Set.of(State.IN_REVIEW), State.SUBMITTED),
  /** Sends it back to the office. */
  RETURN(Set.of(State.IN_REVIEW, State.SUBMITTED), State.RETURNED),
  /** Makes the figures known. */
  PUBLISH(Set.of(State.SUBMITTED), State.PUBLISHED),
  /** Takes it back: the office what nobody was told, the statistician what was published. */
  WITHDRAW(Set.of(State.DRAFT, State.RETURNED, State.PUBLISHED), State.WITHDRAWN),
  /** Happens to it when the last of its figures is replaced; nobody can ask for it. */
  SUPERSEDE(Set.of(State.PUBLISHED), State.SUPERSEDED);

  private final Set<State> from;
  private final State to;

  Action(Set<State> from, State to) {
    this.from = from;
    this.to = to;
  }

  /** The name in the interface. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isPossibleIn(State state) {
    return from.contains(state);
  }

  State next(State now) {
    return to == null ? now : to;
  }

  /** What can be asked for in a state, in the order of a submission's life. */
  public static List<Action> possibleIn(State state) {
    return Arrays.stream(values())
        .filter(action -> action != SUPERSEDE && action.isPossibleIn(state))
        .toList();
  }

  /**
   * Where actions lead, one after the other, from nothing.
   *
   * @return empty when one of them is not possible where the ones before it led
   */
  public static Optional<State> replay(List<Action> actions) {
    if (actions.isEmpty() || actions.get(0) != DRAFT) {
      return Optional.empty();
    }
    State state = State.DRAFT;
    for (Action action : actions.subList(1, actions.size())) {
      if (!action.isPossibleIn(state)) {
        return Optional.empty();
      }
      state = action.next(state);
    }
    return Optional.of(state);
  }

  /** Whether it makes somebody an author of what is filed. */
  boolean isAuthorship() {
    return this == DRAFT || this == EDIT || this == JUSTIFY || this == SUBMIT;
  }
}

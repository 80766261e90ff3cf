package dev.frontier.ingestion.domain.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to a submission, from which states, and where it leads. */
public enum Action {
  /** Files the rows for the first time. */
  DRAFT(Set.of(), State.DRAFT),
  /** Replaces the rows; the state stays. */
  EDIT(Set.of(State.DRAFT, State.RETURNED), null),
  /** Hands it to the approver. */
  SUBMIT(Set.of(State.DRAFT, State.RETURNED), State.IN_REVIEW),
  /** Hands it to the statistician. */
  APPROVE(Set.of(State.IN_REVIEW), State.SUBMITTED),
  /** Sends it back to the office. */
  RETURN(Set.of(State.IN_REVIEW, State.SUBMITTED), State.RETURNED),
  /** Makes the figures known. */
  PUBLISH(Set.of(State.SUBMITTED), State.PUBLISHED);

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

  /** What can be done in a state, in the order of a submission's life. */
  public static List<Action> possibleIn(State state) {
    return Arrays.stream(values()).filter(action -> action.isPossibleIn(state)).toList();
  }

  /** Whether it makes somebody an author of what is filed. */
  boolean isAuthorship() {
    return this == DRAFT || this == EDIT || this == SUBMIT;
  }
}

package dev.frontier.policytracker.domain.milestone;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What may be done to a milestone; which of it is possible depends on where it stands. */
public enum MilestoneMove {
  /** Put on the record. */
  ADD("add", Set.of(), MilestoneState.OPEN),
  /** Another name or another date; what was agreed before stays on the record. */
  EDIT("edit", Set.of(MilestoneState.OPEN), MilestoneState.OPEN),
  REACH("reach", Set.of(MilestoneState.OPEN), MilestoneState.REACHED),
  DROP("drop", Set.of(MilestoneState.OPEN), MilestoneState.DROPPED),
  /** It was marked in error, or is wanted again. */
  REOPEN("reopen", Set.of(MilestoneState.REACHED, MilestoneState.DROPPED), MilestoneState.OPEN);

  private final String code;
  private final Set<MilestoneState> from;
  private final MilestoneState to;

  MilestoneMove(String code, Set<MilestoneState> from, MilestoneState to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  /** The move as interfaces spell it. */
  public String code() {
    return code;
  }

  /** Where the move leads. */
  public MilestoneState to() {
    return to;
  }

  /** Whether a milestone in that state can make this move. */
  public boolean possibleFrom(MilestoneState state) {
    return from.contains(state);
  }

  /** The move of that code, or empty. */
  public static Optional<MilestoneMove> of(String code) {
    return Arrays.stream(values()).filter(move -> move.code.equals(code)).findFirst();
  }
}

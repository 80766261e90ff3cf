package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.application.milestone.ChangeMilestone.Result;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.milestone.MilestoneMove;
import dev.frontier.policytracker.domain.milestone.MilestoneState;
import dev.frontier.policytracker.domain.milestone.Milestones.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Words the refusals of milestones as problems of the catalogue. */
final class MilestoneRefusals {

  private MilestoneRefusals() {}

  /** Any result but a change. */
  static ProblemException of(Result result, Actor actor, Change change) {
    if (result instanceof Result.Unknown unknown) {
      return Refusals.unknown(unknown.id());
    }
    if (result instanceof Result.Outdated outdated) {
      return Problem.of(ProblemType.PRECONDITION_FAILED)
          .with("current", ETags.text(ETags.ofVersion(outdated.current().version())))
          .asException();
    }
    return declined((Result.Declined) result, actor, change);
  }

  private static ProblemException declined(Result.Declined declined, Actor actor, Change change) {
    return switch (declined.refusal()) {
      case NOT_LEAD_MINISTRY ->
          Problem.of(ProblemType.MINISTRY_NOT_YOURS)
              .with("yours", actor.ministry().orElse(null))
              .with("ministry", declined.measure().progress().lead())
              .asException();
      case ONLY_LEAD_REACHES ->
          Problem.of(ProblemType.ROLE_REQUIRED)
              .with("roles", List.of(Role.MINISTRY_OFFICER.code()))
              .asException();
      case RETIRED ->
          Problem.of(ProblemType.MEASURE_RETIRED)
              .with("measure", declined.measure().measure().id())
              .asException();
      case IMPOSSIBLE_MOVE -> impossible(declined.current().orElseThrow(), change);
      case CODE_TAKEN ->
          Problem.of(ProblemType.ALREADY_EXISTS)
              .with("id", change instanceof Change.Add add ? add.code().orElse("-") : "-")
              .asException();
      case REASON_REQUIRED -> Problem.of(ProblemType.REASON_REQUIRED).asException();
      case FUTURE_DAY ->
          Problem.of(ProblemType.INVALID_FIELDS)
              .violations(
                  List.of(
                      Violation.at(
                          null,
                          "on",
                          RowRule.DAY_NOT_COME,
                          Map.of(
                              "value",
                              change instanceof Change.Reach reach
                                  ? reach.on().map(Object::toString).orElse("-")
                                  : "-"))))
              .asException();
    };
  }

  private static ProblemException impossible(Milestone current, Change change) {
    MilestoneState state = current.state();
    List<String> allowed =
        Arrays.stream(MilestoneMove.values())
            .filter(move -> move.possibleFrom(state))
            .map(MilestoneMove::code)
            .toList();
    return Problem.of(ProblemType.ILLEGAL_TRANSITION)
        .with("state", state.code())
        .with("action", moveOf(change))
        .with("allowed", allowed)
        .extension("allowed", allowed)
        .asException();
  }

  private static String moveOf(Change change) {
    if (change instanceof Change.Edit) {
      return MilestoneMove.EDIT.code();
    }
    if (change instanceof Change.Reach) {
      return MilestoneMove.REACH.code();
    }
    return change instanceof Change.Drop ? MilestoneMove.DROP.code() : MilestoneMove.REOPEN.code();
  }
}

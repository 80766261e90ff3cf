package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import java.util.Optional;
import java.util.stream.Collectors;

/** The caller of a request as the rules see one. */
final class Actors {

  private Actors() {}

  static Actor of(Caller caller) {
    return new Actor(
        caller.subject(),
        caller.roles().stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()),
        caller.ministry(),
        caller.regions());
  }
}

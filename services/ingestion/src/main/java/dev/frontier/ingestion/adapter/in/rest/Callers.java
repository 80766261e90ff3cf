package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ListDivisions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.platform.http.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the actor of the rules of whoever sent the request. */
@ApplicationScoped
class Callers {
  private final Caller caller;
  private final ListDivisions listDivisions;

  Callers(Caller caller, ListDivisions listDivisions) {
    this.caller = caller;
    this.listDivisions = listDivisions;
  }

  /** Of a request that carries a token. */
  Actor actor() {
    return new Actor(
        new Person(caller.subject(), caller.username()),
        caller.roles().stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet()),
        caller.regions(),
        listDivisions.below(caller.regions()));
  }
}

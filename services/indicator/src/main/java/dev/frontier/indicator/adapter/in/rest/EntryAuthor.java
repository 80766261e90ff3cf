package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.application.CatalogueChange;
import dev.frontier.platform.http.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Who is changing an entry of the catalogue. */
@ApplicationScoped
public class EntryAuthor {

  private final Caller caller;

  /** Uses this. */
  public EntryAuthor(Caller caller) {
    this.caller = caller;
  }

  /**
   * The change that the caller makes.
   *
   * @param reason null if nothing was said
   */
  CatalogueChange change(String reason, HttpHeaders headers) {
    return new CatalogueChange(
        reason == null || reason.isBlank() ? null : reason.strip(),
        FacilityAnswers.expected(headers),
        new Actor(caller.subject(), caller.username()));
  }
}

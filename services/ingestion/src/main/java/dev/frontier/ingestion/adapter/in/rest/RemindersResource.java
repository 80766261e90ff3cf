package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ReadReminders;
import dev.frontier.ingestion.domain.access.Actor;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the ledger of a round's reminders. */
@Path("/api/rounds/{id}/reminders")
@Authenticated
@Tag(name = "rounds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to see")
@APIResponse(responseCode = "404", description = "No such round")
public class RemindersResource {
  private final Callers callers;
  private final ReadReminders read;
  private final Clock clock;

  RemindersResource(Callers callers, ReadReminders read, Clock clock) {
    this.callers = callers;
    this.read = read;
    this.clock = clock;
  }

  /** The latest first. */
  @GET
  @Operation(
      operationId = "listReminders",
      summary = "Who was reminded when, and who was not and why",
      description = "All of them to statisticians; to an office those of its region.")
  @APIResponse(responseCode = "200", description = "The latest first")
  public ReminderView.Ledger list(@PathParam("id") String id) {
    Actor actor = callers.actor();
    return ReminderView.of(Responses.valueOf(read.handle(actor, id), actor, id), clock.getZone());
  }
}

package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.policytracker.application.duty.ReadReminders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of a measure's reminders. */
@Path("/api/measures/{id}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duties", description = "What ministries owe and by when")
public class RemindersResource {

  private final ReadReminders read;
  private final Caller caller;

  RemindersResource(ReadReminders read, Caller caller) {
    this.read = read;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"statistician", "admin", "ministry-officer", "ministry-head"})
  @Operation(
      operationId = "listMeasureReminders",
      summary = "Who was reminded of a measure's duties, and who was not and why",
      description = "All of them to statisticians; to a ministry those that were its own.")
  @APIResponseSchema(value = RemindersJson.class, responseDescription = "The latest first")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  public RemindersJson list(@PathParam("id") String measure) {
    if (!MeasureFilters.couldBeId(measure)) {
      throw Refusals.unknown(measure);
    }
    ReadReminders.Result result = read.execute(Actors.of(caller), measure);
    if (result instanceof ReadReminders.Result.Lines lines) {
      return RemindersJson.of(lines.lines());
    }
    if (result instanceof ReadReminders.Result.Forbidden) {
      throw Problem.of(ProblemType.ROLE_REQUIRED)
          .with("roles", List.of("statistician", "admin", "ministry-officer", "ministry-head"))
          .asException();
    }
    throw Refusals.unknown(measure);
  }
}

package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.progress.GetMeasureHistory;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that ever changed about a measure. */
@Path("/api/measures/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = "Measures, what is claimed and what is verified")
public class MeasureHistoryResource {

  private final GetMeasureHistory getHistory;

  MeasureHistoryResource(GetMeasureHistory getHistory) {
    this.getHistory = getHistory;
  }

  @GET
  @PermitAll
  @Operation(operationId = "getMeasureHistory", summary = "All that ever changed about a measure")
  @APIResponseSchema(value = MeasureHistoryJson.class, responseDescription = "Each oldest first")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held it")
  public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
    MeasureHistoryJson body =
        Optional.of(id)
            .filter(MeasureFilters::couldBeId)
            .flatMap(getHistory::execute)
            .map(found -> MeasureHistoryJson.of(id, found))
            .orElseThrow(() -> Refusals.unknown(id));
    return Answers.readable(headers, ETags.strong(body), body);
  }
}

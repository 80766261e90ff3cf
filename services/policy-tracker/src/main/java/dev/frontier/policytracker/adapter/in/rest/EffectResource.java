package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.effect.GetEffect;
import dev.frontier.policytracker.domain.effect.MeasureEffect;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The third light of a measure: what its indicators did since it was verified. */
@Path("/api/measures/{id}/effect")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = "Measures, what is claimed and what is verified")
public class EffectResource {

  private final GetEffect getEffect;
  private final Clock clock;

  EffectResource(GetEffect getEffect, Clock clock) {
    this.getEffect = getEffect;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getEffect",
      summary = "What the indicators of a measure did since it was verified",
      description =
          "Levels and shares before and after, and differences in differences against the nation"
              + " and the border provinces not concerned. It never says that the measure was the"
              + " cause.")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      description =
          "What was known at this instant, or when this day ended in Beijing; without it, the"
              + " latest")
  @APIResponseSchema(value = EffectJson.class, responseDescription = "The effect")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan held the measure by then")
  public Response get(
      @PathParam("id") String id, @QueryParam("asOf") String asOf, @Context HttpHeaders headers) {
    Instant instant = AsOf.parse(asOf).orElseGet(clock::instant);
    MeasureEffect found =
        Optional.of(id)
            .filter(MeasureFilters::couldBeId)
            .flatMap(it -> getEffect.execute(it, instant))
            .orElseThrow(() -> Refusals.unknown(id));
    EffectJson body = EffectJson.of(found);
    return Answers.readable(headers, ETags.strong(body), body);
  }
}

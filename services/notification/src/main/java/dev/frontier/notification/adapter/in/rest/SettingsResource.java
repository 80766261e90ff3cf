package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.ChangeSettings;
import dev.frontier.notification.application.port.SettingsStore;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody's clock is and when it is quiet there; everybody has their own. */
@Path("/api/subscriptions/settings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions", description = "What you asked to be told of.")
public class SettingsResource {
  private final ChangeSettings settings;
  private final Caller caller;

  /** Made by the container. */
  public SettingsResource(ChangeSettings settings, Caller caller) {
    this.settings = settings;
    this.caller = caller;
  }

  /** Gives the caller's. */
  @GET
  @Operation(operationId = "getSettings", summary = "Your time zone and quiet hours")
  @APIResponse(
      responseCode = "200",
      description = "What holds for all of your subscriptions; its ETag is its version.",
      content = @Content(schema = @Schema(implementation = SettingsJson.Answer.class)))
  public Response get() {
    return answer(settings.read(Requests.actor(caller)));
  }

  /** Sets the caller's. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSettings",
      summary = "Set your time zone and quiet hours",
      description =
          "From now on; what waits to be sent goes when it was planned. In quiet hours only what is"
              + " critical is sent, the rest when they are over.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of the version that you saw.",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SettingsJson.Request.class)))
  @APIResponse(
      responseCode = "200",
      description = "As it is now; its ETag is its version.",
      content = @Content(schema = @Schema(implementation = SettingsJson.Answer.class)))
  @APIResponse(responseCode = "412", description = "It was changed meanwhile.")
  @APIResponse(responseCode = "422", description = "Fields to mend.")
  @APIResponse(responseCode = "428", description = "If-Match is missing.")
  public Response put(SettingsJson.Request request, @Context HttpHeaders headers) {
    SettingsJson.Request asked = request == null ? SettingsJson.Request.NONE : request;
    ChangeSettings.Outcome outcome =
        settings.change(Requests.actor(caller), ETags.requiredVersion(headers), asked.toDraft());
    if (outcome instanceof ChangeSettings.Outcome.Changed changed) {
      return answer(changed.settings());
    }
    if (outcome instanceof ChangeSettings.Outcome.Stale stale) {
      throw Requests.stale(stale.version());
    }
    throw Requests.faulty(((ChangeSettings.Outcome.Faulty) outcome).faults());
  }

  private static Response answer(SettingsStore.Kept kept) {
    return Response.ok(SettingsJson.Answer.of(kept)).tag(ETags.ofVersion(kept.version())).build();
  }
}

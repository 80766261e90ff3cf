package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.ListDeliveries;
import dev.frontier.platform.http.Caller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What was sent to somebody's webhooks, and how it went. */
@Path("/api/deliveries")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "What was sent to your webhooks.")
public class DeliveriesResource {
  private final ListDeliveries list;
  private final Caller caller;

  /** Made by the container. */
  public DeliveriesResource(ListDeliveries list, Caller caller) {
    this.list = list;
    this.caller = caller;
  }

  /** Gives a page. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "listDeliveries",
      summary = "Messages to your webhooks with every attempt, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page.",
      content = @Content(schema = @Schema(implementation = DeliveryJson.Page.class)))
  @APIResponse(responseCode = "400", description = "The cursor is not one of this list.")
  public DeliveryJson.Page list(
      @Parameter(description = "The next of the page before; none for the first page.")
          @QueryParam("cursor")
          String cursor) {
    return DeliveryJson.Page.of(list.list(Requests.actor(caller), Requests.mark(cursor)));
  }
}

package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.ListDeliveries;
import dev.frontier.notification.application.RedeliverMessages;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What was sent to somebody's channels, and how it went. */
@Path("/api/deliveries")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "What was sent to your channels.")
public class DeliveriesResource {
  private final ListDeliveries list;
  private final RedeliverMessages redeliver;
  private final Caller caller;

  /** Made by the container. */
  public DeliveriesResource(ListDeliveries list, RedeliverMessages redeliver, Caller caller) {
    this.list = list;
    this.redeliver = redeliver;
    this.caller = caller;
  }

  /** Gives a page. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "listDeliveries",
      summary = "Messages to your channels with every attempt, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page.",
      content = @Content(schema = @Schema(implementation = DeliveryJson.Page.class)))
  @APIResponse(
      responseCode = "400",
      description = "The cursor is not one of this list, or there is no such state.")
  public DeliveryJson.Page list(
      @Parameter(
              description = "Only those that stand so, e.g. dead.",
              schema =
                  @Schema(
                      enumeration = {"pending", "held", "delivered", "dead", "cancelled"},
                      type = SchemaType.STRING))
          @QueryParam("state")
          String state,
      @Parameter(description = "The next of the page before; none for the first page.")
          @QueryParam("cursor")
          String cursor) {
    return DeliveryJson.Page.of(
        list.list(Requests.actor(caller), state(state), Requests.mark(cursor)));
  }

  private static DeliveryState state(String code) {
    if (code == null || code.isEmpty()) {
      return null;
    }
    List<String> codes = Arrays.stream(DeliveryState.values()).map(DeliveryState::code).toList();
    if (!codes.contains(code)) {
      throw Problem.of(ProblemType.INVALID_PARAMETER)
          .with("parameter", "state")
          .with("value", code)
          .with("choices", String.join(", ", codes))
          .asException();
    }
    return DeliveryState.of(code);
  }

  /** Gives one of the caller's. */
  @GET
  @Path("/{id}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "getDelivery", summary = "One message with every attempt")
  @APIResponse(
      responseCode = "200",
      description = "The message.",
      content = @Content(schema = @Schema(implementation = DeliveryJson.Item.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  public DeliveryJson.Item get(@PathParam("id") String id) {
    return list.find(Requests.actor(caller), Requests.id(id))
        .map(DeliveryJson.Item::of)
        .orElseThrow(() -> Requests.notFound(id));
  }

  /** Sends one that was given up. */
  @POST
  @Path("/{id}/redelivery")
  @Operation(
      operationId = "redeliver",
      summary = "Send a message that was given up once more",
      description = "Under the same webhook-id, from the beginning of the schedule.")
  @APIResponse(responseCode = "202", description = "It is on its way.")
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(
      responseCode = "409",
      description = "It is not dead, or nothing goes to its channel.")
  public Response redeliver(@PathParam("id") String id) {
    Redeliveries.sent(redeliver.one(Requests.actor(caller), Requests.id(id)), id);
    return Response.accepted().build();
  }
}

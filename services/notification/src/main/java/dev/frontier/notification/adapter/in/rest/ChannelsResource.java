package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.CreateChannel;
import dev.frontier.notification.application.DeleteChannel;
import dev.frontier.notification.application.ListChannels;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where messages go. Anybody who is signed in has their own, and sees no other. */
@Path("/api/channels")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "channels", description = "Where your messages go.")
public class ChannelsResource {
  private final CreateChannel create;
  private final ListChannels list;
  private final DeleteChannel delete;
  private final Caller caller;

  /** Made by the container. */
  public ChannelsResource(
      CreateChannel create, ListChannels list, DeleteChannel delete, Caller caller) {
    this.create = create;
    this.list = list;
    this.delete = delete;
    this.caller = caller;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createChannel",
      summary = "Add an address that messages are to go to",
      description =
          "What messages are signed with is in this answer and never again. Nothing but a code is"
              + " sent there before you have shown that you read it.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChannelJson.Request.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created; Location says where.",
      content = @Content(schema = @Schema(implementation = ChannelJson.Answer.class)))
  @APIResponse(responseCode = "409", description = "You have as many as one may have.")
  @APIResponse(
      responseCode = "422",
      description = "Fields to mend, or an address that is not called.")
  @APIResponse(
      responseCode = "429",
      description =
          "A mail address that got five codes within a day, whoever asked; or you had as many sent"
              + " within a day as one may, also by channels that have ended.")
  public Response create(ChannelJson.Request request) {
    ChannelJson.Request asked =
        request == null ? new ChannelJson.Request(null, null, null, null, null) : request;
    CreateChannel.Outcome outcome = create.create(Requests.actor(caller), asked.toRequest());
    if (outcome instanceof CreateChannel.Outcome.Created created) {
      return Response.created(URI.create("/api/channels/" + created.channel().id()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .entity(ChannelJson.Answer.of(created.channel(), created.secret()))
          .build();
    }
    throw problem(outcome);
  }

  private static ProblemException problem(CreateChannel.Outcome outcome) {
    if (outcome instanceof CreateChannel.Outcome.Faulty faulty) {
      return Requests.faulty(faulty.faults());
    }
    if (outcome instanceof CreateChannel.Outcome.Refused refused) {
      return Problem.of(ProblemType.WEBHOOK_URL_REFUSED)
          .with("url", refused.address())
          .extension("reason", refused.reason())
          .asException();
    }
    if (outcome instanceof CreateChannel.Outcome.TooSoon soon) {
      return Requests.tooSoon(soon.left());
    }
    return Problem.of(ProblemType.LIMIT_REACHED)
        .with("limit", ((CreateChannel.Outcome.TooMany) outcome).limit())
        .asException();
  }

  /** Lists the caller's. */
  @GET
  @Operation(operationId = "listChannels", summary = "Your channels, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content = @Content(schema = @Schema(implementation = ChannelJson.All.class)))
  public ChannelJson.All list() {
    return new ChannelJson.All(
        list.list(Requests.actor(caller)).stream()
            .map(channel -> ChannelJson.Answer.of(channel, Optional.empty()))
            .toList());
  }

  /** Gives one of the caller's. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getChannel", summary = "One of your channels")
  @APIResponse(
      responseCode = "200",
      description = "The channel, without its secret.",
      content = @Content(schema = @Schema(implementation = ChannelJson.Answer.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  public ChannelJson.Answer get(@PathParam("id") String id) {
    return list.find(Requests.actor(caller), Requests.id(id))
        .map(channel -> ChannelJson.Answer.of(channel, Optional.empty()))
        .orElseThrow(() -> Requests.notFound(id));
  }

  /** Ends one of the caller's. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteChannel",
      summary = "Send nothing there any more",
      description =
          "Subscriptions that went there go on without it; what is still to be sent there is"
              + " cancelled.")
  @APIResponse(responseCode = "204", description = "Ended.")
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  public void delete(@PathParam("id") String id) {
    if (!delete.delete(Requests.actor(caller), Requests.id(id))) {
      throw Requests.notFound(id);
    }
  }
}

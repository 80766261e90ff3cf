package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.MarkRead;
import dev.frontier.notification.application.ReadInbox;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * What somebody was told, and is being told. Anybody who is signed in has their own alerts and the
 * reminders of the roles and regions that their token gives, and sees no other.
 */
@Path("/api/inbox")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox", description = "What you were told.")
public class InboxResource {
  private final ReadInbox read;
  private final MarkRead mark;
  private final InboxStream stream;
  private final Caller caller;

  /** Made by the container. */
  public InboxResource(ReadInbox read, MarkRead mark, InboxStream stream, Caller caller) {
    this.read = read;
    this.mark = mark;
    this.stream = stream;
    this.caller = caller;
  }

  /** Gives a page. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "readInbox", summary = "Your alerts and reminders, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page.",
      content = @Content(schema = @Schema(implementation = InboxJson.Page.class)))
  @APIResponse(responseCode = "400", description = "The cursor is not one of this list.")
  public InboxJson.Page read(
      @Parameter(description = "The next of the page before; none for the first page.")
          @QueryParam("cursor")
          String cursor) {
    return InboxJson.Page.of(read.read(Requests.actor(caller), Requests.position(cursor)));
  }

  /** Marks an alert as read. */
  @POST
  @Path("/{id}/read")
  @Operation(operationId = "markRead", summary = "Mark an alert as read")
  @APIResponse(responseCode = "204", description = "It is read, from now or before.")
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  public void markRead(@PathParam("id") String id) {
    if (!mark.mark(Requests.actor(caller), Requests.id(id))) {
      throw Requests.notFound(id);
    }
  }

  /** Streams alerts as they come. */
  @GET
  @Path("/stream")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "streamInbox",
      summary = "Your alerts as they come",
      description =
          "Server-sent events named \"alert\" whose data is an Alert and whose id is its position."
              + " A client that comes back with Last-Event-ID gets what it missed. The stream ends"
              + " from time to time; come back then.")
  @APIResponse(
      responseCode = "200",
      description = "A stream of events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "400", description = "Last-Event-ID or after is not a position.")
  @APIResponse(responseCode = "429", description = "You have as many open as one may have.")
  public Multi<OutboundSseEvent> stream(
      @Parameter(
              description = "Position after which to start; sent by browsers when they come back.")
          @HeaderParam("Last-Event-ID")
          String lastEventId,
      @Parameter(
              description =
                  "Position after which to start, such as the latest of the page that was read;"
                      + " without any the stream starts now.")
          @QueryParam("after")
          String after,
      @Context Sse sse) {
    return stream.open(Requests.actor(caller), start(lastEventId, after), sse);
  }

  /**
   * A browser that comes back repeats its first address, so its header says more than the address.
   */
  private static Long start(String lastEventId, String after) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return Requests.position(after);
    }
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw Problem.of(ProblemType.INVALID_HEADER)
          .with("header", "Last-Event-ID")
          .with("expected", "42")
          .asException();
    }
    return Long.valueOf(lastEventId);
  }
}

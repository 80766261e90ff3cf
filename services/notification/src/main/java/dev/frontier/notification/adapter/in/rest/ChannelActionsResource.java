package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.ChallengeChannel;
import dev.frontier.notification.application.RedeliverMessages;
import dev.frontier.notification.application.RotateSecret;
import dev.frontier.notification.application.TestChannel;
import dev.frontier.notification.application.VerifyChannel;
import dev.frontier.notification.domain.Fault;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be done with a channel of one's own. */
@Path("/api/channels")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "channels", description = "Where your messages go.")
public class ChannelActionsResource {
  private final ChallengeChannel challenge;
  private final VerifyChannel verify;
  private final RotateSecret rotate;
  private final TestChannel test;
  private final RedeliverMessages redeliver;
  private final Caller caller;

  /** Made by the container. */
  public ChannelActionsResource(
      ChallengeChannel challenge,
      VerifyChannel verify,
      RotateSecret rotate,
      TestChannel test,
      RedeliverMessages redeliver,
      Caller caller) {
    this.challenge = challenge;
    this.verify = verify;
    this.rotate = rotate;
    this.test = test;
    this.redeliver = redeliver;
    this.caller = caller;
  }

  /** Sends a code. */
  @POST
  @Path("/{id}/challenge")
  @Operation(
      operationId = "challengeChannel",
      summary = "Send a new code to a channel that is not verified",
      description = "The first was sent when the channel was made.")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way.",
      content = @Content(schema = @Schema(implementation = DeliveryJson.Sent.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(responseCode = "409", description = "It is verified already.")
  @APIResponse(
      responseCode = "429",
      description =
          "One was sent less than a minute ago, or five within a day to the same mail address; or"
              + " you had as many sent within a day as one may.")
  public Response challenge(@PathParam("id") String id) {
    ChallengeChannel.Outcome outcome = challenge.challenge(Requests.actor(caller), Requests.id(id));
    if (outcome instanceof ChallengeChannel.Outcome.Sent sent) {
      return sent(sent.message());
    }
    if (outcome instanceof ChallengeChannel.Outcome.TooSoon soon) {
      throw Requests.tooSoon(soon.left());
    }
    if (outcome instanceof ChallengeChannel.Outcome.Verified) {
      throw Problem.of(ProblemType.CHANNEL_VERIFIED).asException();
    }
    throw Requests.notFound(id);
  }

  /** Takes a code. */
  @POST
  @Path("/{id}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "verifyChannel",
      summary = "Give back the code that was sent to a channel",
      description =
          "Messages that waited for it go then. A webhook is verified without this when its server"
              + " answers the challenge with the code.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChannelJson.Verification.class)))
  @APIResponse(
      responseCode = "200",
      description = "Messages go, from now or before.",
      content = @Content(schema = @Schema(implementation = ChannelJson.Answer.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(responseCode = "422", description = "Another code, or none is open.")
  public ChannelJson.Answer verify(
      @PathParam("id") String id, ChannelJson.Verification verification) {
    String code = verification == null ? null : verification.code();
    if (code == null || code.isBlank()) {
      throw Requests.faulty(List.of(Fault.of("code", "required")));
    }
    VerifyChannel.Outcome outcome = verify.verify(Requests.actor(caller), Requests.id(id), code);
    if (outcome instanceof VerifyChannel.Outcome.Verified verified) {
      return ChannelJson.Answer.of(verified.channel(), Optional.empty());
    }
    if (outcome instanceof VerifyChannel.Outcome.NotThere) {
      throw Requests.notFound(id);
    }
    String rule = outcome instanceof VerifyChannel.Outcome.Expired ? "code-expired" : "code-wrong";
    throw Requests.faulty(List.of(Fault.of("code", rule)));
  }

  /** Exchanges the secret. */
  @POST
  @Path("/{id}/secret")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rotateSecret",
      summary = "Exchange what messages to a webhook are signed with",
      description =
          "The new secret is in this answer and never again. For 24 hours messages carry the"
              + " signatures of both.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ChannelJson.Rotation.class)))
  @APIResponse(
      responseCode = "200",
      description = "The channel with its new secret or public key.",
      content = @Content(schema = @Schema(implementation = ChannelJson.Answer.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(responseCode = "422", description = "Fields to mend, or it is not a webhook.")
  public Response rotate(@PathParam("id") String id, ChannelJson.Rotation rotation) {
    RotateSecret.Outcome outcome =
        rotate.rotate(
            Requests.actor(caller), Requests.id(id), rotation == null ? null : rotation.signing());
    if (outcome instanceof RotateSecret.Outcome.Rotated rotated) {
      return Response.ok(ChannelJson.Answer.of(rotated.channel(), rotated.secret()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    if (outcome instanceof RotateSecret.Outcome.Faulty faulty) {
      throw Requests.faulty(faulty.faults());
    }
    throw Requests.notFound(id);
  }

  /** Sends a test. */
  @POST
  @Path("/{id}/test")
  @Operation(
      operationId = "testChannel",
      summary = "Try out whether messages come",
      description = "One is sent, once; its delivery says how it went.")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way.",
      content = @Content(schema = @Schema(implementation = DeliveryJson.Sent.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(responseCode = "409", description = "It is not verified.")
  @APIResponse(responseCode = "429", description = "One was sent a few seconds ago.")
  public Response test(@PathParam("id") String id) {
    TestChannel.Outcome outcome = test.test(Requests.actor(caller), Requests.id(id));
    if (outcome instanceof TestChannel.Outcome.Sent sent) {
      return sent(sent.message());
    }
    if (outcome instanceof TestChannel.Outcome.TooSoon soon) {
      throw Requests.tooSoon(soon.left());
    }
    if (outcome instanceof TestChannel.Outcome.NotVerified channel) {
      throw Redeliveries.notVerified(channel.state());
    }
    throw Requests.notFound(id);
  }

  /** Sends what was given up. */
  @POST
  @Path("/{id}/redelivery")
  @Operation(
      operationId = "redeliverAll",
      summary = "Send all messages to a channel that were given up once more",
      description = "Under the same webhook-ids, from the beginning of the schedule.")
  @APIResponse(
      responseCode = "202",
      description = "They are on their way.",
      content = @Content(schema = @Schema(implementation = DeliveryJson.Redelivered.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(responseCode = "409", description = "It is not verified.")
  public Response redeliver(@PathParam("id") String id) {
    int count = Redeliveries.sent(redeliver.all(Requests.actor(caller), Requests.id(id)), id);
    return Response.accepted(new DeliveryJson.Redelivered(count)).build();
  }

  private static Response sent(UUID message) {
    return Response.accepted(new DeliveryJson.Sent(message))
        .location(URI.create("/api/deliveries/" + message))
        .build();
  }
}

package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.AlertEvent;
import dev.frontier.notification.application.ChangeSubscription;
import dev.frontier.notification.application.CreateSubscription;
import dev.frontier.notification.application.DeleteSubscription;
import dev.frontier.notification.application.ListSubscriptions;
import dev.frontier.notification.application.Subscribe;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.timing.MannerDraft;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.callbacks.Callback;
import org.eclipse.microprofile.openapi.annotations.callbacks.CallbackOperation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody asked to be told of. Anybody who is signed in has their own, and sees no other. */
@Path("/api/subscriptions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions", description = "What you asked to be told of.")
public class SubscriptionsResource {
  private final Subscribe subscribe;
  private final ChangeSubscription change;
  private final DeleteSubscription delete;
  private final ListSubscriptions list;
  private final Caller caller;

  /** Made by the container. */
  public SubscriptionsResource(
      Subscribe subscribe,
      ChangeSubscription change,
      DeleteSubscription delete,
      ListSubscriptions list,
      Caller caller) {
    this.subscribe = subscribe;
    this.change = change;
    this.delete = delete;
    this.list = list;
    this.caller = caller;
  }

  /** Asks to be told. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createSubscription",
      summary = "Ask to be told",
      description =
          "Alerts come into your inbox and, with a webhook, as signed CloudEvents to it. The"
              + " webhook's secret is in this answer and never again.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SubscriptionJson.Request.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created; Location says where.",
      content = @Content(schema = @Schema(implementation = SubscriptionJson.Answer.class)))
  @APIResponse(
      responseCode = "403",
      description = "You may not be told of what these regions file.")
  @APIResponse(responseCode = "409", description = "You have as many as one may have.")
  @APIResponse(
      responseCode = "422",
      description = "Fields to mend, or a webhook that is not called.")
  @APIResponse(
      responseCode = "429",
      description = "A new webhook, and you had as many codes sent within a day as one may.")
  @APIResponse(
      responseCode = "503",
      description =
          "The code lists have not arrived yet, or the past that the rule looks back on cannot be"
              + " read now.")
  @Callback(
      name = "alert",
      callbackUrlExpression = "{$request.body#/webhook/url}",
      operations =
          @CallbackOperation(
              method = "post",
              summary = "An alert, sent to the webhook",
              description =
                  "Signed as Standard Webhooks 1.0 says, in the headers webhook-id,"
                      + " webhook-timestamp and webhook-signature. Answer with 2xx within 15 s;"
                      + " else it is tried again for three days, under the same webhook-id. The"
                      + " body says how things stand when it is sent: chain.standing may be another"
                      + " at a later attempt.",
              requestBody =
                  @RequestBody(
                      required = true,
                      content =
                          @Content(
                              mediaType = AlertEvent.MEDIA_TYPE,
                              schema = @Schema(implementation = AlertEvent.class))),
              responses = @APIResponse(responseCode = "2XX", description = "Taken.")))
  public Response create(SubscriptionJson.Request request) {
    SubscriptionJson.Request asked = request == null ? SubscriptionJson.Request.NONE : request;
    CreateSubscription.Outcome outcome =
        subscribe.subscribe(Requests.actor(caller), asked.toRequest());
    if (outcome instanceof CreateSubscription.Outcome.Created created) {
      return Response.created(URI.create("/api/subscriptions/" + created.subscription().id()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .tag(ETags.ofVersion(created.subscription().version()))
          .entity(
              SubscriptionJson.Answer.of(list.describe(created.subscription()), created.secret()))
          .build();
    }
    throw problem(outcome);
  }

  private static ProblemException problem(CreateSubscription.Outcome outcome) {
    if (outcome instanceof CreateSubscription.Outcome.Faulty faulty) {
      return Requests.faulty(faulty.faults());
    }
    if (outcome instanceof CreateSubscription.Outcome.UrlRefused refused) {
      return Problem.of(ProblemType.WEBHOOK_URL_REFUSED)
          .with("url", refused.url())
          .extension("reason", refused.reason())
          .asException();
    }
    if (outcome instanceof CreateSubscription.Outcome.TooMany tooMany) {
      return Problem.of(ProblemType.LIMIT_REACHED).with("limit", tooMany.limit()).asException();
    }
    if (outcome instanceof CreateSubscription.Outcome.TooSoon soon) {
      return Requests.tooSoon(soon.left());
    }
    if (outcome instanceof CreateSubscription.Outcome.PastUnavailable past) {
      return Problem.of(ProblemType.PAST_UNAVAILABLE)
          .with("indicator", past.indicator())
          .asException();
    }
    if (outcome instanceof CreateSubscription.Outcome.NotYours others) {
      return notYours(others.yours());
    }
    return Problem.of(ProblemType.CATALOGUE_UNAVAILABLE).asException();
  }

  private static ProblemException notYours(Set<String> yours) {
    return yours.isEmpty()
        ? Problem.of(ProblemType.ROLE_REQUIRED)
            .with("roles", List.of("province-officer", "province-approver", "statistician"))
            .asException()
        : Problem.of(ProblemType.REGION_NOT_YOURS)
            .with("yours", yours.stream().sorted().toList())
            .asException();
  }

  /** Lists the caller's. */
  @GET
  @Operation(operationId = "listSubscriptions", summary = "Your subscriptions, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content = @Content(schema = @Schema(implementation = SubscriptionJson.All.class)))
  public SubscriptionJson.All list() {
    return new SubscriptionJson.All(
        list.list(Requests.actor(caller)).stream()
            .map(d -> SubscriptionJson.Answer.of(d, Optional.empty()))
            .toList());
  }

  /** Gives one of the caller's. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getSubscription", summary = "One of your subscriptions")
  @APIResponse(
      responseCode = "200",
      description = "The subscription, without its secret; its ETag is its version.",
      content = @Content(schema = @Schema(implementation = SubscriptionJson.Answer.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  public Response get(@PathParam("id") String id) {
    return list.find(Requests.actor(caller), Requests.id(id))
        .map(SubscriptionsResource::answer)
        .orElseThrow(() -> Requests.notFound(id));
  }

  /** Tells one of the caller's in another manner. */
  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSubscription",
      summary = "Be told in another manner",
      description = "From now on; what waits to be sent goes when it was planned.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of the version that you saw.",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SubscriptionJson.Change.class)))
  @APIResponse(
      responseCode = "200",
      description = "As it is now; its ETag is its version.",
      content = @Content(schema = @Schema(implementation = SubscriptionJson.Answer.class)))
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  @APIResponse(responseCode = "412", description = "It was changed meanwhile.")
  @APIResponse(responseCode = "422", description = "Fields to mend.")
  @APIResponse(responseCode = "428", description = "If-Match is missing.")
  public Response change(
      @PathParam("id") String id, SubscriptionJson.Change asked, @Context HttpHeaders headers) {
    UUID subscription = Requests.id(id);
    ChangeSubscription.Outcome outcome =
        change.change(
            Requests.actor(caller),
            subscription,
            ETags.requiredVersion(headers),
            asked == null ? MannerDraft.NONE : asked.toDraft());
    if (outcome instanceof ChangeSubscription.Outcome.Changed changed) {
      return answer(list.describe(changed.subscription()));
    }
    if (outcome instanceof ChangeSubscription.Outcome.Faulty faulty) {
      throw Requests.faulty(faulty.faults());
    }
    if (outcome instanceof ChangeSubscription.Outcome.Stale stale) {
      throw Requests.stale(stale.version());
    }
    throw Requests.notFound(id);
  }

  private static Response answer(ListSubscriptions.Described described) {
    return Response.ok(SubscriptionJson.Answer.of(described, Optional.empty()))
        .tag(ETags.ofVersion(described.subscription().version()))
        .build();
  }

  /** Ends one of the caller's. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteSubscription",
      summary = "End a subscription",
      description =
          "What is in the inbox stays; what is still to be sent to its webhook is cancelled.")
  @APIResponse(responseCode = "204", description = "Ended.")
  @APIResponse(responseCode = "404", description = "You have none of this id.")
  public void delete(@PathParam("id") String id) {
    Actor actor = Requests.actor(caller);
    if (!delete.delete(actor, Requests.id(id))) {
      throw Requests.notFound(id);
    }
  }
}

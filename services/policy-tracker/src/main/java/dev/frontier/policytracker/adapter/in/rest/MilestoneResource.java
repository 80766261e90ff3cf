package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.milestone.ChangeMilestone;
import dev.frontier.policytracker.application.milestone.ChangeMilestone.Result;
import dev.frontier.policytracker.application.milestone.GetMilestones;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.milestone.MilestoneMove;
import dev.frontier.policytracker.domain.milestone.Milestones.Change;
import dev.frontier.policytracker.domain.plan.Name;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Milestones of a measure. */
@Path("/api/measures/{measure}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "What a measure is to have reached by when")
public class MilestoneResource {

  private static final MilestoneMove[] MOVES = {
    MilestoneMove.REACH, MilestoneMove.DROP, MilestoneMove.REOPEN
  };

  private final GetMilestones getMilestones;
  private final ChangeMilestone changeMilestone;
  private final ReportConfig config;
  private final Caller caller;

  MilestoneResource(
      GetMilestones getMilestones,
      ChangeMilestone changeMilestone,
      ReportConfig config,
      Caller caller) {
    this.getMilestones = getMilestones;
    this.changeMilestone = changeMilestone;
    this.config = config;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listMilestones", summary = "Milestones of a measure by due date")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      description = "As they were known then; a day means its end in Beijing")
  @APIResponseSchema(
      value = MilestonesJson.class,
      responseDescription = "Its milestones, dropped ones included")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  public Response list(
      @PathParam("measure") String measure,
      @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    List<Milestone> found =
        Optional.of(measure)
            .filter(MeasureFilters::couldBeId)
            .flatMap(id -> getMilestones.execute(id, AsOf.parse(asOf)))
            .orElseThrow(() -> Refusals.unknown(measure));
    MilestonesJson body = MilestonesJson.of(measure, found);
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(operationId = "getMilestone", summary = "One milestone")
  @APIResponseSchema(
      value = MilestoneJson.class,
      responseDescription = "The milestone; its ETag serves as If-Match of a change")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "There is no such milestone")
  public Response get(
      @PathParam("measure") String measure,
      @PathParam("code") String code,
      @Context HttpHeaders headers) {
    List<Milestone> versions = versions(measure, code);
    Milestone current = versions.get(versions.size() - 1);
    return Answers.readable(headers, ETags.ofVersion(current.version()), MilestoneJson.of(current));
  }

  @GET
  @Path("/{code}/history")
  @PermitAll
  @Operation(operationId = "getMilestoneHistory", summary = "All versions of a milestone")
  @APIResponseSchema(value = MilestonesJson.class, responseDescription = "Oldest first")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "There is no such milestone")
  public Response history(
      @PathParam("measure") String measure,
      @PathParam("code") String code,
      @Context HttpHeaders headers) {
    MilestonesJson body = MilestonesJson.of(measure, versions(measure, code));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  private List<Milestone> versions(String measure, String code) {
    if (!MeasureFilters.couldBeId(measure) || !MeasureFilters.couldBeId(code)) {
      throw Refusals.unknown(code);
    }
    List<Milestone> versions = getMilestones.history(measure, code);
    if (versions.isEmpty()) {
      throw Refusals.unknown(code);
    }
    return versions;
  }

  @POST
  @RolesAllowed({"ministry-officer", "statistician", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addMilestone",
      summary = "Add a milestone",
      description = "By an officer of the ministry that leads the measure, or the plan's keeper.")
  @APIResponseSchema(
      value = MilestoneJson.class,
      responseCode = "201",
      responseDescription = "The milestone is on record")
  @APIResponse(responseCode = "403", description = "Another ministry leads the measure")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  @APIResponse(responseCode = "409", description = "The code is taken, or the measure is closed")
  @APIResponse(responseCode = "422", description = "Fields break rules, or the reason is missing")
  public Response add(@PathParam("measure") String measure, MilestoneRequest body) {
    MilestoneRequest sent = body == null ? MilestoneRequest.NONE : body;
    Fields fields = new Fields(config);
    Optional<String> code = fields.milestoneCode("code", sent.code());
    Name name = fields.name("name", sent.nameZh(), sent.nameEn());
    LocalDate due = fields.requiredDate("due", sent.due());
    String reason = fields.text("reason", sent.reason());
    fields.refuseIfBroken();
    Change.Add add = new Change.Add(code, name, due, reason);
    Milestone added =
        changed(measure, measure, add, () -> changeMilestone.add(actor(), measure, add));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/measures/" + measure + "/milestones/" + added.code())
        .tag(ETags.ofVersion(added.version()))
        .entity(MilestoneJson.of(added))
        .build();
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({"ministry-officer", "statistician", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "editMilestone",
      summary = "Give an open milestone another name or date",
      description = "The version before stays on the record. Needs If-Match.")
  @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
  @APIResponseSchema(value = MilestoneJson.class, responseDescription = "The new version")
  @APIResponse(responseCode = "403", description = "Another ministry leads the measure")
  @APIResponse(responseCode = "404", description = "There is no such milestone")
  @APIResponse(responseCode = "409", description = "The milestone is not open")
  @APIResponse(responseCode = "412", description = "It changed since it was read")
  @APIResponse(responseCode = "422", description = "Fields break rules, or the reason is missing")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response edit(
      @PathParam("measure") String measure,
      @PathParam("code") String code,
      MilestoneRequest body,
      @Context HttpHeaders headers) {
    MilestoneRequest sent = body == null ? MilestoneRequest.NONE : body;
    Fields fields = new Fields(config);
    fields.same("code", sent.code(), code);
    Name name = fields.name("name", sent.nameZh(), sent.nameEn());
    LocalDate due = fields.requiredDate("due", sent.due());
    String reason = fields.text("reason", sent.reason());
    fields.refuseIfBroken();
    return moved(measure, code, new Change.Edit(name, due, reason), headers);
  }

  @POST
  @Path("/{code}/moves")
  @RolesAllowed({"ministry-officer", "statistician", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveMilestone",
      summary = "Say that a milestone was reached, is dropped, or is open again",
      description = "Only the ministry that leads says that it was reached. Needs If-Match.")
  @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
  @APIResponseSchema(value = MilestoneJson.class, responseDescription = "The new version")
  @APIResponse(responseCode = "403", description = "Another ministry leads the measure")
  @APIResponse(responseCode = "404", description = "There is no such milestone")
  @APIResponse(responseCode = "409", description = "The milestone cannot go there")
  @APIResponse(responseCode = "412", description = "It changed since it was read")
  @APIResponse(responseCode = "422", description = "Fields break rules, or the reason is missing")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response move(
      @PathParam("measure") String measure,
      @PathParam("code") String code,
      MilestoneMoveRequest body,
      @Context HttpHeaders headers) {
    MilestoneMoveRequest sent = body == null ? MilestoneMoveRequest.NONE : body;
    Fields fields = new Fields(config);
    MilestoneMove move = fields.choice("move", sent.move(), MOVES, MilestoneMove::code);
    Optional<LocalDate> on = fields.date("on", sent.on());
    String reason = fields.text("reason", sent.reason());
    fields.refuseIfBroken();
    Change change =
        switch (move) {
          case REACH -> new Change.Reach(on, reason);
          case DROP -> new Change.Drop(reason);
          case REOPEN -> new Change.Reopen(reason);
          case ADD, EDIT -> throw new IllegalStateException("Not among the choices: " + move);
        };
    return moved(measure, code, change, headers);
  }

  private Response moved(String measure, String code, Change change, HttpHeaders headers) {
    Optional<Long> version = ETags.requiredVersion(headers);
    Milestone after =
        changed(
            measure,
            code,
            change,
            () -> changeMilestone.move(actor(), measure, code, version, change));
    return Response.ok(MilestoneJson.of(after)).tag(ETags.ofVersion(after.version())).build();
  }

  private Actor actor() {
    return Actors.of(caller);
  }

  private Milestone changed(String measure, String code, Change change, Supplier<Result> useCase) {
    if (!MeasureFilters.couldBeId(measure) || !MeasureFilters.couldBeId(code)) {
      throw Refusals.unknown(code);
    }
    Result result;
    try {
      result = useCase.get();
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
    if (result instanceof Result.Changed changed) {
      return changed.milestone();
    }
    throw MilestoneRefusals.of(result, actor(), change);
  }
}

package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.gate.Gate;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules that figures are judged by; anyone may know them. */
@Path("/api/submissions/rules")
@PermitAll
@Tag(name = "findings")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {
  private final Gate gate;

  RulesResource(Gate gate) {
    this.gate = gate;
  }

  /** Lists them. */
  @GET
  @Operation(
      operationId = "listRules",
      summary = "What figures are asked about, and by which numbers",
      description =
          "The texts follow Accept-Language. Rules that a row must keep to be filed at all are in"
              + " the catalogue of problems.")
  @APIResponse(
      responseCode = "200",
      description = "In the order in which they are asked",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RuleView.class)))
  @APIResponse(responseCode = "default", description = "Refused, and why")
  public Response list(@Context HttpHeaders headers) {
    Locale language = Requests.language(headers);
    List<RuleView> rules = gate.cards().stream().map(card -> RuleView.of(card, language)).toList();
    return Response.ok(rules)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}

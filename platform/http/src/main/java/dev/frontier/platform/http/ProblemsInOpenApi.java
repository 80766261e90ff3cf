package dev.frontier.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in a service's OpenAPI document what holds for every service: an answer that says no is a
 * problem of RFC 9457. Methods only say when they refuse, never in what form.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final String ERROR = "#/components/schemas/ProblemError";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addSchema("Problem", problem())
        .addSchema("ProblemError", brokenRule());
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(ProblemsInOpenApi::describe));
  }

  private static void describe(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (code, response) -> {
              if (code.startsWith("4") || code.startsWith("5") || code.equals("default")) {
                describe(response);
              }
            });
  }

  private static void describe(APIResponse response) {
    Content content = OASFactory.createContent();
    content.addMediaType(
        "application/problem+json",
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
    response.setContent(content);
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description(
            "Why not, and how to mend it (RFC 9457); the types are in the catalogue of problems")
        .required(List.of("type", "title", "status"))
        .addProperty(
            "type",
            text("One of the catalogue")
                .format("uri")
                .examples(List.of("urn:frontier:problem:invalid-rows")))
        .addProperty("title", text("What kind of problem, in the reader's language"))
        .addProperty("status", whole("The HTTP status").examples(List.of(422)))
        .addProperty("detail", text("What is wrong here"))
        .addProperty("instance", text("The address that was asked"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("The broken rules, each at its place")
                .items(OASFactory.createSchema().ref(ERROR)));
  }

  private static Schema brokenRule() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("One broken rule")
        .required(List.of("rule", "message", "mend"))
        .addProperty(
            "row",
            whole("Data row from 1; the header of a CSV is not counted").addType(SchemaType.NULL))
        .addProperty(
            "column", text("Column or field").addType(SchemaType.NULL).examples(List.of("period")))
        .addProperty("rule", text("Code of the rule").examples(List.of("period-format")))
        .addProperty("message", text("What is wrong"))
        .addProperty("mend", text("How to mend it"))
        .addProperty("value", text("What was sent there"));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }

  private static Schema whole(String description) {
    return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
  }
}

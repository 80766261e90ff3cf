package dev.frontier.gateway.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.frontier.gateway.application.CheckParts;
import dev.frontier.gateway.application.DescribeInterface;
import dev.frontier.gateway.domain.routing.Part;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.TextKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the system says about itself: its interface and its health. */
@ApplicationScoped
public class DescriptionHandlers {

  private final DescribeInterface description;
  private final CheckParts parts;
  private Buffer json;
  private Buffer yaml;

  public DescriptionHandlers(DescribeInterface description, CheckParts parts) {
    this.description = description;
    this.parts = parts;
  }

  @PostConstruct
  void prepare() throws JsonProcessingException {
    Map<String, Object> document = description.describe(); // does not change while we run
    json = Buffer.buffer(new ObjectMapper().writeValueAsString(document));
    yaml = Buffer.buffer(new ObjectMapper(new YAMLFactory()).writeValueAsString(document));
  }

  /** GET /api/openapi, as JSON, or as YAML when asked for. */
  void openApi(RoutingContext context) {
    String accept = context.request().getHeader("Accept");
    boolean asYaml =
        "yaml".equals(context.request().getParam("format"))
            || (accept != null && accept.contains("yaml"));
    context.response().headers().remove("Content-Encoding"); // lets the server compress it
    context
        .response()
        .putHeader("Content-Type", asYaml ? "application/yaml" : "application/json")
        .putHeader("Vary", "Accept, Accept-Encoding")
        .putHeader("Cache-Control", "no-cache")
        .end(asYaml ? yaml : json);
  }

  /**
   * GET /health: 200 when every part is ready, else 503 as a problem; in both cases each part by
   * name.
   */
  void health(RoutingContext context) {
    parts
        .check()
        .whenComplete(
            (ready, failure) ->
                context.vertx().getOrCreateContext().runOnContext(back -> report(context, ready)));
  }

  private static void report(RoutingContext context, Map<Part, Boolean> ready) {
    JsonObject names = new JsonObject();
    ready.forEach((part, up) -> names.put(part.label(), up ? "UP" : "DOWN"));
    ready.entrySet().stream()
        .filter(part -> !part.getValue())
        .findFirst()
        .ifPresentOrElse(
            down ->
                Answers.problem(
                    context,
                    Problem.of(ProblemType.SERVICE_UNAVAILABLE)
                        .with("service", TextKey.service(down.getKey().label()))
                        .extension("parts", names.getMap())),
            () ->
                Answers.json(
                    context, 200, new JsonObject().put("status", "UP").put("parts", names)));
  }
}

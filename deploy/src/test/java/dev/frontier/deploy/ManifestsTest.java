package dev.frontier.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kubernetes base, parsed strictly and compared with what the services read. */
class ManifestsTest {

  @Test
  void everyManifestIsReadStrictlyByItsOwnModel() {
    // Given every resource of the base; When each is read by its published model, and written again
    // Then nothing was unknown to the model: a misspelt field would be lost or refused
    for (JsonNode manifest : Documents.manifests()) {
      StrictModels.read(manifest);
    }
  }

  @Test
  void aMisspeltFieldWouldBeFound() {
    // Given a deployment with a field that no cluster knows
    ObjectNode broken = deployment("ingestion").deepCopy();
    ((ObjectNode) broken.at("/spec/template/spec/containers/0")).put("imagePullPolicee", "Always");

    // When it is read strictly, Then it is refused
    assertThrows(AssertionError.class, () -> StrictModels.read(broken));
  }

  @Test
  void theKustomizationNamesEveryFileAndNoOther() {
    Set<String> named = new TreeSet<>();
    Documents.yaml("deploy/k8s/base/kustomization.yaml")
        .get(0)
        .get("resources")
        .forEach(resource -> named.add(resource.asText()));

    Set<String> present = new TreeSet<>();
    for (String file :
        Documents.ROOT
            .resolve("deploy/k8s/base")
            .toFile()
            .list((dir, name) -> name.endsWith(".yaml"))) {
      if (!file.equals("kustomization.yaml")) {
        present.add(file);
      }
    }

    assertEquals(present, named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ingestion", "indicator", "policy-tracker", "notification"})
  void aServiceRunsWithoutRightsItDoesNotNeed(String service) {
    JsonNode pod = deployment(service).at("/spec/template/spec");
    JsonNode container = pod.at("/containers/0");

    assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
    assertFalse(pod.at("/automountServiceAccountToken").asBoolean(true));
    assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
    assertFalse(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true));
    assertEquals("ALL", container.at("/securityContext/capabilities/drop/0").asText());
    assertTrue(container.at("/resources/requests/memory").isTextual());
    assertTrue(container.at("/resources/limits/memory").isTextual());
    for (String probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
      assertTrue(container.at("/" + probe + "/httpGet/path").asText().startsWith("/q/health/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ingestion", "indicator", "policy-tracker", "notification"})
  void aServiceIsGivenEverySettingItReadsAndNoOther(String service) {
    // Given the settings of its container
    Set<String> given = new TreeSet<>();
    deployment(service)
        .at("/spec/template/spec/containers/0/env")
        .forEach(
            variable -> {
              if (variable.get("name").asText().startsWith("FRONTIER_")) {
                given.add(variable.get("name").asText());
              }
            });

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
  void portsAgreeFromContainerToServiceToGateway(String service) {
    int port = Documents.SERVICES.get(service);

    assertEquals(
        port,
        deployment(service).at("/spec/template/spec/containers/0/ports/0/containerPort").asInt());
    assertEquals(port, named("Service", service).at("/spec/ports/0/port").asInt());
    assertEquals(String.valueOf(port), variable(service, "QUARKUS_HTTP_PORT"));
    if (!service.equals("gateway")) {
      String setting = "FRONTIER_" + service.toUpperCase().replace('-', '_') + "_URL";
      assertEquals("http://" + service + ":" + port, variable("gateway", setting));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ingestion", "indicator", "policy-tracker", "notification"})
  void theImageIsTheOneThatTheBuildMakes(String service) {
    // Given the group and the tag of the root pom, and the application's name
    String pom = Documents.text("pom.xml");
    String properties =
        Documents.text("services/" + service + "/src/main/resources/application.properties");
    String image = deployment(service).at("/spec/template/spec/containers/0/image").asText();

    // When they are put together, Then they name the image of the manifest and of the compose file
    assertEquals("frontier/" + service + ":0.1.0", image);
    assertTrue(pom.contains("<quarkus.container-image.group>frontier<"));
    assertTrue(pom.contains("<quarkus.container-image.tag>0.1.0<"));
    assertTrue(properties.contains("quarkus.application.name=" + service + "\n"));
    assertEquals(
        image,
        Documents.yaml("docker-compose.yml").get(0).at("/services/" + service + "/image").asText());
  }

  @Test
  void theOneRouteLeadsToTheGateway() {
    JsonNode route = named("HTTPRoute", "frontier");

    assertEquals("gateway", route.at("/spec/rules/0/backendRefs/0/name").asText());
    assertEquals(8080, route.at("/spec/rules/0/backendRefs/0/port").asInt());
    assertEquals(
        1, Documents.manifests().stream().filter(m -> kind(m).equals("HTTPRoute")).count());
  }

  @Test
  void theTopicsAreThoseOfTheCatalogue() {
    // Given the catalogue of topics with their dead-letter topics
    JsonNode catalogue = Documents.json("contracts/topics.json");
    JsonNode dead = catalogue.get("deadLetters");
    Map<String, String> expected = new TreeMap<>();
    catalogue
        .get("topics")
        .forEach(
            topic -> {
              expected.put(
                  topic.get("name").asText(),
                  settings(
                      topic.get("partitions"),
                      topic.get("cleanupPolicy"),
                      topic.get("retentionMs")));
              expected.put(
                  topic.get("dlq").asText(),
                  settings(
                      dead.get("partitions"), dead.get("cleanupPolicy"), dead.get("retentionMs")));
            });

    // When the manifests' topics are read
    Map<String, String> manifests = new TreeMap<>();
    for (JsonNode manifest : Documents.manifests()) {
      if (kind(manifest).equals("KafkaTopic")) {
        manifests.put(
            manifest.at("/metadata/name").asText(),
            settings(
                manifest.at("/spec/partitions"),
                manifest.at("/spec/config/cleanup.policy"),
                manifest.at("/spec/config/retention.ms")));
      }
    }

    // Then they are the same
    assertEquals(expected, manifests);
  }

  @Test
  void theRealmIsTheOneThatIsWrittenOnce() {
    if (Boolean.getBoolean("frontier.contracts.write")) {
      RealmManifest.write();
    }

    // Not assertEquals: two whole realms in one message help nobody.
    assertTrue(
        RealmManifest.expected().equals(named("KeycloakRealmImport", "frontier")),
        "deploy/k8s/base/realm.yaml is not deploy/keycloak/frontier-realm.json; its first line says"
            + " how to write it anew");
  }

  @Test
  void keycloakIsNotStartedAsIfItHadBeenBuilt() {
    // Given an image as published; When the operator starts it, Then it must not say --optimized
    assertFalse(named("Keycloak", "keycloak").at("/spec/startOptimized").asBoolean(true));
  }

  @Test
  void theOverlayNamesEveryImageAndEveryPlaceOfTheAddress() {
    JsonNode overlay = Documents.yaml("deploy/k8s/overlays/production/kustomization.yaml").get(0);
    Set<String> images = new TreeSet<>();
    overlay.get("images").forEach(image -> images.add(image.get("name").asText()));
    Set<String> expected = new TreeSet<>();
    Documents.SERVICES.keySet().forEach(service -> expected.add("frontier/" + service));
    assertEquals(expected, images);

    Set<String> places = Documents.patchedWith("opening.example.org");
    assertEquals(Set.of("ConfigMap", "Keycloak", "HTTPRoute"), places);
  }

  @Test
  void noTwoResourcesCarryTheSameName() {
    Set<String> seen = new HashSet<>();
    for (JsonNode manifest : Documents.manifests()) {
      String name = kind(manifest) + "/" + manifest.at("/metadata/name").asText();
      assertTrue(seen.add(name), name);
    }
  }

  private static String settings(JsonNode partitions, JsonNode cleanup, JsonNode retention) {
    return partitions.asInt() + " " + cleanup.asText() + " " + retention.asLong();
  }

  private static String variable(String service, String name) {
    for (JsonNode variable : deployment(service).at("/spec/template/spec/containers/0/env")) {
      if (variable.get("name").asText().equals(name)) {
        return variable.get("value").asText();
      }
    }
    throw new AssertionError(service + " is not given " + name);
  }

  private static JsonNode deployment(String service) {
    return named("Deployment", service);
  }

  private static JsonNode named(String kind, String name) {
    return Documents.manifests().stream()
        .filter(m -> kind(m).equals(kind) && m.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  private static String kind(JsonNode manifest) {
    return manifest.get("kind").asText();
  }
}

package dev.frontier.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The realm as Keycloak's operator takes it: the same realm that the local stack imports, inside a
 * resource. It is written from deploy/keycloak/frontier-realm.json, so that nobody keeps two.
 */
final class RealmManifest {

  private static final String FILE = "deploy/k8s/base/realm.yaml";

  private RealmManifest() {}

  static JsonNode expected() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("keycloakCRName", "keycloak");
    spec.put(
        "placeholders",
        Map.of(
            "FRONTIER_GATEWAY_SECRET", secret("client-secret"),
            "FRONTIER_PUBLIC_URL", secret("public-url")));
    spec.put("realm", Documents.json("deploy/keycloak/frontier-realm.json"));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("apiVersion", "k8s.keycloak.org/v2alpha1");
    resource.put("kind", "KeycloakRealmImport");
    resource.put("metadata", Map.of("name", "frontier"));
    resource.put("spec", spec);
    return Documents.JSON.valueToTree(resource);
  }

  static void write() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    String yaml =
        "# Written from deploy/keycloak/frontier-realm.json: mvn -pl deploy test"
            + " -Dfrontier.contracts.write=true\n"
            + new Yaml(options).dump(Documents.JSON.convertValue(expected(), Map.class));
    try {
      Files.writeString(Documents.ROOT.resolve(FILE), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> secret(String key) {
    return Map.of("secret", Map.of("name", "frontier-gateway", "key", key));
  }
}

package dev.frontier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RealmTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode production = read("frontier-realm.json");

  private final JsonNode local = read("frontier-realm-local.json");

  @Test
  @DisplayName("the local realm is the production realm, demo users, password grant and any port")
  void localIsProductionAndOverlay() {
    // Given
    ObjectNode expected = production.deepCopy();
    expected.set("users", local.path("users"));
    // Programs log the demo users in many times a second, which the guard takes for an attack.
    expected.put("bruteForceProtected", false);
    client(expected, "frontier-cli").put("directAccessGrantsEnabled", true);
    ArrayNode redirects = client(expected, "frontier-gateway").putArray("redirectUris");
    redirects.add("http://localhost:*").add("http://127.0.0.1:*");

    // When
    JsonNode actual = local;

    // Then
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  @DisplayName("the production realm has no users, no password grant and no secret")
  void productionIsBare() {
    // Given
    String text = production.toString();

    // When
    List<JsonNode> clients = new ArrayList<>();
    production.path("clients").forEach(clients::add);

    // Then
    assertThat(production.has("users")).isFalse();
    assertThat(clients)
        .allSatisfy(
            client -> assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse());
    assertThat(client(production, "frontier-gateway").path("secret").asText())
        .isEqualTo("${FRONTIER_GATEWAY_SECRET}");
    assertThat(text).doesNotContain("password\"");
  }

  @Test
  @DisplayName("the profile declares the attributes that Keycloak would otherwise drop")
  void profileDeclaresAttributes() throws IOException {
    // Given
    String profile =
        production
            .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
            .path("kc.user.profile.config")
            .path(0)
            .asText();

    // When
    JsonNode attributes = JSON.readTree(profile).path("attributes");

    // Then
    assertThat(attributes)
        .filteredOn(a -> List.of("region", "ministry").contains(a.path("name").asText()))
        .hasSize(2)
        .allSatisfy(
            attribute ->
                assertThat(attribute.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
  }

  @Test
  @DisplayName("every border province has an officer and an approver")
  void officesOfAllProvinces() throws IOException {
    // Given
    List<String> provinces =
        Files.readAllLines(Checkout.root().resolve("data/paper/regions.csv")).stream()
            .filter(line -> line.contains(",province,"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();

    // When
    List<String> users = users();

    // Then
    assertThat(provinces).hasSize(9);
    assertThat(users)
        .containsAll(
            provinces.stream()
                .map(code -> code.substring(3).toLowerCase(Locale.ROOT))
                .flatMap(code -> List.of("officer-" + code, "approver-" + code).stream())
                .toList());
  }

  @Test
  @DisplayName("every ministry of the policy tree has a user")
  void usersOfAllMinistries() throws IOException {
    // Given
    Matcher ministries =
        Pattern.compile("(?m)^ {2}([A-Z]+): \\{zh:")
            .matcher(Files.readString(Checkout.root().resolve("data/paper/policy.yaml")));
    List<String> expected =
        ministries
            .results()
            .map(found -> "ministry-" + found.group(1).toLowerCase(Locale.ROOT))
            .toList();

    // When
    List<String> users = users();

    // Then
    assertThat(expected).hasSize(20);
    assertThat(users).containsAll(expected);
  }

  private List<String> users() {
    List<String> names = new ArrayList<>();
    local.path("users").forEach(user -> names.add(user.path("username").asText()));
    return names;
  }

  private static ObjectNode client(JsonNode realm, String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return (ObjectNode) client;
      }
    }
    throw new AssertionError("No client " + id);
  }

  private static JsonNode read(String name) {
    try {
      Path file = Checkout.root().resolve("deploy/keycloak").resolve(name);
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

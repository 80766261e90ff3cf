package dev.frontier.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrontierStackTest {

  private static final String FIGURES = "frontier.figures.v1";

  private static final String TYPE = "dev.frontier.ingestion.figures.v1";

  private static Map<String, String> settings;

  @BeforeAll
  static void start() {
    settings = new FrontierStack().start();
  }

  @Test
  @DisplayName("an officer's token carries region, role, audience and the public issuer")
  void tokenOfAnOfficer() throws IOException {
    // Given the demo users of the local realm

    // When
    JsonNode claims = claims(Tokens.of("officer-gx"));

    // Then
    assertThat(claims.path("region").toString()).isEqualTo("[\"CN-GX\"]");
    assertThat(claims.at("/realm_access/roles")).anyMatch(is("province-officer"));
    assertThat(claims.path("aud").toString()).contains("frontier-api");
    assertThat(claims.path("preferred_username").asText()).isEqualTo("officer-gx");
    assertThat(claims.path("iss").asText())
        .isEqualTo(settings.get("FRONTIER_PUBLIC_URL") + "/auth/realms/frontier");
    assertThat(claims.has("ministry")).isFalse();
  }

  @Test
  @DisplayName("a ministry's token carries the ministry and no region")
  void tokenOfAMinistry() throws IOException {
    // Given the demo users of the local realm

    // When
    JsonNode claims = claims(Tokens.of("ministry-pboc"));

    // Then
    assertThat(claims.path("ministry").asText()).isEqualTo("PBOC");
    assertThat(claims.at("/realm_access/roles")).anyMatch(is("ministry-officer"));
    assertThat(claims.has("region")).isFalse();
  }

  @Test
  @DisplayName("a user who is not there gets no token")
  void noTokenForAStranger() {
    // Given
    String stranger = "officer-nowhere";

    // When, Then
    assertThatThrownBy(() -> Tokens.of(stranger)).hasMessageContaining("No token for");
  }

  @Test
  @DisplayName("a CloudEvent comes back as it was published")
  void eventRoundTrip() {
    // Given
    String key = "TRADE_TOTAL:CN-GX-" + UUID.randomUUID();

    // When
    UUID id = TestEvents.publish(FIGURES, key, TYPE, "{\"region\":\"广西\"}");

    // Then
    try (EventReader reader = TestEvents.consume(FIGURES)) {
      EventReader.Event event = reader.await(e -> id.toString().equals(e.id()));
      assertThat(event.key()).isEqualTo(key);
      assertThat(event.type()).isEqualTo(TYPE);
      assertThat(event.subject()).isEqualTo(key);
      assertThat(event.headers())
          .containsEntry("ce_specversion", "1.0")
          .containsEntry("ce_dataschema", "urn:frontier:contracts:ingestion:figures:v1")
          .containsEntry("ce_partitionkey", key)
          .containsEntry("content-type", "application/json");
      assertThat(event.json()).isEqualTo("{\"region\":\"广西\"}");
    }
  }

  @Test
  @DisplayName("a reader from now on does not see what was there before")
  void readerFromNow() {
    // Given
    UUID before = TestEvents.publish(FIGURES, "k", TYPE, "{}");

    try (EventReader reader = TestEvents.consumeFromNow(FIGURES)) {
      // When
      UUID after = TestEvents.publish(FIGURES, "k", TYPE, "{}");

      // Then
      reader.await(e -> after.toString().equals(e.id()));
      assertThat(reader.all(e -> before.toString().equals(e.id()), java.time.Duration.ofMillis(1)))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a misspelt topic fails instead of springing into being")
  void topicsComeFromTheContractsAlone() {
    // Given
    var record = new ProducerRecord<>("frontier.figurse.v1", "k", new byte[0]);

    // When, Then
    assertThatThrownBy(() -> TestEvents.publishRaw(record)).isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("a killed broker comes back with what it had acknowledged")
  void killedBrokerKeepsEvents() {
    // Given
    UUID id = TestEvents.publish(FIGURES, "kept", TYPE, "{}");

    // When
    Faults.kill("kafka");
    Faults.start("kafka");

    // Then
    try (EventReader reader = TestEvents.consume(FIGURES)) {
      assertThat(reader.await(e -> id.toString().equals(e.id())).key()).isEqualTo("kept");
    }
  }

  @Test
  @DisplayName("the database belongs to the service's role, which is no superuser")
  void databaseOfTheService() throws SQLException {
    // Given
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("FRONTIER_DB_URL"),
                settings.get("FRONTIER_DB_USER"),
                settings.get("FRONTIER_DB_PASSWORD"));
        var statement = connection.createStatement()) {

      // When
      statement.execute("create table owned (id int)");
      var row = statement.executeQuery("select usesuper from pg_user where usename = current_user");

      // Then
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean(1)).isFalse();
    }
  }

  @Test
  @DisplayName("a second start gives the same parts")
  void startsOnce() {
    // Given
    FrontierStack again = new FrontierStack();

    // When
    Map<String, String> second = again.start();

    // Then
    assertThat(second).isEqualTo(settings);
  }

  private static java.util.function.Predicate<JsonNode> is(String text) {
    return node -> node.asText().equals(text);
  }

  private static JsonNode claims(String token) throws IOException {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8));
  }
}

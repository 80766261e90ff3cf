package dev.frontier.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.local.dist.Checkout;
import dev.frontier.local.dist.Dist;
import dev.frontier.local.stack.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPartsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;

  private final Dist dist = Dist.of(Checkout.root());

  @Test
  @DisplayName("PostgreSQL keeps its data over a stop, a crash and a new launcher")
  void postgresKeepsData() throws SQLException {
    // Given
    int port = Ports.free();
    try (PostgresPart first = postgres(port)) {
      first.start();
      first.awaitReady(PATIENCE);
      first.ensureDatabase("indicator", "geheim");
      run(first, "create table kept (value numeric)", "insert into kept values (917.02)");
      first.kill();
      first.start();
      first.awaitReady(PATIENCE);
    }

    // When
    try (PostgresPart second = postgres(port)) {
      second.start();
      second.awaitReady(PATIENCE);
      second.ensureDatabase("indicator", "geheim");

      // Then
      try (Connection connection = connect(second, "geheim");
          var rows = connection.createStatement().executeQuery("select value from kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getBigDecimal(1)).isEqualByComparingTo("917.02");
      }
    }
  }

  @Test
  @DisplayName("PostgreSQL lets nobody in with a wrong password")
  void postgresAsksForThePassword() {
    // Given
    try (PostgresPart part = postgres(Ports.free())) {
      part.start();
      part.awaitReady(PATIENCE);
      part.ensureDatabase("indicator", "geheim");

      // When, Then
      assertThatThrownBy(() -> connect(part, "falsch").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  @DisplayName("Kafka keeps its topics over a crash, and making them again changes nothing")
  void kafkaKeepsTopics() throws Exception {
    // Given
    List<NewTopic> topics = List.of(new NewTopic("frontier.kept.v1", 3, (short) 1));
    try (KafkaPart part = new KafkaPart(dist, new Place(home), Ports.free(), Ports.free())) {
      part.start();
      part.awaitReady(PATIENCE);
      try (var admin = part.admin()) {
        Topics.ensure(admin, topics);
      }
      part.kill();

      // When
      part.start();
      part.awaitReady(PATIENCE);

      // Then
      try (var admin = part.admin()) {
        Topics.ensure(admin, topics);
        assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
            .contains("frontier.kept.v1");
      }
    }
  }

  private PostgresPart postgres(int port) {
    return new PostgresPart(dist, new Place(home), port, "superuser", true, null);
  }

  private static void run(PostgresPart part, String... statements) throws SQLException {
    try (Connection connection = connect(part, "geheim");
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static Connection connect(PostgresPart part, String password) throws SQLException {
    return DriverManager.getConnection(part.jdbcUrl("indicator"), "indicator", password);
  }
}

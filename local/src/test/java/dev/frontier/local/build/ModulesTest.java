package dev.frontier.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {

  private static final String SOURCE = "services/indicator/src/main/java/Rank.java";

  @TempDir Path root;

  private Modules modules;

  @BeforeEach
  void checkout() throws IOException {
    modules = new Modules(root);
    write("pom.xml", "<project/>");
    write("services/indicator/pom.xml", "<project/>");
    write(SOURCE, "record Rank() {}");
    write("services/indicator/target/quarkus-app/quarkus-run.jar", "");
    write("web/pom.xml", "<project/>");
    write("web/src/main.tsx", "");
  }

  @Test
  @DisplayName("what was never built has changed")
  void neverBuilt() {
    // Given a checkout without stamps

    // When
    var changed = modules.changed();

    // Then
    assertThat(changed).containsOnlyKeys("web", "services/indicator");
  }

  @Test
  @DisplayName("what was built has not, even when a checkout gave its files new times")
  void builtAndTouched() throws IOException {
    // Given
    modules.remember(modules.changed());
    Files.setLastModifiedTime(root.resolve(SOURCE), FileTime.fromMillis(0));

    // When
    var changed = modules.changed();

    // Then
    assertThat(changed).isEmpty();
  }

  @Test
  @DisplayName("an edit changes its module alone")
  void edited() throws IOException {
    // Given
    modules.remember(modules.changed());
    write(SOURCE, "record Rank(int place) {}");

    // When
    var changed = modules.changed();

    // Then
    assertThat(changed).containsOnlyKeys("services/indicator");
  }

  @Test
  @DisplayName("an edit of the versions changes every module")
  void editedVersions() throws IOException {
    // Given
    modules.remember(modules.changed());
    write("pom.xml", "<project><!-- newer --></project>");

    // When
    var changed = modules.changed();

    // Then
    assertThat(changed).containsOnlyKeys("web", "services/indicator");
  }

  @Test
  @DisplayName("what a build makes and what tests hold changes nothing")
  void outputs() throws IOException {
    // Given
    modules.remember(modules.changed());
    write("web/dist/index.html", "made");
    write("web/node_modules/react/index.js", "fetched");
    write("services/indicator/target/classes/Rank.class", "made");
    write("services/indicator/src/test/java/RankTest.java", "class RankTest {}");

    // When
    var changed = modules.changed();

    // Then
    assertThat(changed).isEmpty();
  }

  @Test
  @DisplayName("a cleaned service has changed")
  void cleaned() throws IOException {
    // Given
    modules.remember(modules.changed());
    Files.delete(root.resolve("services/indicator/target/quarkus-app/quarkus-run.jar"));

    // When
    var changed = modules.changed();

    // Then
    assertThat(changed).containsOnlyKeys("services/indicator");
  }

  @Test
  @DisplayName("a module beside the system is looked at when it is asked for, and then alone")
  void moreThanTheSystem() throws IOException {
    // Given
    write("bench/pom.xml", "<project/>");
    modules.remember(modules.changed());

    // When
    var changed = modules.changed(List.of("bench"));

    // Then
    assertThat(changed).containsOnlyKeys("bench");
    assertThat(modules.changed()).isEmpty();
  }

  @Test
  @DisplayName("what is edited during a build counts as changed afterwards")
  void editedMeanwhile() throws IOException {
    // Given
    var building = modules.changed();
    write(SOURCE, "record Rank(int place) {}");

    // When
    modules.remember(building);

    // Then
    assertThat(modules.changed()).containsOnlyKeys("services/indicator");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

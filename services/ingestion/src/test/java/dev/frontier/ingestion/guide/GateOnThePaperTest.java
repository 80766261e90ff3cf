package dev.frontier.ingestion.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.config.GateConfig;
import dev.frontier.ingestion.domain.gate.Gate;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The guide to the gate")
class GateOnThePaperTest {
  private static final Path ROOT = Path.of(System.getProperty("frontier.root", "../.."));

  @ParameterizedTest
  @CsvSource({"en, gate-on-the-paper.md", "zh-CN, gate-on-the-paper.zh-CN.md"})
  @DisplayName("lists exactly what the rules, with the settings of the service, ask of the tables")
  void isCurrent(String language, String file) throws IOException {
    Gate gate = new Gate(settings().parameters());
    PaperTables tables = new PaperTables(ROOT.resolve("data/paper"));
    Path guide = ROOT.resolve("docs/guides").resolve(file);

    String expected = new GuideWriter(gate, tables, Locale.forLanguageTag(language)).write();

    if (Boolean.getBoolean("frontier.contracts.write")) {
      Files.writeString(guide, expected);
    }
    assertEquals(
        expected,
        Files.readString(guide),
        "Run this test with -Dfrontier.contracts.write=true and read the difference");
  }

  /** The settings as the service starts with them, without starting it. */
  static GateConfig settings() throws IOException {
    return new SmallRyeConfigBuilder()
        .withMapping(GateConfig.class)
        // Its other settings are not read; the mapping looks at names under its own prefix only.
        .withSources(
            new PropertiesConfigSource(
                GateOnThePaperTest.class.getResource("/application.properties")))
        .build()
        .getConfigMapping(GateConfig.class);
  }
}

package dev.frontier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AsyncAPI project's own parser reads the document, and Ajv the schemas that it refers to. */
class AsyncApiTest {
  @TempDir Path copies;

  record Verdict(int exit, String output) {}

  @Test
  void theDocumentIsValid() throws Exception {
    Path document = Documents.CONTRACTS.resolve("asyncapi.yaml");

    Verdict verdict = validate(document);

    assertThat(verdict).isEqualTo(new Verdict(0, "valid: 6 channels, 6 messages"));
  }

  @Test
  void aReferenceToNothingIsFound() throws Exception {
    Path document = copyWith("#/channels/figures'", "#/channels/figure'");

    Verdict verdict = validate(document);

    assertThat(verdict.exit()).isEqualTo(1);
    assertThat(verdict.output()).contains("error: operations.ingestion.sends.figures");
  }

  @Test
  void aWordThatAsyncApiDoesNotHaveIsFound() throws Exception {
    Path document = copyWith("    action: send", "    action: publish");

    Verdict verdict = validate(document);

    assertThat(verdict.exit()).isEqualTo(1);
    assertThat(verdict.output()).contains("action");
  }

  @Test
  void aBrokenSchemaBehindAReferenceIsFound() throws Exception {
    Path document = copyWith("asyncapi: 3.0.0", "asyncapi: 3.0.0");
    Path schema = copies.resolve("events/ingestion/figures/v1/schema.json");
    Files.writeString(
        schema, Files.readString(schema).replace("\"minItems\": 1", "\"minItems\": \"one\""));

    Verdict verdict = validate(document);

    assertThat(verdict.exit()).isEqualTo(1);
    assertThat(verdict.output()).contains("minItems");
  }

  private Path copyWith(String text, String replacement) throws IOException {
    try (Stream<Path> files = Files.walk(Documents.CONTRACTS.resolve("events"))) {
      for (Path file : files.toList()) {
        Path copy = copies.resolve(Documents.CONTRACTS.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    String document = Documents.text(Documents.CONTRACTS.resolve("asyncapi.yaml"));
    assertThat(document).contains(text);
    return Files.writeString(copies.resolve("asyncapi.yaml"), document.replace(text, replacement));
  }

  private static Verdict validate(Path document) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder("node", "src/test/node/validate-asyncapi.mjs", document.toString())
            .directory(Documents.CONTRACTS.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes()).strip();
    return new Verdict(node.waitFor(), output);
  }
}

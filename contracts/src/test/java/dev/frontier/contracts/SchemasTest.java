package dev.frontier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.contracts.Documents.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

  static List<Event> events() {
    return Documents.events();
  }

  static Stream<Arguments> examples() {
    return events().stream()
        .flatMap(event -> event.examples().stream().map(example -> Arguments.of(event, example)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSchemaIsValidJsonSchema2020(Event event) {
    JsonNode schema = Documents.json(event.schema());

    List<String> violations = Validator.violationsOfTheMetaSchema(schema);

    assertThat(violations).isEmpty();
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSchemaIsNamedByItsFolder(Event event) {
    JsonNode schema = Documents.json(event.schema());

    String id = schema.path("$id").asText();

    assertThat(id).isEqualTo(event.id());
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSchemaHasSeveralExamples(Event event) {
    List<Path> examples = event.examples();

    assertThat(examples).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsValid(Event event, Path example) {
    JsonNode data = Documents.json(example);

    List<String> violations = Validator.violations(Documents.json(event.schema()), data);

    assertThat(violations).isEmpty();
  }
}

package dev.frontier.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** JSON Schema 2020-12 with formats asserted. */
final class Validator {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Validator() {}

  static List<String> violations(JsonNode schema, JsonNode data) {
    return violations(REGISTRY.getSchema(schema), data);
  }

  static List<String> violationsOfTheMetaSchema(JsonNode schema) {
    String metaSchema = SpecificationVersion.DRAFT_2020_12.getDialectId();
    return violations(REGISTRY.getSchema(SchemaLocation.of(metaSchema)), schema);
  }

  private static List<String> violations(Schema schema, JsonNode data) {
    return schema
        .validate(
            data,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}

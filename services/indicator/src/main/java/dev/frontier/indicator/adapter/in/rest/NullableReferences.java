package dev.frontier.indicator.adapter.in.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Mends the description of a property that is an object or null: the generator says both "one of
 * these" and "an object", which no null can be.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullableReferences implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
      schema.setType((List<Schema.SchemaType>) null);
    }
    return schema;
  }
}

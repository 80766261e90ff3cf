package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Component;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the OpenAPI document in which formats each operation answers and by which components
 * version 2 filters, from the lists that the service itself goes by.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SdmxDescription implements OASFilter {

  private static final Map<String, List<SdmxFormat>> FORMATS =
      Map.of(
          "sdmx1Data", SdmxFormat.DATA_1,
          "sdmx1Availability", SdmxFormat.STRUCTURE_1,
          "sdmx1Structures", SdmxFormat.STRUCTURE_1,
          "sdmx2Data", SdmxFormat.DATA_2,
          "sdmx2Availability", SdmxFormat.STRUCTURE_2,
          "sdmx2Structures", SdmxFormat.STRUCTURE_2);

  private static final List<String> FILTERED = List.of("sdmx2Data", "sdmx2Availability");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    for (PathItem path : document.getPaths().getPathItems().values()) {
      path.getOperations().values().stream()
          .filter(operation -> FORMATS.containsKey(String.valueOf(operation.getOperationId())))
          .forEach(SdmxDescription::describe);
    }
  }

  private static void describe(Operation operation) {
    if (FILTERED.contains(operation.getOperationId())) {
      Arrays.stream(Component.values())
          .map(SdmxDescription::condition)
          .forEach(operation::addParameter);
    }
    List<SdmxFormat> formats = FORMATS.get(operation.getOperationId());
    operation.addParameter(format(formats));
    Content content = OASFactory.createContent();
    for (SdmxFormat format : formats) {
      SchemaType type = format.type().endsWith("+json") ? SchemaType.OBJECT : SchemaType.STRING;
      content.addMediaType(
          format.mediaType(),
          OASFactory.createMediaType().schema(OASFactory.createSchema().addType(type)));
    }
    operation.getResponses().getAPIResponse("200").setContent(content);
  }

  private static Parameter condition(Component component) {
    return query(ConditionParameters.name(component))
        .description(
            "What "
                + component.id()
                + " must be: commas mean or, + means and; each may begin with one of eq, ne, lt,"
                + " le, gt, ge, co, nc, sw, ew and a colon.")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING))
        .example(ConditionParameters.examples(component).get(1));
  }

  private static Parameter format(List<SdmxFormat> formats) {
    Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
    formats.stream().map(SdmxFormat::shortName).forEach(schema::addEnumeration);
    return query(Negotiation.PARAMETER)
        .description(
            "Stands for the header Accept, which a link cannot send. Without either "
                + formats.get(0).shortName()
                + " is given.")
        .schema(schema);
  }

  private static Parameter query(String name) {
    return OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
  }
}

package dev.frontier.gateway.adapter.out.resource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.frontier.gateway.application.port.PartDescriptions;
import dev.frontier.gateway.domain.description.PartDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the parts' OpenAPI documents of contracts/http, which the build copies to openapi/. */
@ApplicationScoped
public class PackedDescriptions implements PartDescriptions {

  private static final List<String> PARTS =
      List.of("gateway", "ingestion", "indicator", "policy-tracker", "notification");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Override
  public List<PartDescription> all() {
    List<PartDescription> found = new ArrayList<>();
    for (String part : PARTS) {
      String name = "openapi/" + part + ".openapi.yaml";
      try (InputStream in =
          Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
        if (in != null) {
          found.add(
              new PartDescription(
                  part, YAML.readValue(in, new TypeReference<Map<String, Object>>() {})));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(name + " is not YAML", e);
      }
    }
    return found;
  }
}

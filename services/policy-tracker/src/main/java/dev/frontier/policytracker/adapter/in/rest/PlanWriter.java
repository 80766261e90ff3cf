package dev.frontier.policytracker.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.frontier.policytracker.domain.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Writes a plan as YAML that {@link PlanReader} reads back to the same plan. */
@ApplicationScoped
class PlanWriter {

  private final YAMLMapper mapper =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .addModule(new JavaTimeModule())
          .build();

  /** The file's bytes, in UTF-8. */
  byte[] write(Plan plan) {
    try {
      return mapper.writeValueAsString(PlanFile.of(plan)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan has nothing that YAML cannot say", e);
    }
  }
}

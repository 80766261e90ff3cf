package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.effect.Outcome;
import dev.frontier.policytracker.domain.milestone.MilestoneState;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Verification;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the OpenAPI document what holds for all of the interface and would otherwise be repeated
 * at each method: code lists come from the domain, and no field of an answer is ever left out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class InterfaceDescription implements OASFilter {

  /** What callers write; there a field may be left out. */
  private static final Set<String> WRITTEN =
      Set.of(
          "ReportRequest",
          "VerdictRequest",
          "MilestoneRequest",
          "MilestoneMoveRequest",
          "RemarkRequest",
          "PlanEntryRequest",
          "PlanEntryRetirement",
          "LinkRequest",
          "WithdrawalRequest",
          "Problem",
          "ProblemError");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.forEach(InterfaceDescription::requireAllFields);
    document
        .getComponents()
        .addSchema(
            "ClaimedStatus",
            codes(
                "How far a measure is, in its lead ministry's own words",
                Arrays.stream(ClaimedStatus.values()).map(ClaimedStatus::code).toList()))
        .addSchema(
            "MilestoneState",
            codes(
                "Where a milestone stands",
                Arrays.stream(MilestoneState.values()).map(MilestoneState::code).toList()))
        .addSchema(
            "Verification",
            codes(
                "What a verifier found about the newest claim",
                Arrays.stream(Verification.values()).map(Verification::code).toList()))
        .addSchema(
            "EffectOutcome", codes("What the indicators did since, in one word", Outcome.CODES));
  }

  private static void requireAllFields(String name, Schema schema) {
    if (!WRITTEN.contains(name) && schema.getProperties() != null) {
      schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
    }
  }

  private static Schema codes(String description, List<String> codes) {
    Schema schema = OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    codes.forEach(schema::addEnumeration);
    return schema;
  }
}

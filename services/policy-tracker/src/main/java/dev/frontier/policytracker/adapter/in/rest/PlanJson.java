package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.plan.GetPlan;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Recommendation;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Verification;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The recommendations down to each measure's state.
 *
 * @param edition counts the imports that changed the plan
 * @param since when this edition became known; null before the first import
 * @param summary how many measures stand where
 * @param ministries names for the codes used below
 */
@Schema(
    name = "Recommendations",
    description = "The recommendations down to the state of each measure")
record PlanJson(
    int edition,
    @Schema(nullable = true) Instant since,
    SummaryJson summary,
    List<CodeName> ministries,
    List<RecommendationJson> recommendations) {

  /** Number of measures by claimed status and by verification; every code is there, 0 included. */
  @Schema(name = "PlanSummary", description = "How many measures stand where")
  record SummaryJson(int measures, Map<String, Long> claimed, Map<String, Long> verified) {}

  /** A recommendation. */
  @Schema(name = "Recommendation", description = "A recommendation with its items")
  record RecommendationJson(String id, String nameZh, String nameEn, List<ItemJson> items) {}

  /**
   * An item.
   *
   * @param obstacles ids of the obstacle items that it answers
   */
  @Schema(name = "RecommendationItem", description = "An item with its measures")
  record ItemJson(
      String id,
      String nameZh,
      String nameEn,
      List<String> obstacles,
      List<MeasureJson> measures) {}

  static PlanJson of(GetPlan.Result found) {
    List<RecommendationJson> recommendations =
        found.edition().plan().recommendations().stream()
            .map(recommendation -> recommendation(recommendation, found))
            .toList();
    List<MeasureJson> measures =
        recommendations.stream()
            .flatMap(recommendation -> recommendation.items().stream())
            .flatMap(item -> item.measures().stream())
            .toList();
    return new PlanJson(
        found.edition().number(),
        found.edition().since().orElse(null),
        summary(measures),
        found.edition().plan().ministries().stream().map(CodeName::of).toList(),
        recommendations);
  }

  private static RecommendationJson recommendation(
      Recommendation recommendation, GetPlan.Result found) {
    return new RecommendationJson(
        recommendation.id(),
        recommendation.name().zh(),
        recommendation.name().en(),
        recommendation.items().stream()
            .map(
                item ->
                    new ItemJson(
                        item.id(),
                        item.name().zh(),
                        item.name().en(),
                        item.obstacles(),
                        item.measures().stream()
                            .map(measure -> measure(measure, item, recommendation, found))
                            .toList()))
            .toList());
  }

  private static MeasureJson measure(
      Measure measure,
      Recommendation.Item item,
      Recommendation recommendation,
      GetPlan.Result found) {
    Progress progress =
        found
            .progress()
            .getOrDefault(measure.id(), Progress.start(measure.id(), measure.lead().ministry()));
    return MeasureJson.of(
        measure, item.id(), recommendation.id(), progress, found.newest().get(measure.id()));
  }

  private static SummaryJson summary(List<MeasureJson> measures) {
    Map<String, Long> claimed = new LinkedHashMap<>();
    Arrays.stream(ClaimedStatus.values()).forEach(status -> claimed.put(status.code(), 0L));
    Map<String, Long> verified = new LinkedHashMap<>();
    Arrays.stream(Verification.values()).forEach(found -> verified.put(found.code(), 0L));
    for (MeasureJson measure : measures) {
      claimed.merge(measure.claimed(), 1L, Long::sum);
      verified.merge(measure.verified(), 1L, Long::sum);
    }
    return new SummaryJson(measures.size(), claimed, verified);
  }
}

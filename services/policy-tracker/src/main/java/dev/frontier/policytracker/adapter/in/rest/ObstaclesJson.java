package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.plan.Obstacle;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.Recommendation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The obstacles, each particular with what is recommended against it. */
@Schema(name = "Obstacles", description = "All obstacles")
record ObstaclesJson(List<ObstacleJson> obstacles) {

  /** An obstacle. */
  @Schema(name = "Obstacle", description = "An obstacle with its particulars")
  record ObstacleJson(String id, String nameZh, String nameEn, List<ObstacleItemJson> items) {}

  /**
   * A particular of an obstacle.
   *
   * @param recommendations ids of the recommendation items that answer it
   */
  @Schema(name = "ObstacleItem", description = "A particular of an obstacle")
  record ObstacleItemJson(String id, String nameZh, String nameEn, List<String> recommendations) {}

  static ObstaclesJson of(Plan plan) {
    return new ObstaclesJson(
        plan.obstacles().stream().map(obstacle -> obstacle(obstacle, plan.items())).toList());
  }

  private static ObstacleJson obstacle(Obstacle obstacle, List<Recommendation.Item> answers) {
    return new ObstacleJson(
        obstacle.id(),
        obstacle.name().zh(),
        obstacle.name().en(),
        obstacle.items().stream()
            .map(
                item ->
                    new ObstacleItemJson(
                        item.id(),
                        item.name().zh(),
                        item.name().en(),
                        answers.stream()
                            .filter(answer -> answer.obstacles().contains(item.id()))
                            .map(Recommendation.Item::id)
                            .toList()))
            .toList());
  }
}

package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.plan.ImportPlan;
import dev.frontier.policytracker.domain.plan.Obstacle;
import dev.frontier.policytracker.domain.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import holds and what it changed.
 *
 * @param edition the edition that is current now
 * @param obstacles obstacles in the plan
 * @param obstacleItems their particulars
 * @param recommendations recommendations in the plan
 * @param items their items
 * @param measures measures in the plan
 * @param added entries that were not in the plan before, ministries and headings included
 * @param changed entries that say something else now
 * @param retired entries that the plan no longer holds; their record stays readable
 */
@Schema(name = "PlanImport", description = "What an import holds and what it changed")
record ImportJson(
    int edition,
    int obstacles,
    int obstacleItems,
    int recommendations,
    int items,
    int measures,
    int added,
    int changed,
    int retired) {

  static ImportJson of(ImportPlan.Result.Taken taken) {
    Plan plan = taken.plan();
    return new ImportJson(
        taken.edition(),
        plan.obstacles().size(),
        plan.obstacles().stream().map(Obstacle::items).mapToInt(items -> items.size()).sum(),
        plan.recommendations().size(),
        plan.items().size(),
        plan.measures().size(),
        taken.changes().added().size(),
        taken.changes().changed().size(),
        taken.changes().retired().size());
  }
}

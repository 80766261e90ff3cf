package dev.frontier.policytracker.adapter.in.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the plan as somebody sends it; which fields it has depends on its kind.
 *
 * @param parent the obstacle or recommendation that holds an item
 * @param item the item that holds a measure
 * @param position where among its neighbours, from 0
 */
@Schema(name = "PlanEntryRequest", description = "An entry of the plan")
record PlanEntryRequest(
    @Schema(required = true) String nameZh,
    @Schema(required = true) String nameEn,
    @Schema(nullable = true, description = "Obstacle or recommendation that holds the item")
        String parent,
    @Schema(nullable = true, description = "Item that holds the measure") String item,
    @Schema(nullable = true, description = "Obstacle items that an item answers")
        List<String> obstacles,
    @Schema(nullable = true, description = "Ministry that answers for a measure") String lead,
    @Schema(nullable = true, description = "False once it is settled that it leads")
        Boolean leadProposed,
    @Schema(nullable = true) List<String> support,
    @Schema(nullable = true) List<String> regions,
    @Schema(nullable = true) List<String> indicators,
    @Schema(nullable = true, description = "Further items that a measure serves") List<String> also,
    @Schema(nullable = true, description = "From 0; left out, it stays or comes last")
        Integer position,
    @Schema(required = true, description = "Why it is added or changed") String reason) {

  static final PlanEntryRequest NONE =
      new PlanEntryRequest(
          null, null, null, null, null, null, null, null, null, null, null, null, null);
}

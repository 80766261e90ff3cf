package dev.frontier.notification.adapter.contract;

import static dev.frontier.notification.adapter.contract.Fields.decimal;
import static dev.frontier.notification.adapter.contract.Fields.instant;
import static dev.frontier.notification.adapter.contract.Fields.list;
import static dev.frontier.notification.adapter.contract.Fields.number;
import static dev.frontier.notification.adapter.contract.Fields.text;
import static dev.frontier.notification.adapter.contract.Fields.textOrNull;
import static dev.frontier.notification.adapter.contract.Fields.texts;
import static dev.frontier.notification.adapter.contract.Fields.uuidOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads {@code indicator-changes} as its contract says, leaving out measures that are not known.
 */
public final class IndicatorChanges {
  private IndicatorChanges() {}

  /**
   * The news of a document.
   *
   * @param id of the event, or of the document where it is an answer
   */
  public static IndicatorNews news(UUID id, JsonNode data) {
    String indicator = text(data, "indicator");
    String region = text(data, "region");
    Instant vintage = instant(data, "vintage");
    List<FigureChange> changes = new ArrayList<>();
    for (JsonNode change : list(data, "changes")) {
      Measure.of(text(change, "measure"))
          .ifPresent(m -> changes.add(change(indicator, region, vintage, m, change)));
    }
    UUID submission = uuidOrNull(data.path("cause"), "submission");
    return new IndicatorNews(
        id,
        submission == null ? id : submission,
        text(data, "unit"),
        number(data, "unitMult"),
        changes);
  }

  private static FigureChange change(
      String indicator, String region, Instant vintage, Measure measure, JsonNode change) {
    return new FigureChange(
        indicator,
        region,
        text(change, "period"),
        vintage,
        measure,
        Figure.of(decimal(change, "old"), textOrNull(change, "oldStatus"), null),
        Figure.of(
            decimal(change, "new"),
            textOrNull(change, "newStatus"),
            textOrNull(change, "withheld")),
        coverage(change.path("coverage")),
        textOrNull(change, "comparedWith"));
  }

  private static Coverage coverage(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Coverage.whole();
    }
    return new Coverage(number(node, "present"), number(node, "expected"), texts(node, "missing"));
  }
}

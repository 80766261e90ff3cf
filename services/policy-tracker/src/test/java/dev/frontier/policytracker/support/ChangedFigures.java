package dev.frontier.policytracker.support;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Changes of a region's figures, as the indicator service tells them. */
public final class ChangedFigures {

  private static final String TOPIC = "frontier.indicator-changes.v1";
  private static final String TYPE = "dev.frontier.indicator.indicator-changes.v1";

  private final String indicator;
  private final String region;
  private final String vintage;
  private final List<String> changes = new ArrayList<>();

  private ChangedFigures(String indicator, String region, String vintage) {
    this.indicator = indicator;
    this.region = region;
    this.vintage = vintage;
  }

  /** Annual figures that became known at an instant. */
  public static ChangedFigures of(String indicator, String region, String vintage) {
    return new ChangedFigures(indicator, region, vintage);
  }

  /** A year's level; null when it is missing from then on. */
  public ChangedFigures level(String year, String value) {
    changes.add(
        """
        {"period": "%s", "measure": "level", "kind": "base", "old": null, "new": %s,
         "oldStatus": null, "newStatus": "%s", "withheld": %s,
         "coverage": {"present": %d, "expected": 1, "partial": %s, "missing": [%s]},
         "comparedWith": null, "comparedMembers": null}
        """
            .formatted(
                year,
                value == null ? "null" : '"' + value + '"',
                value == null ? "O" : "A",
                value == null ? "\"missing\"" : "null",
                value == null ? 0 : 1,
                value == null,
                value == null ? '"' + region + '"' : ""));
    return this;
  }

  /** Publishes the event; returns its id. */
  public UUID publish() {
    UUID id = UUID.randomUUID();
    publish(id);
    return id;
  }

  /** Publishes the event under an id. */
  public void publish(UUID id) {
    String json =
        """
        {"indicator": "%s", "region": "%s", "freq": "A", "unit": "USD", "unitMult": 8,
         "vintage": "%s",
         "cause": {"event": "0192f7a0-0001-7000-8000-000000000001",
                   "submission": "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01", "action": "published"},
         "changes": [%s]}
        """
            .formatted(indicator, region, vintage, String.join(",", changes));
    Contracts.assertValid("indicator/indicator-changes/v1", json);
    TestEvents.publish(TOPIC, indicator + ":" + region, TYPE, json, id);
  }
}

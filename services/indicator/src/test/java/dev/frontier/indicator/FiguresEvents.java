package dev.frontier.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Overridden;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.TestEvents;

/** Releases as ingestion would publish them. */
public final class FiguresEvents {

  public static final String TOPIC = "frontier.figures.v1";
  public static final String TYPE = "dev.frontier.ingestion.figures.v1";

  private FiguresEvents() {}

  /** Publishes the release under its own event id. */
  public static void publish(Release release) {
    String json = json(release);
    Contracts.assertValid("ingestion/figures/v1", json);
    String key = release.indicator() + ":" + release.region();
    TestEvents.publish(TOPIC, key, TYPE, json, release.event());
  }

  public static String json(Release release) {
    ObjectNode data = new ObjectMapper().createObjectNode();
    data.put("dataflow", release.dataflow());
    data.put("freq", release.frequency().name());
    data.put("indicator", release.indicator());
    data.put("region", release.region());
    data.put("unit", release.unit());
    data.put("unitMult", release.unitMult());
    data.put("submission", release.submission().toString());
    data.put("vintage", release.vintage().toString());
    data.put("reason", release.action() == Action.PUBLISHED ? null : "checked again");
    for (Release.Item item : release.observations()) {
      ObjectNode observation = data.withArray("observations").addObject();
      observation.put("period", item.period().toString());
      observation.put("action", item.action().code());
      observation.put("value", item.value() == null ? null : item.value().toPlainString());
      observation.put("status", item.status() == null ? "A" : item.status());
      observation.put("note", item.note());
      for (Overridden it : item.overridden()) {
        ObjectNode overridden = observation.withArray("overridden").addObject();
        overridden.put("rule", it.rule());
        overridden.put("messageZh", it.messageZh());
        overridden.put("messageEn", it.messageEn());
        overridden.put("reason", it.reason());
      }
    }
    return data.toString();
  }
}

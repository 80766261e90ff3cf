package dev.frontier.indicator.adapter.in.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The data of a figures event as its schema has it; what the schema does not know yet is ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FiguresData(
    String dataflow,
    String freq,
    String indicator,
    String region,
    String unit,
    Integer unitMult,
    String submission,
    String vintage,
    List<Item> observations) {

  /** One observation. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(
      String period,
      String action,
      String value,
      String status,
      String note,
      List<OverriddenItem> overridden) {}

  /** A finding that the figure was published over. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OverriddenItem(String rule, String messageZh, String messageEn, String reason) {}
}

package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.application.SdmxAnswer;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import dev.frontier.indicator.domain.sdmx.Detail;
import dev.frontier.indicator.domain.sdmx.LocalText;
import dev.frontier.indicator.domain.sdmx.Packaging;
import dev.frontier.indicator.domain.sdmx.Structures;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that a message with data is written from. */
final class DataMessage {

  private final String id;
  private final Instant prepared;
  private final boolean chinese;
  private final DataQuery query;
  private final SdmxAnswer answer;
  private final Map<Component, Map<String, LocalText>> names = new EnumMap<>(Component.class);

  DataMessage(
      String id,
      Instant prepared,
      boolean chinese,
      DataQuery query,
      SdmxAnswer answer,
      Structures structures) {
    this.id = id;
    this.prepared = prepared;
    this.chinese = chinese;
    this.query = query;
    this.answer = answer;
    for (Component component : Component.values()) {
      if (component.codelist() != null) {
        Map<String, LocalText> of = new HashMap<>();
        structures.codelist(component).items().forEach(item -> of.put(item.id(), item.name()));
        names.put(component, of);
      }
    }
  }

  /** Its number. */
  String id() {
    return id;
  }

  /** When it was made. */
  Instant prepared() {
    return prepared;
  }

  /** Whether its reader wants Chinese. */
  boolean chinese() {
    return chinese;
  }

  /** What it holds. */
  SdmxAnswer answer() {
    return answer;
  }

  /** How much of it is shown. */
  Detail detail() {
    return query.detail();
  }

  /** How it is put together; without observations there are only groups. */
  Packaging packaging() {
    return detail().observations() || !query.packaging().flat()
        ? query.packaging()
        : Packaging.TIME_SERIES;
  }

  /** The attributes that are shown with a group, or with each observation, in their order. */
  List<Component> attributes(boolean withGroup) {
    return Component.attributes().stream()
        .filter(it -> detail().shows(it) && packaging().withGroup(it) == withGroup)
        .toList();
  }

  /** What a value is called; the value itself if it has no name. */
  LocalText name(Component component, String value) {
    LocalText name = names.getOrDefault(component, Map.of()).get(value);
    return name == null ? new LocalText(value, value) : name;
  }

  /** What a value is called in the reader's language. */
  String named(Component component, String value) {
    return name(component, value).in(chinese);
  }
}

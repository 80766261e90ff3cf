package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what components must be: the parameters {@code c[...]} of version 2. */
final class ConditionParameters {

  private ConditionParameters() {}

  /**
   * The conditions of a request.
   *
   * @param others the parameters that it may have besides
   */
  static List<Condition> read(SdmxRequest request, List<String> others) {
    List<String> known = new ArrayList<>(others);
    Arrays.stream(Component.values()).forEach(it -> known.add(name(it)));
    request.only(known);
    List<Condition> conditions = new ArrayList<>();
    for (Component component : Component.values()) {
      String name = name(component);
      String text = request.parameter(name);
      if (text != null) {
        conditions.add(
            Condition.parse(component, text)
                .orElseThrow(() -> SdmxRequest.invalid(name, text, examples(component))));
      } else if (request.parameters().containsKey(name)) {
        throw SdmxRequest.invalid(name, "", examples(component));
      }
    }
    return conditions;
  }

  /** The parameter that says what a component must be. */
  static String name(Component component) {
    return "c[" + component.id() + "]";
  }

  /** What such a parameter can be. */
  static List<String> examples(Component component) {
    return switch (component) {
      case TIME_PERIOD -> List.of("2021", "ge:2017+le:2021", "ge:2021-Q1", "2019,2021");
      case VINTAGE -> List.of("2026", "ge:2026-03-01T00:00:00Z", "ge:2026-03+lt:2026-04");
      case OBS_VALUE, UNIT_MULT, DECIMALS -> List.of("8", "ge:10.5", "gt:0+le:100");
      default -> List.of("A", "A,B", "ne:A", "sw:A");
    };
  }
}

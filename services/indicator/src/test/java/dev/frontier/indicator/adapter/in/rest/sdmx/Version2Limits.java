package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Limit;
import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Test;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Conditions on components at random: the parameters {@code c[...]} of the REST API 2. */
final class Version2Limits {

  private static final List<String> OPERATORS =
      List.of("eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew");

  /** Values that there are, parts of them, and some that there are not. */
  private static final Map<String, List<String>> OPERANDS =
      Map.of(
          "FREQ", List.of("A", "Q", "M", "W"),
          "INDICATOR", List.of("WALK_MONTHS", "WALK_", "S", "RTER", "YEARS"),
          "REGION", List.of("CN-WA", "CN-WC", "GROUP-W", "CN-", "B", "-W"),
          "OBS_VALUE", List.of("0", "10.5", "-20", "100", "100.0", "1500"),
          "OBS_STATUS", List.of("A", "E", "O", "Q", "P"),
          "OBS_NOTE", List.of("partial", "3 of 4", "a remark", "2", "of"),
          "UNIT_MEASURE", List.of("USD", "CNY", "PER", "SON"),
          "UNIT_MULT", List.of("0", "4", "8", "08", "8.0"),
          "DECIMALS", List.of("0", "1", "2"),
          "CONF_STATUS", List.of("F", "N"));

  private final WalkDice dice;

  Version2Limits(WalkDice dice) {
    this.dice = dice;
  }

  /** A dimension must be one of these codes. */
  Limit oneOf(String dimension, Collection<String> codes, List<String> parameters) {
    List<List<Test>> anyOf = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (String code : codes) {
      anyOf.add(List.of(new Test("eq", code, null)));
      written.add(dice.once(2) ? code : "eq:" + code);
    }
    write(dimension, dice.joined(written, ",", "%2C"), parameters);
    return new Limit(dimension, anyOf);
  }

  /** None, one or two more, of components that have none yet. */
  List<Limit> some(List<Limit> before, List<String> parameters) {
    List<String> free = new ArrayList<>(OPERANDS.keySet().stream().sorted().toList());
    free.addAll(List.of("VINTAGE", "TIME_PERIOD", "TIME_PERIOD", "TIME_PERIOD"));
    before.forEach(limit -> free.removeIf(limit.component()::equals));
    List<Limit> limits = new ArrayList<>();
    for (int i = dice.random().nextInt(3); i > 0; i--) {
      String component = dice.any(free);
      free.removeIf(component::equals);
      limits.add(limit(component, parameters));
    }
    return limits;
  }

  private Limit limit(String component, List<String> parameters) {
    List<List<Test>> anyOf = new ArrayList<>();
    List<String> alternatives = new ArrayList<>();
    for (int i = dice.once(3) ? 2 : 1; i > 0; i--) {
      List<Test> all = new ArrayList<>();
      List<String> written = new ArrayList<>();
      for (int j = dice.once(3) ? 2 : 1; j > 0; j--) {
        Test test = test(component);
        all.add(test);
        boolean bare = test.operator().equals("eq") && dice.once(2);
        written.add((bare ? "" : test.operator() + (dice.once(2) ? ":" : "%3A")) + test.operand());
      }
      anyOf.add(all);
      alternatives.add(dice.joined(written, "+", "%2B"));
    }
    write(component, dice.joined(alternatives, ",", "%2C").replace(" ", "%20"), parameters);
    return new Limit(component, anyOf);
  }

  private Test test(String component) {
    String operator = dice.any(OPERATORS);
    boolean text = List.of("co", "nc", "sw", "ew").contains(operator);
    if (component.equals("TIME_PERIOD")) {
      TimeText time = dice.any(TimeText.ALL);
      return text
          ? new Test(operator, dice.any(List.of("2018", "-Q", "-0", "1", "2017-")), null)
          : new Test(operator, time.text(), time);
    }
    if (component.equals("VINTAGE")) {
      return text
          ? new Test(operator, dice.any(List.of("2026-02", "-03T", "00Z", "5Z", ".")), null)
          : new Test(operator, WalkedFigures.instant(dice.random()).toString(), null);
    }
    return new Test(operator, dice.any(OPERANDS.get(component)), null);
  }

  private void write(String component, String text, List<String> parameters) {
    String name = dice.once(2) ? "c[" + component + "]" : "c%5B" + component + "%5D";
    parameters.add(name + "=" + text);
  }
}

package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.estimate.Periods;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Relation;
import dev.frontier.indicator.domain.estimate.Stated;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the fields of a content and collects every rule that they break. */
final class Fields {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_.-]{0,63}");
  // Without an exponent, so that a short text cannot name a number of a billion digits.
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,19})(\\.[0-9]{1,12})?");
  // All provinces and some groups.
  private static final int MOST_CODES = 50;

  private final Map<String, Object> fields;
  private final String prefix;
  private final List<Breach> breaches;

  Fields(Map<String, Object> fields, String prefix, List<Breach> breaches) {
    this.fields = fields;
    this.prefix = prefix;
    this.breaches = breaches;
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  Object raw(String name) {
    return fields.get(name);
  }

  void broken(String name, String rule, Map<String, Object> params) {
    breaches.add(new Breach(prefix + name, rule, params));
  }

  /** A code; null, and perhaps noted, if it is none. */
  String code(String name) {
    Object value = fields.get(name);
    return value == null ? null : code(name, value);
  }

  private String code(String name, Object value) {
    if (value instanceof String text && CODE.matcher(text).matches()) {
      return text;
    }
    broken(name, "invalid", Map.of("value", shown(value)));
    return null;
  }

  /** Codes, each once; never null. */
  List<String> codes(String name) {
    if (!(fields.get(name) instanceof List<?> list) || list.isEmpty()) {
      if (fields.get(name) != null) {
        broken(name, "required", Map.of());
      }
      return List.of();
    }
    if (list.size() > MOST_CODES) {
      broken(name, "too-many-items", Map.of("limit", MOST_CODES));
      return List.of();
    }
    LinkedHashSet<String> codes = new LinkedHashSet<>();
    for (Object item : list) {
      String code = code(name, item);
      if (code != null && !codes.add(code)) {
        broken(name, "duplicate-id", Map.of("value", code));
      }
    }
    return new ArrayList<>(codes);
  }

  /** A period; null, and perhaps noted, if it is none. */
  Period period(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return null;
    }
    Period period = value instanceof String text ? Period.parse(text).orElse(null) : null;
    if (period == null) {
      broken(name, "period-format", Map.of("value", shown(value)));
    }
    return period;
  }

  /** The periods from one to another, which must be later and of the same frequency. */
  List<Period> periods(Period from, Period to) {
    if (from == null || to == null) {
      return List.of();
    }
    if (from.frequency() != to.frequency() || to.compareTo(from) <= 0) {
      broken("to", "invalid", Map.of("value", to.toString()));
      return List.of();
    }
    List<Period> between = Periods.between(from, to);
    if (!between.contains(to)) {
      broken("to", "too-many-items", Map.of("limit", Periods.MOST));
    }
    return between;
  }

  /** What is stated; null if anything of it is broken. */
  Stated stated() {
    return stated("relation", "figure", "upTo");
  }

  /** The condition of what is counted. */
  Stated where() {
    return stated("whereRelation", "whereFigure", "whereUpTo");
  }

  private Stated stated(String relationName, String figureName, String upToName) {
    Relation relation =
        choice(
            relationName,
            it -> Relation.parse(it).orElse(null),
            Arrays.stream(Relation.values()).map(Relation::code).toList());
    BigDecimal figure = decimal(figureName);
    BigDecimal upTo = decimal(upToName);
    if (relation == null || figure == null) {
      return null;
    }
    boolean between = relation == Relation.BETWEEN;
    if (between && upTo == null) {
      broken(upToName, "required", Map.of());
      return null;
    }
    if (between && upTo.compareTo(figure) < 0) {
      broken(upToName, "invalid", Map.of("value", upTo.toPlainString()));
      return null;
    }
    boolean magnitude = relation == Relation.ORDER_OF;
    if (magnitude && figure.signum() <= 0) {
      broken(figureName, "invalid", Map.of("value", figure.toPlainString()));
      return null;
    }
    return new Stated(relation, figure, between ? upTo : null);
  }

  private BigDecimal decimal(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    broken(name, "number-format", Map.of("value", shown(value)));
    return null;
  }

  /** What a quantity is of; a level where nothing is said. */
  Quantity.Kind measure(Quantity.Kind... allowed) {
    if (!has("measure")) {
      return Quantity.Kind.LEVEL;
    }
    List<Quantity.Kind> choices = List.of(allowed);
    Quantity.Kind chosen =
        choice(
            "measure",
            it -> Quantity.Kind.parse(it).filter(choices::contains).orElse(null),
            choices.stream().map(Quantity.Kind::code).toList());
    return chosen == null ? Quantity.Kind.LEVEL : chosen;
  }

  /** A choice of words; null, and noted, if it is none of them or left out. */
  <C> C choice(String name, Function<String, C> parse, List<String> words) {
    Object value = fields.get(name);
    if (value == null) {
      return null;
    }
    C chosen = value instanceof String text ? parse.apply(text) : null;
    if (chosen == null) {
      broken(name, "choice", Map.of("value", shown(value), "choices", words));
    }
    return chosen;
  }

  /** Whether the first of two words was chosen, and not the second. */
  boolean first(String name, String first, String second) {
    String chosen =
        choice(
            name, it -> it.equals(first) || it.equals(second) ? it : null, List.of(first, second));
    return first.equals(chosen);
  }

  /** An answer quotes what it refuses, but not without end. */
  static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}

package dev.frontier.indicator.domain.catalogue;

import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.ExpressionParser;
import dev.frontier.indicator.domain.expression.Parsed;
import dev.frontier.indicator.domain.unit.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold of the expression of a computed indicator: it names indicators in use of the same
 * frequency, never itself by however many steps, not too deep, and its units fit together and give
 * the indicator's own.
 */
final class ExpressionRules {

  /** How many computed indicators may stand on top of each other: as many as people can follow. */
  static final int MOST_DEPTH = 4;

  static final String FIELD = "expression";

  private ExpressionRules() {}

  /**
   * What is wrong with the expression; empty if nothing is, or there is none.
   *
   * @param then the catalogue with the indicator in it
   */
  static List<Breach> check(Indicator indicator, Catalogue then) {
    if (!indicator.computed()) {
      return List.of();
    }
    List<Breach> breaches = new ArrayList<>();
    for (String code : indicator.expression().indicators()) {
      Indicator named = then.indicator(code).orElse(null);
      if (named == null) {
        breaches.add(new Breach(FIELD, "unknown-indicator", Map.of("value", code)));
      } else if (named.retired()) {
        breaches.add(new Breach(FIELD, "retired-entry", Map.of("value", code)));
      } else if (named.freq() != indicator.freq()) {
        breaches.add(
            new Breach(
                FIELD,
                "expression-frequency",
                Map.of(
                    "value", code,
                    "actual", named.freq().name(),
                    "freq", indicator.freq().name())));
      }
    }
    if (breaches.isEmpty()) {
      depth(indicator, then, breaches);
    }
    return breaches.isEmpty() ? units(indicator, then) : breaches;
  }

  private static void depth(Indicator indicator, Catalogue then, List<Breach> breaches) {
    Set<String> level = new LinkedHashSet<>(indicator.expression().indicators());
    for (int depth = 1; !level.isEmpty(); depth++) {
      if (level.contains(indicator.code())) {
        breaches.add(new Breach(FIELD, "expression-cycle", Map.of("value", indicator.code())));
        return;
      }
      if (depth > MOST_DEPTH) {
        breaches.add(new Breach(FIELD, "expression-too-deep", Map.of("limit", MOST_DEPTH)));
        return;
      }
      Set<String> below = new LinkedHashSet<>();
      for (String code : level) {
        then.indicator(code)
            .filter(Indicator::computed)
            .ifPresent(it -> below.addAll(it.expression().indicators()));
      }
      level = below;
    }
  }

  private static List<Breach> units(Indicator indicator, Catalogue then) {
    String text = indicator.expression().text();
    // Read anew, so that places are those of the text that the refusal quotes.
    Parsed.Read read = (Parsed.Read) ExpressionParser.parse(text);
    List<Breach> breaches = new ArrayList<>();
    Dimension of = new Units(then, text, read.places(), breaches).of(read.expression());
    Dimension own = then.unitOf(indicator).dimension();
    if (of != null && !of.equals(own)) {
      breaches.add(
          new Breach(
              FIELD,
              "unit-of-expression",
              Map.of(
                  "value",
                  text,
                  "text",
                  text,
                  "at",
                  1,
                  "actual",
                  of.toString(),
                  "expected",
                  own.toString())));
    }
    return breaches;
  }

  /** Works out dimensions from the figures up; null where nothing can be said any more. */
  private record Units(Catalogue known, String text, Parsed.Places places, List<Breach> breaches) {

    Dimension of(Expression it) {
      if (it instanceof Expression.Number) {
        return Dimension.ONE;
      }
      if (it instanceof Expression.Figure figure) {
        return known.unitOf(known.indicator(figure.indicator()).orElseThrow()).dimension();
      }
      if (it instanceof Expression.Negative negative) {
        return of(negative.of());
      }
      if (it instanceof Expression.Operation operation) {
        Dimension left = of(operation.left());
        Dimension right = of(operation.right());
        if (left == null || right == null) {
          return null;
        }
        return switch (operation.operator()) {
          case PLUS, MINUS -> equal(it, String.valueOf(operation.operator().sign()), left, right);
          case TIMES -> usable(it, left.times(right));
          case OVER -> usable(it, left.over(right));
        };
      }
      return of((Expression.Call) it);
    }

    private Dimension of(Expression.Call call) {
      List<Dimension> of = new ArrayList<>();
      call.arguments().forEach(argument -> of.add(of(argument)));
      if (of.contains(null)) {
        return null;
      }
      Dimension first = of.get(0);
      String name = call.function().code();
      return switch (call.function()) {
        case GROWTH, INDEX -> Dimension.ONE;
        case SHARE -> {
          boolean fits = of.size() == 1 || equal(call, name, first, of.get(1)) != null;
          yield fits ? Dimension.ONE : null;
        }
        case DIFFERENCE -> equal(call, name, first, of.get(1));
        case RATIO -> usable(call, first.over(of.get(1)));
        case PER_HEAD -> {
          Dimension persons = Dimension.of("PERSON");
          Expression heads = call.arguments().get(1);
          if (!of.get(1).equals(persons)) {
            refuse(
                "unit-of-expression",
                heads,
                Map.of(
                    "value", heads.text(),
                    "actual", of.get(1).toString(),
                    "expected", persons.toString()));
            yield null;
          }
          yield usable(call, first.over(persons));
        }
      };
    }

    private Dimension equal(Expression at, String operator, Dimension left, Dimension right) {
      if (left.equals(right)) {
        return left;
      }
      refuse(
          "units-differ",
          at,
          Map.of(
              "value",
              at.text(),
              "operator",
              operator,
              "left",
              left.toString(),
              "right",
              right.toString()));
      return null;
    }

    private Dimension usable(Expression at, Dimension of) {
      if (of.usable()) {
        return of;
      }
      refuse("unit-dimension", at, Map.of("value", of.toString()));
      return null;
    }

    private void refuse(String rule, Expression at, Map<String, Object> params) {
      Map<String, Object> all = new LinkedHashMap<>(params);
      all.put("text", text);
      all.put("at", places.of(at));
      breaches.add(new Breach(FIELD, rule, all));
    }
  }
}

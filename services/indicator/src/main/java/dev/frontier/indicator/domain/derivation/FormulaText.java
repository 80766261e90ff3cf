package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.Expression.Call;
import dev.frontier.indicator.domain.expression.Expression.Figure;
import dev.frontier.indicator.domain.expression.Expression.Negative;
import dev.frontier.indicator.domain.expression.Expression.Number;
import dev.frontier.indicator.domain.expression.Expression.Operation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Writes how a computed level comes about, down to the figures that offices file. */
final class FormulaText {

  /** Where figures are taken from while the text is written; the nation under {@code share}. */
  private record Place(Region region, List<Region> over, Period period, boolean numbers) {

    Place in(Period other) {
      return new Place(region, over, other, numbers);
    }

    Place of(Region other) {
      return new Place(other, List.of(other), period, numbers);
    }
  }

  private final Indicator indicator;
  private final Catalogue catalogue;
  private final Function<String, Levels> filed;

  FormulaText(Indicator indicator, Catalogue catalogue, Function<String, Levels> filed) {
    this.indicator = indicator;
    this.catalogue = catalogue;
    this.filed = filed;
  }

  /**
   * The formula of a level.
   *
   * @param over the regions whose figures are summed
   * @param valued whether there is a value, so that every figure is there
   */
  Formula of(Region region, List<Region> over, Period period, boolean valued) {
    Place symbols = new Place(region, over, period, false);
    Place numbers = new Place(region, over, period, true);
    return new Formula(text(indicator.expression(), symbols), valued ? inUnit(numbers) : null);
  }

  /** The numbers are of whole units; what is shown is of the indicator's. */
  private String inUnit(Place numbers) {
    String text = text(indicator.expression(), numbers);
    BigDecimal unit = catalogue.unitOf(indicator).scale().scaleByPowerOfTen(indicator.unitMult());
    if (unit.compareTo(BigDecimal.ONE) == 0) {
      return text;
    }
    String divisor = unit.stripTrailingZeros().toPlainString();
    return "(" + text + ") ÷ " + divisor;
  }

  private String text(Expression it, Place place) {
    if (it instanceof Number number) {
      return number.value().toPlainString();
    }
    if (it instanceof Figure figure) {
      Indicator named = catalogue.indicator(figure.indicator()).orElseThrow();
      if (named.computed()) {
        return "(" + text(named.expression(), place) + ")";
      }
      return place.numbers()
          ? number(named, place)
          : Formula.term(named, place.region(), place.period());
    }
    if (it instanceof Negative negative) {
      return "−" + bracketed(negative.of(), place);
    }
    if (it instanceof Operation operation) {
      String sign =
          switch (operation.operator()) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case OVER -> " ÷ ";
          };
      return bracketed(operation.left(), place) + sign + bracketed(operation.right(), place);
    }
    return text((Call) it, place);
  }

  private String text(Call call, Place place) {
    Expression first = call.arguments().get(0);
    String value = bracketed(first, place);
    return switch (call.function()) {
      case RATIO, PER_HEAD -> value + " ÷ " + bracketed(call.arguments().get(1), place);
      case DIFFERENCE -> value + " − " + bracketed(call.arguments().get(1), place);
      case SHARE ->
          value
              + " ÷ "
              + (call.arguments().size() > 1
                  ? bracketed(call.arguments().get(1), place)
                  : catalogue.national().map(it -> bracketed(first, place.of(it))).orElse("?"));
      case GROWTH -> {
        String before = bracketed(first, place.in(place.period().aYearEarlier()));
        yield "(" + value + " − " + before + ") ÷ " + before;
      }
      case INDEX -> {
        Period now = place.period();
        Period base = new Period(call.year(), now.frequency(), now.part());
        yield value + " ÷ " + bracketed(first, place.in(base));
      }
    };
  }

  private String bracketed(Expression part, Place place) {
    String text = text(part, place);
    return part instanceof Number || part instanceof Figure ? text : "(" + text + ")";
  }

  private String number(Indicator named, Place place) {
    Levels levels = filed.apply(named.code());
    BigDecimal sum =
        place.over().stream()
            .map(region -> levels.figure(region, place.period()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = catalogue.unitOf(named).scale().scaleByPowerOfTen(named.unitMult());
    String text = Formula.number(sum);
    return whole.compareTo(BigDecimal.ONE) == 0
        ? text
        : "(" + text + " × " + whole.stripTrailingZeros().toPlainString() + ")";
  }
}

package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.Expression.Call;
import dev.frontier.indicator.domain.expression.Expression.Figure;
import dev.frontier.indicator.domain.expression.Expression.Negative;
import dev.frontier.indicator.domain.expression.Expression.Number;
import dev.frontier.indicator.domain.expression.Expression.Operation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Computes expressions over figures in whole units of their dimensions: dollars and not hundreds of
 * millions of them, so that figures of different multiples fit together. Computed indicators that
 * are named are computed in turn and not rounded on the way. Remembers what it worked out; one
 * instance is for one thread.
 */
final class Calculation {

  /**
   * What an indicator comes to.
   *
   * @param over the regions whose figures are summed
   */
  private record Asked(String indicator, List<Region> over, Period period) {}

  private final Catalogue catalogue;
  private final Function<String, Levels> filed;
  private final Map<Asked, Outcome> computed = new HashMap<>();

  /**
   * Computes by this catalogue.
   *
   * @param filed the levels of an indicator that offices file
   */
  Calculation(Catalogue catalogue, Function<String, Levels> filed) {
    this.catalogue = catalogue;
    this.filed = filed;
  }

  /** The value of an indicator over these regions, unrounded, in whole units of its dimension. */
  Outcome of(Indicator indicator, List<Region> over, Period period) {
    if (!indicator.computed()) {
      return sum(indicator, over, period);
    }
    Asked asked = new Asked(indicator.code(), over, period);
    Outcome known = computed.get(asked);
    if (known == null) {
      known = of(indicator.expression(), over, period);
      computed.put(asked, known);
    }
    return known;
  }

  private Outcome sum(Indicator indicator, List<Region> over, Period period) {
    Levels levels = filed.apply(indicator.code());
    if (over.size() > 1 && !levels.additive()) {
      return Outcome.withheld(Reason.NOT_ADDITIVE);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Region region : over) {
      Level level = levels.level(region, period).orElse(null);
      if (level == null || level.outcome().value() == null) {
        return Outcome.withheld(level == null ? Reason.MISSING : level.outcome().reason());
      }
      sum = sum.add(level.outcome().value());
    }
    return Outcome.of(
        sum.scaleByPowerOfTen(indicator.unitMult()).multiply(catalogue.unitOf(indicator).scale()));
  }

  private Outcome of(Expression expression, List<Region> over, Period period) {
    if (expression instanceof Number number) {
      return Outcome.of(number.value());
    }
    if (expression instanceof Figure figure) {
      return catalogue
          .indicator(figure.indicator())
          .map(it -> of(it, over, period))
          .orElse(Outcome.withheld(Reason.MISSING));
    }
    if (expression instanceof Negative negative) {
      Outcome of = of(negative.of(), over, period);
      return of.value() == null ? of : Outcome.of(of.value().negate());
    }
    if (expression instanceof Operation it) {
      Outcome left = of(it.left(), over, period);
      Outcome right = of(it.right(), over, period);
      return switch (it.operator()) {
        case PLUS -> both(left, right, BigDecimal::add);
        case MINUS -> both(left, right, BigDecimal::subtract);
        case TIMES -> both(left, right, (one, other) -> one.multiply(other, Percent.DIGITS));
        case OVER -> quotient(left, right);
      };
    }
    return of((Call) expression, over, period);
  }

  private Outcome of(Call call, List<Region> over, Period period) {
    Expression first = call.arguments().get(0);
    Outcome value = of(first, over, period);
    if (value.value() == null) {
      return value;
    }
    return switch (call.function()) {
      case SHARE ->
          call.arguments().size() > 1
              ? part(value, of(call.arguments().get(1), over, period))
              : part(value, nation(first, period));
      case RATIO, PER_HEAD -> quotient(value, of(call.arguments().get(1), over, period));
      case DIFFERENCE ->
          both(value, of(call.arguments().get(1), over, period), BigDecimal::subtract);
      case GROWTH -> {
        Outcome before = instead(of(first, over, period.aYearEarlier()), Reason.NO_PREVIOUS);
        yield part(both(value, before, BigDecimal::subtract), before);
      }
      case INDEX -> {
        Period base = new Period(call.year(), period.frequency(), period.part());
        yield part(value, instead(of(first, over, base), Reason.NO_BASE));
      }
    };
  }

  private Outcome nation(Expression of, Period period) {
    return instead(
        catalogue
            .national()
            .map(nation -> of(of, List.of(nation), period))
            .orElse(Outcome.withheld(Reason.MISSING)),
        Reason.NO_NATIONAL);
  }

  private static Outcome instead(Outcome outcome, Reason reason) {
    return outcome.value() == null ? Outcome.withheld(reason) : outcome;
  }

  private interface Operator {
    BigDecimal of(BigDecimal one, BigDecimal other);
  }

  private static Outcome both(Outcome one, Outcome other, Operator operator) {
    if (one.value() == null || other.value() == null) {
      return one.value() == null ? one : other;
    }
    return Outcome.of(operator.of(one.value(), other.value()));
  }

  private static Outcome quotient(Outcome one, Outcome other) {
    return other.value() != null && other.value().signum() == 0
        ? Outcome.withheld(Reason.ZERO_BASE)
        : both(one, other, (part, whole) -> part.divide(whole, Percent.DIGITS));
  }

  /** As percentages are elsewhere: of a whole that is zero or below it they would say nothing. */
  private static Outcome part(Outcome one, Outcome other) {
    return other.value() != null && other.value().signum() <= 0
        ? Outcome.withheld(Reason.ZERO_BASE)
        : quotient(one, other);
  }
}

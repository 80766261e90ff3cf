package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.Expression.Call;
import dev.frontier.indicator.domain.expression.Expression.Figure;
import dev.frontier.indicator.domain.expression.Expression.Function;
import dev.frontier.indicator.domain.expression.Expression.Negative;
import dev.frontier.indicator.domain.expression.Expression.Number;
import dev.frontier.indicator.domain.expression.Expression.Operation;
import dev.frontier.indicator.domain.expression.Expression.Operator;

/**
 * Whether what is computed of sums is the sum of what is computed of the parts: of sums and
 * differences of figures that may be summed, and of their multiples, and of nothing else.
 */
final class Additivity {

  private Additivity() {}

  static boolean of(Expression expression, Catalogue catalogue) {
    if (expression instanceof Figure figure) {
      return catalogue.indicator(figure.indicator()).map(it -> of(it, catalogue)).orElse(false);
    }
    if (expression instanceof Negative negative) {
      return of(negative.of(), catalogue);
    }
    if (expression instanceof Operation it) {
      boolean left = of(it.left(), catalogue);
      boolean right = of(it.right(), catalogue);
      if (it.operator().adds()) {
        return left && right;
      }
      boolean multiple = left && constant(it.right());
      return it.operator() == Operator.OVER ? multiple : multiple || constant(it.left()) && right;
    }
    return expression instanceof Call call
        && call.function() == Function.DIFFERENCE
        && call.arguments().stream().allMatch(part -> of(part, catalogue));
  }

  private static boolean of(Indicator indicator, Catalogue catalogue) {
    return indicator.computed()
        ? of(indicator.expression(), catalogue)
        : catalogue.unitOf(indicator).summable();
  }

  private static boolean constant(Expression expression) {
    return expression instanceof Number
        || expression.indicators().isEmpty()
            && expression.parts().stream().allMatch(Additivity::constant);
  }
}

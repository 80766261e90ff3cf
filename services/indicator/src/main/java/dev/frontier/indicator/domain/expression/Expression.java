package dev.frontier.indicator.domain.expression;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a computed indicator is computed: a tree over the figures of other indicators, all in the
 * region and period that are asked about unless a function says otherwise.
 */
public sealed interface Expression {

  /** A constant without a unit; never negative, since a sign is an operation. */
  record Number(BigDecimal value) implements Expression {}

  /** The figure of an indicator with this code. */
  record Figure(String indicator) implements Expression {}

  /** The same below zero. */
  record Negative(Expression of) implements Expression {}

  /** Two values, one operator. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {}

  /**
   * A function of values.
   *
   * @param year of {@link Function#INDEX} the base; null of any other
   */
  record Call(Function function, List<Expression> arguments, Integer year) implements Expression {

    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The four operators. */
  enum Operator {
    /** Sum; of equal dimensions only. */
    PLUS('+', 1),
    /** Difference; of equal dimensions only. */
    MINUS('-', 1),
    /** Product. */
    TIMES('*', 2),
    /** Quotient. */
    OVER('/', 2);

    private final char sign;
    private final int binding;

    Operator(char sign, int binding) {
      this.sign = sign;
      this.binding = binding;
    }

    /** As it is written. */
    public char sign() {
      return sign;
    }

    /** Whether both sides must be of the same dimension. */
    public boolean adds() {
      return binding == 1;
    }
  }

  /** The functions. */
  enum Function {
    /** What the value is of the nation's, or of a second value of the same dimension. */
    SHARE(1, 2),
    /** One value over another. */
    RATIO(2, 2),
    /** One value less another of the same dimension. */
    DIFFERENCE(2, 2),
    /** What the value has changed since the year before, over what it was then. */
    GROWTH(1, 1),
    /** The value over what it was in the same part of a base year. */
    INDEX(1, 1),
    /** A value over persons. */
    PER_HEAD(2, 2);

    private final int least;
    private final int most;

    Function(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** As it is written. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How many values it takes at least. */
    public int least() {
      return least;
    }

    /** How many values it takes at most. */
    public int most() {
      return most;
    }

    /** The function of this name, or empty if there is none. */
    static Optional<Function> parse(String name) {
      for (Function function : values()) {
        if (function.code().equals(name)) {
          return Optional.of(function);
        }
      }
      return Optional.empty();
    }
  }

  /** The expressions that this one is made of; none of a figure and of a number. */
  default List<Expression> parts() {
    if (this instanceof Negative negative) {
      return List.of(negative.of());
    }
    if (this instanceof Operation operation) {
      return List.of(operation.left(), operation.right());
    }
    return this instanceof Call call ? call.arguments() : List.of();
  }

  /** Codes of the indicators that it names itself, each once, in order of appearance. */
  default Set<String> indicators() {
    Set<String> codes = new LinkedHashSet<>();
    if (this instanceof Figure figure) {
      codes.add(figure.indicator());
    }
    parts().forEach(part -> codes.addAll(part.indicators()));
    return codes;
  }

  /** In the one form in which it is stored and shown; the parser reads it as the same tree. */
  default String text() {
    if (this instanceof Number number) {
      return number.value().toPlainString();
    }
    if (this instanceof Figure figure) {
      String code = figure.indicator();
      return code.indexOf('-') < 0 ? code : "'" + code + "'";
    }
    if (this instanceof Negative negative) {
      return "-" + bracketed(negative.of(), 3);
    }
    if (this instanceof Operation it) {
      int binding = it.operator().binding;
      return bracketed(it.left(), binding)
          + " "
          + it.operator().sign()
          + " "
          + bracketed(it.right(), binding + 1);
    }
    Call call = (Call) this;
    List<String> arguments =
        new java.util.ArrayList<>(call.arguments().stream().map(Expression::text).toList());
    if (call.year() != null) {
      arguments.add(call.year().toString());
    }
    return call.function().code() + "(" + String.join(", ", arguments) + ")";
  }

  private static String bracketed(Expression part, int binding) {
    int own =
        part instanceof Operation it
            ? it.operator().binding
            : part instanceof Negative ? 3 : Integer.MAX_VALUE;
    return own < binding ? "(" + part.text() + ")" : part.text();
  }
}

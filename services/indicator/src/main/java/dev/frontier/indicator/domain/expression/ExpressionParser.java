package dev.frontier.indicator.domain.expression;

import dev.frontier.indicator.domain.expression.Expression.Function;
import dev.frontier.indicator.domain.expression.Expression.Operator;
import dev.frontier.indicator.domain.expression.Parsed.Places;
import dev.frontier.indicator.domain.expression.Parsed.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions by recursive descent:
 *
 * <pre>
 * expression = term { ("+" | "-") term }
 * term       = factor { ("*" | "/") factor }
 * factor     = "-" factor | number | figure | function | "(" expression ")"
 * function   = name "(" expression { "," expression } [ "," year ] ")"
 * figure     = CODE | "'" CODE "'"
 * </pre>
 *
 * <p>A code with a hyphen stands in quotes, since {@code A-B} is a difference. Whatever the text,
 * it ends with an expression or a located refusal, in time that grows with the length of the text.
 */
public final class ExpressionParser {

  /** Rule of a text that is no expression. */
  public static final String SYNTAX = "expression-syntax";

  /** Rule of an expression that is too large to be read by people. */
  public static final String TOO_LARGE = "expression-too-large";

  /** A formula that needs more than this is several indicators. */
  public static final int MOST_CHARACTERS = 1000;

  /** How far brackets, signs and functions may be nested. */
  public static final int MOST_DEPTH = 20;

  /** Figures, numbers, operators and functions in all. */
  public static final int MOST_NODES = 100;

  /** Different indicators in one expression. */
  public static final int MOST_INDICATORS = 16;

  private static final Pattern TOKEN =
      Pattern.compile(
          "[0-9]+(?:\\.[0-9]+)?|[A-Z][A-Z0-9_.]*|'[A-Z][A-Z0-9_.-]*'|[a-z_]+|[-+*/(),]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,15})?");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_.-]{0,63}");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final List<String> BEGINNINGS =
      List.of("a figure, such as GDP", "a number", "a function", "(", "-");

  private final String text;
  private final Matcher tokens;
  private final Places places = new Places();
  private String token = "";
  private int at;
  private int next;
  private int nodes;
  private int depth;

  private ExpressionParser(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
  }

  /** Thrown to leave the descent at once; never leaves this class. */
  private static final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable why;

    Stop(Unreadable why) {
      super(null, null, false, false);
      this.why = why;
    }
  }

  /** Reads a text. */
  public static Parsed parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return new Unreadable(
          TOO_LARGE, MOST_CHARACTERS + 1, "", List.of(MOST_CHARACTERS + " characters"));
    }
    try {
      ExpressionParser parser = new ExpressionParser(text);
      parser.advance();
      Expression expression = parser.expression();
      if (!parser.token.isEmpty()) {
        throw parser.unexpected(List.of("+", "-", "*", "/", "the end"));
      }
      if (expression.indicators().isEmpty()) {
        return new Unreadable(SYNTAX, 1, text.strip(), List.of("a figure, such as GDP"));
      }
      if (expression.indicators().size() > MOST_INDICATORS) {
        return new Unreadable(TOO_LARGE, 1, "", List.of(MOST_INDICATORS + " indicators"));
      }
      if (expression.text().length() > MOST_CHARACTERS) {
        // As it is written back it has blanks that the text may have spared.
        return new Unreadable(
            TOO_LARGE, text.length() + 1, "", List.of(MOST_CHARACTERS + " characters"));
      }
      return new Parsed.Read(expression, parser.places);
    } catch (Stop stop) {
      return stop.why;
    }
  }

  private void advance() {
    int from = next;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    at = from;
    if (from == text.length()) {
      token = "";
      next = from;
    } else if (tokens.region(from, text.length()).lookingAt()) {
      token = tokens.group();
      next = tokens.end();
    } else {
      token = text.substring(from, text.offsetByCodePoints(from, 1));
      next = from + token.length();
    }
  }

  private Expression expression() {
    Expression left = term();
    while (token.equals("+") || token.equals("-")) {
      left = operation(left, token.equals("+") ? Operator.PLUS : Operator.MINUS);
    }
    return left;
  }

  private Expression term() {
    Expression left = factor();
    while (token.equals("*") || token.equals("/")) {
      left = operation(left, token.equals("*") ? Operator.TIMES : Operator.OVER);
    }
    return left;
  }

  private Expression operation(Expression left, Operator operator) {
    int sign = at;
    advance();
    Expression right = operator.adds() ? term() : factor();
    return placed(new Expression.Operation(operator, left, right), sign);
  }

  private Expression factor() {
    if (++depth > MOST_DEPTH) {
      throw new Stop(tooLarge(MOST_DEPTH + " levels"));
    }
    Expression read = nested();
    depth--;
    return read;
  }

  private Expression nested() {
    int start = at;
    if (token.equals("-")) {
      advance();
      return placed(new Expression.Negative(factor()), start);
    }
    if (token.equals("(")) {
      advance();
      Expression inner = expression();
      expect(")");
      return inner;
    }
    if (NUMBER.matcher(token).matches()) {
      BigDecimal value = new BigDecimal(token);
      advance();
      return placed(new Expression.Number(value), start);
    }
    String code = token.startsWith("'") ? token.replace("'", "") : token;
    if (CODE.matcher(code).matches()) {
      advance();
      return placed(new Expression.Figure(code), start);
    }
    return Function.parse(token).map(this::call).orElseThrow(() -> unexpected(beginnings()));
  }

  /** A name that begins like a function is likely a function mistyped. */
  private List<String> beginnings() {
    return token.matches("[a-z_]+")
        ? Arrays.stream(Function.values()).map(Function::code).toList()
        : BEGINNINGS;
  }

  private Expression call(Function function) {
    int start = at;
    advance();
    expect("(");
    List<Expression> arguments = new ArrayList<>();
    Integer year = null;
    arguments.add(expression());
    while (arguments.size() < function.most() && token.equals(",")) {
      advance();
      arguments.add(expression());
    }
    if (arguments.size() < function.least()) {
      throw unexpected(List.of(","));
    }
    if (function == Function.INDEX) {
      expect(",");
      if (!YEAR.matcher(token).matches()) {
        throw unexpected(List.of("a year, such as 2015"));
      }
      year = Integer.valueOf(token);
      advance();
    }
    expect(")");
    return placed(new Expression.Call(function, arguments, year), start);
  }

  private void expect(String wanted) {
    if (!token.equals(wanted)) {
      throw unexpected(List.of(wanted));
    }
    advance();
  }

  private Expression placed(Expression node, int start) {
    if (++nodes > MOST_NODES) {
      throw new Stop(tooLarge(MOST_NODES + " figures, numbers and operators"));
    }
    places.put(node, start + 1);
    return node;
  }

  private Unreadable tooLarge(String limit) {
    return new Unreadable(TOO_LARGE, at + 1, token, List.of(limit));
  }

  private Stop unexpected(List<String> expected) {
    return new Stop(new Unreadable(SYNTAX, at + 1, token, expected));
  }
}

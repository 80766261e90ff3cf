package dev.frontier.indicator.domain.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.domain.expression.Expression.Call;
import dev.frontier.indicator.domain.expression.Expression.Figure;
import dev.frontier.indicator.domain.expression.Expression.Function;
import dev.frontier.indicator.domain.expression.Expression.Negative;
import dev.frontier.indicator.domain.expression.Expression.Number;
import dev.frontier.indicator.domain.expression.Expression.Operation;
import dev.frontier.indicator.domain.expression.Expression.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExpressionParserTest {

  private static final Expression A = new Figure("A");
  private static final Expression B = new Figure("B");
  private static final Expression C = new Figure("C");

  @Test
  void productsBindTighterAndEqualsFromTheLeft() {
    assertEquals(op(Operator.PLUS, A, op(Operator.TIMES, B, C)), read("A + B * C"));
    assertEquals(op(Operator.MINUS, op(Operator.MINUS, A, B), C), read("A-B-C"));
    assertEquals(op(Operator.OVER, A, op(Operator.OVER, B, C)), read("A/(B/C)"));
    assertEquals(op(Operator.TIMES, new Negative(A), B), read("-A*B"));
  }

  @Test
  void functionsTakeWhatTheyAreOf() {
    assertEquals(new Call(Function.SHARE, List.of(A), null), read("share(A)"));
    assertEquals(new Call(Function.SHARE, List.of(A, B), null), read("share(A,B)"));
    assertEquals(new Call(Function.INDEX, List.of(A), 2015), read("index( A , 2015 )"));
    assertEquals(new Call(Function.PER_HEAD, List.of(A, B), null), read("per_head(A, B)"));
  }

  @Test
  void aCodeWithAHyphenStandsInQuotes() {
    assertEquals(op(Operator.MINUS, new Figure("A-B"), C), read("'A-B' - C"));
    assertEquals("'A-B' - C", read("'A-B'-C").text());
  }

  @Test
  void aTextThatIsNoneIsRefusedAtTheCharacterAtWhichItCannotGoOn() {
    refused("A + ", 5, "");
    refused("A ? B", 3, "?");
    refused("(A + B", 7, "");
    refused("A B", 3, "B");
    refused("shares(A)", 1, "shares");
    refused("growth(A, B)", 9, ",");
    refused("index(A)", 8, ")");
    refused("index(A, 15)", 10, "15");
    refused("ratio(A)", 8, ")");
    refused("1.A", 2, ".");
    refused("1 + 2", 1, "1 + 2");
    refused("", 1, "");
    assertEquals(
        List.of("share", "ratio", "difference", "growth", "index", "per_head"),
        unreadable("grwth(A)").expected());
  }

  @Test
  void whatNobodyCanReadIsTooLarge() {
    assertEquals(ExpressionParser.TOO_LARGE, unreadable("A" + " ".repeat(1000)).rule());
    assertEquals(ExpressionParser.TOO_LARGE, unreadable("(".repeat(300) + "A").rule());
    assertEquals(ExpressionParser.TOO_LARGE, unreadable("A" + "+A".repeat(60)).rule());
    String longName = "A".repeat(64) + "+";
    assertEquals(
        ExpressionParser.TOO_LARGE,
        unreadable(longName.repeat(15) + "A+A+A+A+A+A+A+A+A+A+A").rule());
    StringBuilder many = new StringBuilder("A0");
    for (int i = 1; i <= 16; i++) {
      many.append("+A").append(i);
    }
    assertEquals(ExpressionParser.TOO_LARGE, unreadable(many.toString()).rule());
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadAsTheSameTree(@ForAll("expressions") Expression expression) {
    Parsed parsed = ExpressionParser.parse(expression.text());

    assertInstanceOf(Parsed.Read.class, parsed, expression.text());
    assertEquals(expression, ((Parsed.Read) parsed).expression());
  }

  @Property(tries = 1000)
  void anyTextIsAnExpressionOrRefusedAtAPlaceInIt(@ForAll String text) {
    located(text);
  }

  @Property(tries = 1000)
  void soIsAnyTextOfWhatExpressionsAreMadeOf(@ForAll("pieces") List<String> pieces) {
    located(String.join("", pieces));
  }

  private static void located(String text) {
    if (ExpressionParser.parse(text) instanceof Parsed.Unreadable unreadable) {
      assertTrue(unreadable.at() >= 1 && unreadable.at() <= text.length() + 1, text);
      assertTrue(!unreadable.expected().isEmpty(), text);
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "A",
            "B1",
            "'C-D'",
            "+",
            "-",
            "*",
            "/",
            "(",
            ")",
            ",",
            " ",
            "1.5",
            "2015",
            "share",
            "growth",
            "index",
            "per_head",
            "ratio",
            "difference",
            "x")
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    Arbitrary<Expression> figures =
        Arbitraries.of("A", "B", "GDP_2.X", "T-1").map(code -> (Expression) new Figure(code));
    return Arbitraries.recursive(() -> figures, this::larger, 0, 4)
        .filter(it -> size(it) <= ExpressionParser.MOST_NODES);
  }

  private Arbitrary<Expression> larger(Arbitrary<Expression> of) {
    Arbitrary<Expression> numbers =
        Arbitraries.of("0", "1", "0.10", "12.5").map(it -> new Number(new BigDecimal(it)));
    Arbitrary<Expression> right = Arbitraries.oneOf(of, numbers);
    Arbitrary<Expression> operations =
        Combinators.combine(Arbitraries.of(Operator.class), of, right).as(ExpressionParserTest::op);
    Arbitrary<Expression> calls =
        Combinators.combine(Arbitraries.of(Function.class), of, right)
            .as(
                (function, one, other) ->
                    new Call(
                        function,
                        function.most() == 1 ? List.of(one) : List.of(one, other),
                        function == Function.INDEX ? 2015 : null));
    return Arbitraries.oneOf(operations, calls, of.map(Negative::new));
  }

  private static int size(Expression expression) {
    return 1 + expression.parts().stream().mapToInt(ExpressionParserTest::size).sum();
  }

  private static Expression op(Operator operator, Expression left, Expression right) {
    return new Operation(operator, left, right);
  }

  private static Expression read(String text) {
    return assertInstanceOf(Parsed.Read.class, ExpressionParser.parse(text), text).expression();
  }

  private static void refused(String text, int at, String found) {
    Parsed.Unreadable unreadable = unreadable(text);
    assertEquals(ExpressionParser.SYNTAX, unreadable.rule(), text);
    assertEquals(Set.of(at + found), Set.of(unreadable.at() + unreadable.found()), text);
  }

  private static Parsed.Unreadable unreadable(String text) {
    return assertInstanceOf(Parsed.Unreadable.class, ExpressionParser.parse(text), text);
  }
}

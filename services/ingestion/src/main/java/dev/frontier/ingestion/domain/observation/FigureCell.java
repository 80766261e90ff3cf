package dev.frontier.ingestion.domain.observation;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.number.Measure;
import dev.frontier.ingestion.domain.number.NumberRules;
import dev.frontier.ingestion.domain.number.NumberText;
import dev.frontier.ingestion.domain.number.Style;
import dev.frontier.ingestion.domain.number.UnitWords;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the value of a row in the unit and multiplier of its indicator: what the row counts in is
 * converted exactly, and what it does not fit is refused.
 */
final class FigureCell {
  /** No multiplier in words is beyond it, and no code list has a greater one. */
  private static final int MAX_POWER = 15;

  private static final Pattern POWER = Pattern.compile("[0-9]{1,2}");

  private final RawRow row;
  private final CatalogueEntry.Indicator indicator;
  private Result.Broken fault;

  private FigureCell(RawRow row, CatalogueEntry.Indicator indicator) {
    this.row = row;
    this.indicator = indicator;
  }

  /** What was read. */
  sealed interface Result {
    /** A figure, and what had to be understood to get at it. */
    record Figure(BigDecimal value, Set<Style> styles) implements Result {}

    /** The rule that is broken, in which column. */
    record Broken(String column, String rule, Map<String, Object> params) implements Result {}
  }

  /**
   * Reads the value of a row that has one.
   *
   * @param indicator null when it is unknown: then nobody knows what the value counts in, and only
   *     its digits are judged
   */
  static Result read(RawRow row, CatalogueEntry.Indicator indicator) {
    NumberText.Result text = NumberText.read(row.value());
    if (text instanceof NumberText.Result.Broken broken) {
      return broken(Columns.VALUE, broken.rule(), row.value(), limits(broken));
    }
    return new FigureCell(row, indicator).read((NumberText.Result.Number) text);
  }

  private Result read(NumberText.Result.Number number) {
    boolean bare = number.before().isEmpty() && number.after().isEmpty();
    if (indicator == null
        && !(number.before() + number.after()).codePoints().allMatch(FigureCell::isWord)) {
      return broken(Columns.VALUE, NumberRules.NUMBER_FORMAT, row.value(), Map.of());
    }
    if (indicator == null || bare && statesNothing()) {
      return figure(number.digits(), 0, number.styles());
    }
    Measure first = measure(Columns.VALUE, number.before());
    Measure second = measure(Columns.VALUE, number.after());
    Measure stated = stated();
    if (fault != null) {
      return fault;
    }
    if (!first.agrees(second) || !first.and(second).agrees(stated)) {
      return broken(Columns.VALUE, NumberRules.UNIT_CONFLICT, row.value(), Map.of());
    }
    Measure inCell = first.and(second);
    Measure all = inCell.and(stated);
    if (all.unit() != null && !all.unit().equals(indicator.unit())) {
      return broken(
          inCell.unit() == null ? Columns.UNIT : Columns.VALUE,
          NumberRules.UNIT_MISMATCH,
          inCell.unit() == null ? row.stated().unit() : row.value(),
          Map.of("unit", all.unit(), "expected", expected()));
    }
    if (inCell.unit() != null && all.power() == null && indicator.unitMult() != 0) {
      return broken(
          Columns.VALUE,
          NumberRules.UNIT_WITHOUT_MULTIPLIER,
          row.value(),
          Map.of("expected", expected()));
    }
    int shift = all.power() == null ? 0 : all.power() - indicator.unitMult();
    Set<Style> styles = EnumSet.noneOf(Style.class);
    styles.addAll(number.styles());
    if (!inCell.equals(Measure.NONE)) {
      styles.add(Style.UNIT_IN_WORDS);
    } else if (shift != 0) {
      styles.add(Style.OTHER_MULTIPLIER);
    }
    return figure(number.digits(), shift, styles);
  }

  private boolean statesNothing() {
    return row.stated().unit() == null && row.stated().unitMult() == null;
  }

  /** What the row says beside its value; a code without a multiplier says nothing of that. */
  private Measure stated() {
    RawRow.Stated stated = row.stated();
    Measure unit = stated.unit() == null ? Measure.NONE : measure(Columns.UNIT, stated.unit());
    if (stated.unitMult() == null) {
      boolean inWords =
          indicator.unit().equals(unit.unit())
              && unit.power() == null
              && !stated.unit().equals(indicator.unit());
      return inWords && indicator.unitMult() != 0
          ? fault(
              Columns.UNIT,
              NumberRules.UNIT_WITHOUT_MULTIPLIER,
              stated.unit(),
              Map.of("expected", expected()))
          : unit;
    }
    if (!POWER.matcher(stated.unitMult()).matches()
        || Integer.parseInt(stated.unitMult()) > MAX_POWER) {
      return fault(
          Columns.UNIT_MULT,
          Rules.OUT_OF_RANGE,
          stated.unitMult(),
          Map.of("min", 0, "max", MAX_POWER));
    }
    Measure power = new Measure(null, Integer.parseInt(stated.unitMult()));
    return unit.agrees(power)
        ? unit.and(power)
        : fault(Columns.UNIT, NumberRules.UNIT_CONFLICT, stated.unit(), Map.of());
  }

  private Measure measure(String column, String words) {
    UnitWords.Result result = UnitWords.read(words, indicator.unit());
    if (result instanceof UnitWords.Result.Known known) {
      return known.measure();
    }
    if (result instanceof UnitWords.Result.Ambiguous ambiguous) {
      return fault(
          column, NumberRules.AMBIGUOUS_UNIT, words, Map.of("choices", ambiguous.choices()));
    }
    // Digits or signs in it: not a unit that we lack, but no number in the first place.
    return column.equals(Columns.VALUE) && !words.codePoints().allMatch(FigureCell::isWord)
        ? fault(column, NumberRules.NUMBER_FORMAT, row.value(), Map.of())
        : fault(column, NumberRules.UNKNOWN_UNIT, words, Map.of());
  }

  /** Notes what is wrong, the first thing only: what follows from it would only confuse. */
  private Measure fault(String column, String rule, String value, Map<String, Object> more) {
    if (fault == null) {
      fault = broken(column, rule, value, more);
    }
    return Measure.NONE;
  }

  private static boolean isWord(int character) {
    return Character.isLetter(character) || Character.isWhitespace(character);
  }

  private Result figure(String digits, int shift, Set<Style> styles) {
    String plain = digits;
    if (shift != 0) {
      BigDecimal shifted = new BigDecimal(digits).scaleByPowerOfTen(shift);
      // 1.5 亿 is 15000 万 and not 1.5E+4; where digits remain behind the point, they stay.
      plain = (shifted.scale() < 0 ? shifted.setScale(0) : shifted).toPlainString();
    }
    FigureText.Result result = FigureText.parse(plain);
    if (result instanceof FigureText.Result.Broken broken) {
      return broken(
          Columns.VALUE,
          broken.rule(),
          row.value(),
          broken.limit() == null ? Map.of() : Map.of(broken.limitName(), broken.limit()));
    }
    return new Result.Figure(((FigureText.Result.Figure) result).value(), styles);
  }

  private String expected() {
    return indicator.unitMult() == 0
        ? indicator.unit()
        : "10^" + indicator.unitMult() + ' ' + indicator.unit();
  }

  private static Map<String, Object> limits(NumberText.Result.Broken broken) {
    return broken.rule().equals(NumberRules.TOO_MANY_DIGITS)
        ? Map.of("limit", FigureText.MAX_INTEGER_DIGITS)
        : broken.params();
  }

  private static Result.Broken broken(
      String column, String rule, String value, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(more);
    params.put("value", RowViolation.quote(value));
    return new Result.Broken(column, rule, params);
  }
}

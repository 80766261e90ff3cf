package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.Expression.Call;
import dev.frontier.indicator.domain.expression.Expression.Figure;
import dev.frontier.indicator.domain.expression.Expression.Function;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The filed figures that the level of an indicator is made of, whatever the region and the period:
 * of a computed one what its expression names, down through computed indicators that it names; of a
 * filed one itself.
 *
 * @param terms each once, in order of appearance
 */
public record Ingredients(Set<Term> terms) {

  /**
   * A filed figure as seen from the period that is computed.
   *
   * @param indicator code of a filed indicator
   * @param national whether it is the nation's, or that of the region that is computed
   * @param base the year that it is of, in the same part of the year; null for the year computed
   * @param back how many years before that
   */
  public record Term(String indicator, boolean national, Integer base, int back) {

    /** The period that the figure is of when this one is computed. */
    public Period in(Period computed) {
      int year = base == null ? computed.year() : base;
      return new Period(year - back, computed.frequency(), computed.part());
    }

    /** Whether it is of the region and period that are computed. */
    boolean current() {
      return !national && base == null && back == 0;
    }
  }

  private record Seen(String indicator, boolean national, Integer base, int back) {}

  /** What the levels of an indicator are made of. */
  public static Ingredients of(Indicator indicator, Catalogue catalogue) {
    Set<Term> terms = new LinkedHashSet<>();
    new Search(catalogue, terms).indicator(indicator, false, null, 0);
    return new Ingredients(terms);
  }

  /** Goes down the expressions, into each indicator once a moment. */
  private record Search(Catalogue catalogue, Set<Term> terms, Set<Seen> seen) {

    Search(Catalogue catalogue, Set<Term> terms) {
      this(catalogue, terms, new HashSet<>());
    }

    void indicator(Indicator indicator, boolean national, Integer base, int back) {
      if (!indicator.computed()) {
        terms.add(new Term(indicator.code(), national, base, back));
      } else if (seen.add(new Seen(indicator.code(), national, base, back))) {
        expression(indicator.expression(), national, base, back);
      }
    }

    void expression(Expression it, boolean national, Integer base, int back) {
      if (it instanceof Figure figure) {
        catalogue
            .indicator(figure.indicator())
            .ifPresent(indicator -> indicator(indicator, national, base, back));
      }
      it.parts().forEach(part -> expression(part, national, base, back));
      if (it instanceof Call call) {
        Expression of = call.arguments().get(0);
        if (call.function() == Function.GROWTH) {
          expression(of, national, base, back + 1);
        } else if (call.function() == Function.INDEX) {
          expression(of, national, call.year(), 0);
        } else if (call.function() == Function.SHARE && call.arguments().size() == 1) {
          expression(of, true, base, back);
        }
      }
    }
  }

  /** The range of periods with what levels and changes in the asked one look back to. */
  PeriodRange widened(PeriodRange asked, PeriodRange range) {
    PeriodRange wide = range;
    for (Term term : terms) {
      int back = term.back() + 1;
      if (term.base() == null) {
        wide = reaching(wide, asked.from() == null ? null : yearsBefore(asked.from(), back));
      } else {
        wide = reaching(wide, Period.ofYear(term.base() - term.back()));
      }
    }
    return wide;
  }

  private static PeriodRange reaching(PeriodRange range, Period period) {
    if (period == null) {
      return range;
    }
    Period from = range.from();
    Period to = range.to();
    return new PeriodRange(
        from == null || from.compareTo(period) < 0 ? from : period,
        to == null || to.year() >= period.year() ? to : period);
  }

  private static Period yearsBefore(Period period, int years) {
    return new Period(period.year() - years, period.frequency(), period.part());
  }

  /** Whether anything of the nation is in the level of every region. */
  public boolean national() {
    return terms.stream().anyMatch(Term::national);
  }

  /** The terms that are a figure of this indicator. */
  public Set<Term> of(String indicator) {
    Set<Term> own = new LinkedHashSet<>(terms);
    own.removeIf(term -> !term.indicator().equals(indicator));
    return own;
  }

  /**
   * The periods whose levels a figure decides.
   *
   * @param known the periods in which there can be a level: one of a base year decides all of them
   */
  public SortedSet<Period> decidedBy(String indicator, Period figure, Set<Period> known) {
    SortedSet<Period> decided = new TreeSet<>();
    for (Term term : of(indicator)) {
      if (term.base() == null) {
        decided.add(new Period(figure.year() + term.back(), figure.frequency(), figure.part()));
      } else if (term.base() - term.back() == figure.year()) {
        known.stream()
            .filter(it -> it.frequency() == figure.frequency() && it.part() == figure.part())
            .forEach(decided::add);
      }
    }
    return decided;
  }
}

package dev.frontier.indicator.domain.reconciliation;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.derivation.FiledLevels;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the divisions of a region come to, less what the region has filed for itself. Both are in
 * the record, so that nothing of it is stored: it is worked out for whatever instant is asked.
 *
 * @param period never null
 * @param filed what stands for the region itself
 * @param sum of the divisions right below it; null if too few have a figure
 * @param size sum less filed; null without a sum, and where some divisions are missing, since the
 *     two are then not of the same
 * @param tolerance what the rounding of all of them can add; null without a size
 * @param coverage how many of the divisions have a figure
 */
public record DivisionsResidual(
    Period period,
    BigDecimal filed,
    BigDecimal sum,
    BigDecimal size,
    BigDecimal tolerance,
    Coverage coverage) {

  /** Of all periods in which both are known, in their order. */
  public static List<DivisionsResidual> of(Indicator indicator, FiledLevels levels, Region region) {
    List<DivisionsResidual> residuals = new ArrayList<>();
    for (Period period : levels.periods()) {
      BigDecimal filed = levels.asFiled(region, period) ? levels.figure(region, period) : null;
      Optional<Level> divisions = levels.divisions(region, period);
      if (filed != null && divisions.isPresent()) {
        residuals.add(of(indicator, period, filed, divisions.get()));
      }
    }
    return residuals;
  }

  private static DivisionsResidual of(
      Indicator indicator, Period period, BigDecimal filed, Level divisions) {
    BigDecimal sum = divisions.outcome().value();
    Coverage coverage = divisions.coverage();
    if (sum == null || coverage.partial()) {
      return new DivisionsResidual(period, filed, sum, null, null, coverage);
    }
    BigDecimal figures = BigDecimal.valueOf(coverage.present() + 1L);
    BigDecimal half = Interval.halfUnit(Math.max(sum.scale(), indicator.decimals()));
    return new DivisionsResidual(
        period, filed, sum, sum.subtract(filed), half.multiply(figures), coverage);
  }

  /** Whether rounding explains all of it; false if there is nothing to explain it of. */
  public boolean withinTolerance() {
    return size != null && size.abs().compareTo(tolerance) <= 0;
  }
}

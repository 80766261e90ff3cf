package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.gate.GateParameters.CrossSection;
import dev.frontier.ingestion.domain.gate.HidiroglouBerthelot.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Growth from the year before that is unlike that of the other provinces in the same year, by the
 * test of {@linkplain HidiroglouBerthelot Hidiroglou and Berthelot}.
 *
 * <p>With nine units it has two weak sides that are met here: the median score of an odd number of
 * units is exactly zero, which takes their own floor {@code a} away, so growth near the median is
 * let through by {@code minDeviation}; and quartiles of four units are no quartiles, so below
 * {@code minProvinces} it says nothing.
 */
public final class CrossSectionRule implements GateRule {
  private final CrossSection numbers;
  private final RuleCard card;

  /** Judges by these numbers. */
  public CrossSectionRule(CrossSection numbers) {
    this.numbers = numbers;
    this.card =
        RuleCard.of(
            GateRules.UNLIKE_THE_OTHERS,
            Severity.WARNING,
            "U",
            numbers.u(),
            "A",
            numbers.a(),
            "C",
            numbers.c(),
            "minProvinces",
            numbers.minProvinces(),
            "minDeviation",
            numbers.minDeviation());
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    if (subject.isNational() || subject.growth().isEmpty()) {
      return Optional.empty();
    }
    List<Unit> units = new ArrayList<>();
    units.add(unit(subject, subject.region()));
    subject.others().stream()
        .filter(other -> subject.growthOf(other).isPresent())
        .map(other -> unit(subject, other))
        .forEach(units::add);
    if (units.size() < numbers.minProvinces()) {
      return Optional.empty();
    }
    HidiroglouBerthelot test = HidiroglouBerthelot.of(units, numbers.u(), numbers.a(), numbers.c());
    double usual = Math.log(test.medianRatio());
    return !test.isOutlier(0)
            || Math.abs(subject.growth().orElseThrow() - usual) <= numbers.minDeviation()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                card,
                subject,
                Map.of(
                    "change",
                    Shown.percent(subject.growth().orElseThrow()),
                    "median",
                    Shown.percent(usual),
                    "count",
                    units.size(),
                    "score",
                    Shown.score(test.scores().get(0)),
                    "low",
                    Shown.score(test.low()),
                    "high",
                    Shown.score(test.high()))));
  }

  private static Unit unit(Subject subject, String region) {
    Optional<BigDecimal> before =
        subject.figures().value(region, subject.indicator().code(), subject.period(), -1);
    return new Unit(
        before.orElseThrow().doubleValue(), subject.valueOf(region).orElseThrow().doubleValue());
  }
}

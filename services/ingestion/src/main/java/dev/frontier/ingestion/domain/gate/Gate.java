package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules together, over all figures of a submission. */
public final class Gate {
  private final GateParameters parameters;
  private final List<GateRule> alone;
  private final List<GateRule> rules;

  /** The rules of the house, by these numbers. */
  public Gate(GateParameters parameters) {
    this.parameters = parameters;
    Slips slips = new Slips(parameters.slip(), parameters.series());
    SignRule sign = new SignRule(parameters.mayBeNegative());
    UnitRule unit = new UnitRule(parameters.countedUnits());
    this.alone = List.of(sign, unit);
    this.rules =
        List.of(
            sign,
            unit,
            new ShareRule(parameters.additiveUnits()),
            new SumRule(parameters.additiveUnits()),
            new PowerOfTenRule(slips),
            new CurrencyRule(slips),
            new SeriesGrowthRule(parameters.series()),
            new CrossSectionRule(parameters.crossSection()),
            new UnchangedRule(parameters.mayStay()),
            new PairRule(parameters.pairs()),
            new MissingRule(parameters.presentYears()),
            new ZeroRule());
  }

  /** The rules as data, in the order in which they are asked. */
  public List<RuleCard> cards() {
    return rules.stream().map(GateRule::card).toList();
  }

  /** Which figures it has to see to judge rows of these indicators. */
  public Sight sight(Set<String> indicators) {
    Set<String> seen = new HashSet<>(indicators);
    parameters
        .pairs()
        .paired()
        .forEach(
            (leader, follower) -> {
              if (indicators.contains(leader) || indicators.contains(follower)) {
                seen.add(leader);
                seen.add(follower);
              }
            });
    // One more year than growth is looked at: the first growth needs the year before it.
    return new Sight(seen, parameters.series().years() + 1);
  }

  /**
   * What is looked at.
   *
   * @param indicators the judged ones and those they are compared with
   * @param years how many before and after the judged ones
   */
  public record Sight(Set<String> indicators, int years) {
    public Sight {
      indicators = Set.copyOf(indicators);
    }
  }

  /**
   * Judges all figures of a submission.
   *
   * @param catalogue at least the indicators of the rows
   * @param provinces codes of all provinces on record
   * @param published what is in {@linkplain #sight sight}
   * @return in the order of the rows, each row's in the order of the rules
   */
  public List<Finding> judge(
      List<SubmissionRow> rows,
      String region,
      Catalogue catalogue,
      List<String> provinces,
      Figures published) {
    Figures figures = published.with(region, rows);
    Set<Subject.Filed> filed =
        rows.stream().map(Subject.Filed::of).collect(Collectors.toUnmodifiableSet());
    List<String> known = List.copyOf(provinces);
    List<Finding> findings = new ArrayList<>();
    for (SubmissionRow row : rows) {
      Subject subject =
          new Subject(
              row,
              region,
              catalogue.indicator(row.indicator()).orElseThrow(),
              known,
              figures,
              filed);
      findings.addAll(judge(subject));
    }
    return findings;
  }

  /**
   * Judges a figure by itself, by the rules that look at nothing around it: what can be asked of
   * rows that stream by.
   */
  public List<Finding> judgeAlone(
      SubmissionRow row, String region, CatalogueEntry.Indicator indicator) {
    Subject subject =
        new Subject(row, region, indicator, List.of(), Figures.of(List.of()), Set.of());
    return alone.stream().map(rule -> rule.judge(subject)).flatMap(Optional::stream).toList();
  }

  /** Whether figures of the indicator add up, so that a province is a part of the nation. */
  public boolean addsUp(CatalogueEntry.Indicator indicator) {
    return parameters.additiveUnits().contains(indicator.unit());
  }

  private List<Finding> judge(Subject subject) {
    List<Finding> findings =
        rules.stream().map(rule -> rule.judge(subject)).flatMap(Optional::stream).toList();
    Set<String> superfluous =
        findings.stream()
            .flatMap(finding -> GateRules.madeSuperfluousBy(finding.code()).stream())
            .collect(Collectors.toSet());
    return findings.stream().filter(finding -> !superfluous.contains(finding.code())).toList();
  }
}

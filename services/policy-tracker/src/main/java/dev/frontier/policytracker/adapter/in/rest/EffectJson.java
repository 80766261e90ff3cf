package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.effect.Comparison;
import dev.frontier.policytracker.domain.effect.Frequency;
import dev.frontier.policytracker.domain.effect.IndicatorEffect;
import dev.frontier.policytracker.domain.effect.MeasureEffect;
import dev.frontier.policytracker.domain.effect.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The effect of a measure.
 *
 * @param verifiedSince null while it is not verified
 * @param indicators empty while it is not verified
 */
@Schema(name = "MeasureEffect", description = "What the indicators did since it was verified")
record EffectJson(
    String measure,
    @Schema(nullable = true, description = "Null while it is not verified") Instant verifiedSince,
    StatementJson summary,
    @Schema(description = "Empty while it is not verified") List<IndicatorJson> indicators) {

  /**
   * What may be said.
   *
   * @param reason why nothing can be compared; null otherwise
   */
  @Schema(name = "EffectStatement", description = "What may be said, and no more")
  record StatementJson(
      @Schema(ref = "EffectOutcome") String outcome,
      @Schema(nullable = true, description = "Why nothing can be compared") String reason,
      String statementZh,
      String statementEn) {

    static StatementJson of(Outcome outcome) {
      return new StatementJson(
          outcome.code(),
          outcome instanceof Outcome.NotComparable no ? no.reason().code() : null,
          outcome.zh(),
          outcome.en());
    }
  }

  /** One indicator. */
  @Schema(name = "IndicatorEffect", description = "One indicator around the verified date")
  record IndicatorJson(
      String indicator,
      @Schema(nullable = true, description = "A, Q or M; null without figures") String freq,
      @Schema(nullable = true) String unit,
      int unitMult,
      @Schema(nullable = true) SideJson before,
      @Schema(nullable = true) SideJson after,
      @Schema(description = "Beside the nation") ComparisonJson nation,
      @Schema(description = "Beside the border provinces not concerned") ComparisonJson provinces,
      StatementJson says) {

    static IndicatorJson of(IndicatorEffect effect) {
      Frequency frequency = effect.frequency();
      return new IndicatorJson(
          effect.indicator(),
          frequency == null ? null : frequency.name().substring(0, 1),
          effect.unit(),
          effect.unitMult(),
          SideJson.of(effect.before()),
          SideJson.of(effect.after()),
          ComparisonJson.of(effect.nation()),
          ComparisonJson.of(effect.provinces()),
          StatementJson.of(effect.outcome()));
    }
  }

  /** One side of the verified date. */
  @Schema(name = "EffectSide", description = "Means of a period, summed over the same provinces")
  record SideJson(
      String level,
      @Schema(nullable = true, description = "Percent of the nation") String share,
      List<String> regions,
      @Schema(description = "Figures that went into it") int points) {

    static SideJson of(IndicatorEffect.Side side) {
      return side == null
          ? null
          : new SideJson(plain(side.level()), plain(side.share()), side.regions(), side.points());
    }
  }

  /**
   * A difference in differences, or why there is none.
   *
   * @param yearsAfter whole years after, also while they are too few
   */
  @Schema(name = "EffectComparison", description = "A difference in differences")
  record ComparisonJson(
      @Schema(
              enumeration = {"compared", "too_early", "impossible"},
              description = "Whether there is a difference; without one what follows is null")
          String state,
      @Schema(nullable = true, description = "Why it is impossible") String reason,
      @Schema(nullable = true, description = "log, or absolute for whole units") String scale,
      @Schema(nullable = true, description = "By how much more it changed here") String difference,
      @Schema(nullable = true, description = "The same in percent") String percent,
      @Schema(nullable = true, description = "By how much a year the gap widened before")
          String preTrend,
      @Schema(nullable = true, description = "How far single years before lay from their mean")
          String spread,
      @Schema(nullable = true, description = "The change if the gap had gone on as before")
          String trendExplains,
      @Schema(description = "Provinces concerned that could be compared") List<String> regions,
      @Schema(description = "What they were compared with") List<String> controls,
      @Schema(nullable = true, description = "Whether the nation is without those provinces")
          Boolean withoutRegions,
      @Schema(nullable = true) Integer yearsBefore,
      @Schema(nullable = true) Integer yearsAfter,
      @Schema(nullable = true) Integer pointsBefore,
      @Schema(nullable = true) Integer pointsAfter) {

    static ComparisonJson of(Comparison comparison) {
      if (comparison instanceof Comparison.Compared it) {
        return new ComparisonJson(
            "compared",
            null,
            it.scale().code(),
            plain(it.difference()),
            plain(it.percent()),
            plain(it.preTrend()),
            plain(it.spread()),
            plain(it.trendExplains()),
            it.regions(),
            it.controls(),
            it.withoutRegions(),
            it.yearsBefore(),
            it.yearsAfter(),
            it.pointsBefore(),
            it.pointsAfter());
      }
      return comparison instanceof Comparison.TooEarly early
          ? none("too_early", null, early.yearsAfter())
          : none("impossible", ((Comparison.Impossible) comparison).reason().code(), null);
    }

    private static ComparisonJson none(String state, String reason, Integer yearsAfter) {
      return new ComparisonJson(
          state,
          reason,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          null,
          yearsAfter,
          null,
          null);
    }
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  static EffectJson of(MeasureEffect effect) {
    return new EffectJson(
        effect.measure(),
        effect.verifiedSince(),
        StatementJson.of(effect.outcome()),
        effect.indicators().stream().map(IndicatorJson::of).toList());
  }
}

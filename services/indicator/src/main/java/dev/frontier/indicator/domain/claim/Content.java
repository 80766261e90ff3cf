package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import java.util.stream.Stream;

/** What a sentence asserts of the record; one type for each kind of assertion. */
public sealed interface Content
    permits LevelClaim,
        SumClaim,
        ShareClaim,
        GrowthClaim,
        MultipleClaim,
        AverageGrowthClaim,
        DifferenceClaim,
        RankClaim,
        ExtremeClaim,
        TrendClaim,
        ComparisonClaim,
        CountClaim,
        MembersClaim,
        NeighboursClaim,
        FacilitiesClaim,
        ReadingsClaim {

  /** Whether it is so by these figures. The vintages used are added by {@link Claim#judge}. */
  Judgement judge(Figures figures);

  /** The figures that it is judged by, and no others: nothing else can change the verdict. */
  Stream<Need> needs();

  /** Codes of the catalogue that it names; what is said of them there can change the verdict. */
  default Stream<String> mentions() {
    return needs()
        .flatMap(need -> Stream.of(need.indicator(), need.region() == null ? "" : need.region()))
        .filter(code -> !code.isEmpty());
  }
}

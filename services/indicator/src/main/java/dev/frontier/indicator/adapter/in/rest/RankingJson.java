package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.RankingAnswer;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.derivation.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/rankings}. */
@Schema(name = "Ranking")
record RankingJson(
    String indicator,
    String period,
    @Schema(
            description =
                "The instant that the answer holds for; ask with it to get it again. Figures of up"
                    + " to then that arrive late still complete it, until it is settled (a day by"
                    + " default).")
        Instant asOf,
    @Schema(description = "The aggregate whose members are ranked.") String group,
    String unit,
    int unitMult,
    CoverageJson coverage,
    @Schema(nullable = true, description = "Why nobody is ranked; null if somebody is.")
        String withheld,
    List<PlaceJson> ranks,
    @Schema(description = "Members without a figure.") List<String> missing,
    @Schema(
            description =
                "Ids of the vintages that all of it is computed from: indicator/region/period"
                    + "@vintage.")
        List<String> inputs,
    @Schema(nullable = true, description = "Send as cursor for the next page; null on the last one")
        String next) {

  /** One member's place; equal figures share one. */
  @Schema(name = "Place")
  record PlaceJson(
      int rank,
      String region,
      String value,
      @Schema(
              nullable = true,
              description = "Percent of the sum over the aggregate, to two decimals.")
          String shareOfNine,
      @Schema(
              description =
                  "Percent against the year before, to two decimals; null if it has none.")
          String yoyPercent) {}

  /** All of an answer. */
  static RankingJson of(RankingAnswer answer) {
    return of(answer, Page.ALL);
  }

  /** Of an answer those places that are on a page. */
  static RankingJson of(RankingAnswer answer, Page page) {
    Ranking ranking = answer.ranking();
    return new RankingJson(
        answer.indicator().code(),
        ranking.period().toString(),
        answer.asOf(),
        ranking.group(),
        answer.indicator().unit(),
        answer.indicator().unitMult(),
        CoverageJson.of(ranking.coverage()),
        Texts.withheld(ranking.withheld()),
        page.of(ranking.places()).stream().map(RankingJson::of).toList(),
        ranking.coverage().missing(),
        Texts.ids(answer.inputs()),
        page.next(ranking.places().size(), answer.asOf()));
  }

  private static PlaceJson of(Ranking.Place place) {
    return new PlaceJson(
        place.rank(),
        place.region(),
        Texts.figure(place.value()),
        Texts.percent(place.shareOfGroup()),
        Texts.percent(place.yoyPercent()));
  }

  /** What this catalogue calls what it is of. */
  List<String> names(Catalogue catalogue) {
    return Names.of(Stream.of(indicator), ranks.stream().map(PlaceJson::region), catalogue);
  }

  /** All of it but the instant. */
  List<Object> content() {
    return List.of(indicator, period, group, unit, unitMult, coverage, ranks, inputs);
  }
}

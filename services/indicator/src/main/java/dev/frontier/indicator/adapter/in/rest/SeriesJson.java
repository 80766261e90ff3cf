package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.indicator.application.SeriesAnswer;
import dev.frontier.indicator.application.SeriesAnswer.PointInputs;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.derivation.Growth;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.derivation.Rank;
import dev.frontier.indicator.domain.observation.Observation;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/series}. */
@Schema(name = "SeriesAnswer")
record SeriesJson(
    @Schema(
            description =
                "The instant that the answer holds for; ask with it to get it again. Figures of up"
                    + " to then that arrive late still complete it, until it is settled (a day by"
                    + " default).")
        Instant asOf,
    List<OneSeries> series,
    @Schema(nullable = true, description = "Send as cursor for the next page; null on the last one")
        String next) {

  /** One indicator in one region. */
  @Schema(name = "Series")
  record OneSeries(
      String indicator,
      String region,
      String unit,
      @Schema(description = "The power of ten that figures are multiples of.") int unitMult,
      String freq,
      List<ObservationJson> observations,
      @Schema(
              nullable = true,
              description =
                  "Compound annual growth between the first and the last value in the range; null"
                      + " where there are not two, and for first releases, which were not known"
                      + " together.")
          YearlyRateJson cagr) {}

  /** One period, with what is derived of it. */
  @Schema(name = "Observation")
  record ObservationJson(
      String period,
      @Schema(
              nullable = true,
              description = "Decimal text; null if missing or withheld, never zero in its place.")
          String value,
      @Schema(
              nullable = true,
              description = "SDMX OBS_STATUS, O if missing; null for a total that is withheld.")
          String status,
      @Schema(nullable = true, description = "As filed.") String note,
      @Schema(description = "From when it is known; of a total, the latest of its members'.")
          Instant vintage,
      @Schema(
              nullable = true,
              description = "The submission that carried it; null if summed or computed.")
          UUID submission,
      @Schema(nullable = true, description = "Of a sum; null where nothing is summed.")
          CoverageJson coverage,
      @Schema(nullable = true, description = "Why there is no value.") String withheld,
      @Schema(
              nullable = true,
              description = "Percent of the national figure; null for the country itself.")
          ShareJson shareOfNational,
      @Schema(nullable = true, description = "Against the same period of the year before.")
          YearOnYearJson yoy,
      @Schema(
              nullable = true,
              description = "Place among the members of the aggregate; null for who has none.")
          RankJson rank,
      @Schema(
              nullable = true,
              description =
                  "Part in the change of the aggregate's total; null for who is in no aggregate.")
          ContributionJson contribution,
      @Schema(nullable = true, description = "Of a sum; null where nothing is summed.")
          ConcentrationJson concentration,
      @Schema(
              nullable = true,
              description =
                  "Ids of the vintages that value is computed from, of a figure as filed its own;"
                      + " only with inputs=true.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          List<String> inputs,
      @Schema(
              nullable = true,
              description = "Every vintage of value, oldest first; only with includeHistory=true.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          List<VintageJson> history) {}

  /** All of an answer. */
  static SeriesJson of(SeriesAnswer answer) {
    return new SeriesJson(
        answer.asOf(), answer.series().stream().map(SeriesJson::of).toList(), null);
  }

  /**
   * Of an answer those series that are on a page.
   *
   * @param keys of the series, in their order
   * @param next cursor of the next page; null if there is none
   */
  static SeriesJson of(SeriesAnswer answer, Collection<SeriesKey> keys, String next) {
    Map<SeriesKey, OneSeries> byKey = new HashMap<>();
    for (SeriesAnswer.Series it : answer.series()) {
      byKey.put(new SeriesKey(it.indicator().code(), it.region()), of(it));
    }
    return new SeriesJson(answer.asOf(), keys.stream().map(byKey::get).toList(), next);
  }

  /** What this catalogue calls what it is of. */
  List<String> names(Catalogue catalogue) {
    return Names.of(
        series.stream().map(OneSeries::indicator),
        series.stream().map(OneSeries::region),
        catalogue);
  }

  /** Which series it is. */
  record SeriesKey(String indicator, String region) {}

  private static OneSeries of(SeriesAnswer.Series series) {
    return new OneSeries(
        series.indicator().code(),
        series.region(),
        series.indicator().unit(),
        series.indicator().unitMult(),
        series.indicator().freq().name(),
        series.points().stream().map(SeriesJson::of).toList(),
        series.rate().map(YearlyRateJson::of).orElse(null));
  }

  private static ObservationJson of(SeriesAnswer.Point point) {
    Level level = point.level();
    SeriesAnswer.PointInputs inputs = point.inputs();
    return new ObservationJson(
        point.period().toString(),
        Texts.figure(level.outcome()),
        level.status(),
        level.note(),
        level.vintage(),
        level.submission(),
        CoverageJson.of(level.coverage()),
        Texts.withheld(level.outcome()),
        point.share().map(it -> of(it, ids(inputs, PointInputs::share))).orElse(null),
        point.growth().map(it -> of(it, ids(inputs, PointInputs::growth))).orElse(null),
        point.rank().map(it -> of(it, ids(inputs, PointInputs::rank))).orElse(null),
        point
            .contribution()
            .map(it -> ContributionJson.of(it, ids(inputs, PointInputs::contribution)))
            .orElse(null),
        point
            .concentration()
            .map(it -> ConcentrationJson.of(it, ids(inputs, PointInputs::concentration)))
            .orElse(null),
        ids(inputs, PointInputs::level),
        point.history() == null ? null : point.history().stream().map(VintageJson::of).toList());
  }

  /** Null if they were not asked for. */
  private static List<String> ids(
      PointInputs inputs, Function<PointInputs, List<Observation>> which) {
    return inputs == null ? null : Texts.ids(which.apply(inputs));
  }

  private static ShareJson of(Outcome share, List<String> inputs) {
    return new ShareJson(Texts.percent(share), Texts.withheld(share), inputs);
  }

  private static YearOnYearJson of(Growth growth, List<String> inputs) {
    return new YearOnYearJson(
        Texts.figure(growth.absolute()),
        Texts.percent(growth.percent()),
        growth.comparedWith().toString(),
        growth.comparedMembers(),
        Texts.withheld(growth.percent()),
        inputs);
  }

  private static RankJson of(Rank rank, List<String> inputs) {
    Outcome place = rank.place();
    return new RankJson(
        place.value() == null ? null : place.value().intValueExact(),
        rank.of(),
        rank.group(),
        Texts.withheld(place),
        inputs);
  }
}

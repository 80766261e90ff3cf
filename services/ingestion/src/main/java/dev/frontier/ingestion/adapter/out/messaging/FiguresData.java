package dev.frontier.ingestion.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The data of an event of {@code frontier.figures.v1}; its contract says what each field means. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FiguresData(
    String dataflow,
    String freq,
    String indicator,
    String region,
    String unit,
    int unitMult,
    UUID submission,
    Instant vintage,
    String reason,
    List<Figure> observations) {
  /** The one dataflow of this system: annual and shorter figures of the border's openness. */
  static final String DATAFLOW = "BORDER_OPENNESS";

  /**
   * One figure.
   *
   * @param overridden left out of the event where there is none, which is nearly always
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Figure(
      String period,
      String action,
      String value,
      String status,
      String note,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OverriddenData> overridden) {
    static Figure of(Observation observation) {
      var row = observation.row();
      return new Figure(
          row.period().text(),
          observation.action().name().toLowerCase(Locale.ROOT),
          // Text, so that no reader makes a binary fraction of it.
          row.value() == null ? null : row.value().toPlainString(),
          row.status().name(),
          row.note(),
          observation.overridden().stream().map(OverriddenData::of).toList());
    }
  }

  static FiguresData of(SeriesPublication series, List<Observation> part) {
    return new FiguresData(
        DATAFLOW,
        series.indicator().freq().name(),
        series.indicator().code(),
        series.region(),
        series.indicator().unit(),
        series.indicator().unitMult(),
        series.submission(),
        series.vintage(),
        series.reason(),
        part.stream().map(Figure::of).toList());
  }
}

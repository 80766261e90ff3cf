package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.application.ReadSdmxData;
import dev.frontier.indicator.application.ReadSdmxStructures;
import dev.frontier.indicator.application.SdmxAnswer;
import dev.frontier.indicator.config.SdmxConfig;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers data queries of both versions. */
@ApplicationScoped
public class DataAnswers {

  private final ReadSdmxData readData;
  private final ReadSdmxStructures readStructures;
  private final SdmxAnswers answers;
  private final SdmxConfig config;
  private final Clock clock;

  /** Uses these. */
  public DataAnswers(
      ReadSdmxData readData,
      ReadSdmxStructures readStructures,
      SdmxAnswers answers,
      SdmxConfig config,
      Clock clock) {
    this.readData = readData;
    this.readStructures = readStructures;
    this.answers = answers;
    this.config = config;
    this.clock = clock;
  }

  /** The answer; empty if nothing matches, which the versions say differently. */
  Optional<Response> of(
      SdmxRequest request, HttpHeaders headers, Negotiation format, DataQuery query) {
    ReadSdmxStructures.Current structures = readStructures.current();
    SdmxAnswer answer = readData.read(query, config.maxObservations());
    if (answer.empty()) {
      return Optional.empty();
    }
    DataMessage message =
        new DataMessage(
            UUID.randomUUID().toString(),
            clock.instant(),
            request.chinese(),
            query,
            answer,
            structures.structures());
    Instant changed =
        answer.newest() == null || answer.newest().isAfter(structures.since())
            ? answer.newest()
            : structures.since();
    return Optional.of(
        answers.of(
            request,
            headers,
            format,
            List.of(SdmxAnswers.fingerprint(answer), structures.structures().all()),
            changed,
            query.asOf(),
            body(message, format)));
  }

  private static StreamingOutput body(DataMessage message, Negotiation format) {
    return switch (format.format()) {
      case DATA_JSON_1 -> new DataJson(message, false)::write;
      case DATA_JSON_2 -> new DataJson(message, true)::write;
      case DATA_CSV_1, DATA_CSV_2 -> new DataCsv(message, format)::write;
      default -> new DataXml(message, format.format())::write;
    };
  }
}

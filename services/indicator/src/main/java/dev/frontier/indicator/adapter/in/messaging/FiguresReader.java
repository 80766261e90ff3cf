package dev.frontier.indicator.adapter.in.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Overridden;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads figures events of version 1. */
@ApplicationScoped
public class FiguresReader {

  /** The type of the events that it reads. */
  public static final String TYPE = "dev.frontier.ingestion.figures.v1";

  // As the contract has it. Without an exponent, so that a short text cannot name a number of a
  // billion digits.
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final int LONGEST_DECIMAL = 64;

  private final ObjectMapper mapper;

  /** Reads JSON with this mapper. */
  public FiguresReader(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Reads the release that an event carries.
   *
   * @throws PoisonEvent if it is of another type or not as its contract says
   */
  public Release read(ReceivedEvent event) {
    if (!TYPE.equals(event.type())) {
      throw new PoisonEvent("type " + event.type() + " where only " + TYPE + " is read", null);
    }
    FiguresData data;
    try {
      data = mapper.readValue(event.data(), FiguresData.class);
    } catch (IOException unreadable) {
      throw new PoisonEvent("the data is not as the contract says", unreadable);
    }
    List<FiguresData.Item> items = required("observations", data.observations());
    return new Release(
        event.id(),
        required("dataflow", data.dataflow()),
        present("freq", data.freq(), Frequency.parse(data.freq())),
        required("indicator", data.indicator()),
        required("region", data.region()),
        required("unit", data.unit()),
        required("unitMult", data.unitMult()),
        uuid(data.submission()),
        vintage(data.vintage()),
        items.stream().map(FiguresReader::item).toList());
  }

  private static Release.Item item(FiguresData.Item item) {
    if (item == null) {
      throw new PoisonEvent("an observation is null", null);
    }
    return new Release.Item(
        present("period", item.period(), Period.parse(item.period())),
        present("action", item.action(), Action.parse(item.action())),
        value(item.value()),
        item.status(),
        item.note(),
        item.overridden() == null
            ? List.of()
            : item.overridden().stream().map(FiguresReader::overridden).toList());
  }

  private static Overridden overridden(FiguresData.OverriddenItem item) {
    if (item == null) {
      throw new PoisonEvent("a finding is null", null);
    }
    return new Overridden(
        required("rule", item.rule()),
        required("messageZh", item.messageZh()),
        required("messageEn", item.messageEn()),
        required("reason", item.reason()));
  }

  private static BigDecimal value(String text) {
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST_DECIMAL || !DECIMAL.matcher(text).matches()) {
      throw new PoisonEvent("a value is not a plain decimal number", null);
    }
    return new BigDecimal(text);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(required("submission", text));
    } catch (IllegalArgumentException invalid) {
      throw new PoisonEvent("submission is no UUID", invalid);
    }
  }

  private static Instant vintage(String text) {
    try {
      Instant vintage = Instant.parse(required("vintage", text));
      if (!vintage.equals(vintage.truncatedTo(ChronoUnit.MICROS))) {
        throw new PoisonEvent("vintage is finer than microseconds", null);
      }
      return vintage;
    } catch (DateTimeException invalid) {
      throw new PoisonEvent("vintage is no instant", invalid);
    }
  }

  private static <T> T required(String property, T value) {
    if (value == null) {
      throw new PoisonEvent(property + " is not there", null);
    }
    return value;
  }

  private static <T> T present(String property, String text, Optional<T> read) {
    return read.orElseThrow(() -> new PoisonEvent(property + " cannot be " + text, null));
  }
}

package dev.frontier.policytracker.adapter.in.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import dev.frontier.policytracker.domain.effect.Figure;
import dev.frontier.policytracker.domain.effect.KnownFigures;
import dev.frontier.policytracker.domain.effect.Period;
import dev.frontier.policytracker.domain.region.BorderProvince;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads of {@code indicator-changes} what an effect is judged by: levels and shares of the nation
 * and of the nine. All else is passed over; what of these is missing or malformed makes the event
 * poison.
 */
@ApplicationScoped
class FigureReader {

  /**
   * More digits than any figure has; a decimal of a million digits would cost seconds to handle.
   */
  private static final int LONGEST_DECIMAL = 64;

  /** Asked for every key of a batch. */
  private static final Set<String> THE_NINE = Set.copyOf(BorderProvince.codes());

  private final ObjectMapper json;

  FigureReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The keys, {@code indicator:region} as the contract says, of events that can tell a figure. A
   * key of another form is among them: only its event can say what it is.
   */
  Set<String> ofInterest(Set<String> keys) {
    return keys.stream()
        .filter(key -> key.indexOf(':') < 0 || isJudgedBy(key.substring(key.indexOf(':') + 1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The figures that the event tells, in its order. */
  List<Figure> figures(ReceivedEvent event) {
    try {
      return figures(json.readTree(event.data()));
    } catch (IOException | NumberFormatException | DateTimeParseException e) {
      throw new PoisonEvent("not as " + event.type() + " is: " + e.getMessage(), e);
    }
  }

  private static List<Figure> figures(JsonNode data) {
    String region = text(data, "region");
    if (!isJudgedBy(region)) {
      return List.of();
    }
    String indicator = text(data, "indicator");
    Instant vintage = Instant.parse(text(data, "vintage"));
    String unit = text(data, "unit");
    int unitMult = number(data, "unitMult");
    JsonNode changes = data.path("changes");
    if (!changes.isArray()) {
      throw new PoisonEvent("there is no list \"changes\"", null);
    }
    List<Figure> figures = new ArrayList<>();
    for (JsonNode change : changes) {
      kind(text(change, "measure"))
          .ifPresent(
              kind ->
                  figures.add(
                      new Figure(
                          indicator,
                          region,
                          period(change),
                          kind,
                          decimal(change, "new"),
                          unit,
                          unitMult,
                          vintage)));
    }
    return figures;
  }

  /** Whether an effect is judged by the region's figures. */
  private static boolean isJudgedBy(String region) {
    return region.equals(KnownFigures.NATION) || THE_NINE.contains(region);
  }

  private static Optional<Figure.Kind> kind(String measure) {
    return Arrays.stream(Figure.Kind.values())
        .filter(kind -> kind.code().equals(measure))
        .findFirst();
  }

  private static Period period(JsonNode change) {
    String text = text(change, "period");
    return Period.parse(text)
        .orElseThrow(() -> new PoisonEvent("\"period\" is none: " + shortened(text), null));
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).textValue();
    if (text == null) {
      throw new PoisonEvent("there is no text \"" + field + "\"", null);
    }
    return text;
  }

  private static int number(JsonNode node, String field) {
    JsonNode number = node.path(field);
    if (!number.canConvertToInt()) {
      throw new PoisonEvent("there is no number \"" + field + "\"", null);
    }
    return number.intValue();
  }

  /** Null, or left out, is no value. */
  private static BigDecimal decimal(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    String text = value.textValue();
    if (text == null
        || text.length() > LONGEST_DECIMAL
        || text.indexOf('e') >= 0
        || text.indexOf('E') >= 0) {
      throw new PoisonEvent("\"" + field + "\" is not a plain decimal", null);
    }
    return new BigDecimal(text);
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20);
  }
}

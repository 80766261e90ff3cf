package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Asked;
import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Limit;
import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Test;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Questions for data at random, as the SDMX REST API 1.5 lets them be written. */
final class Version1Questions {

  static final List<String> FLOWS =
      List.of(
          "BORDER_OPENNESS",
          "FRONTIER,BORDER_OPENNESS",
          "FRONTIER,BORDER_OPENNESS,latest",
          "FRONTIER,BORDER_OPENNESS,1.0",
          "all,BORDER_OPENNESS,latest",
          "FRONTIER%2CBORDER_OPENNESS%2C1.0");
  private static final List<String> PROVIDERS =
      List.of("", "", "/", "/all", "/FRONTIER", "/FRONTIER,FRONTIER", "/ECB+FRONTIER", "/all/");

  private final WalkDice dice;

  Version1Questions(Random random) {
    this.dice = new WalkDice(random);
  }

  /** One question for data. */
  Asked data() {
    List<String> parameters = new ArrayList<>();
    List<Set<String>> codes = dice.codes();
    List<Limit> limits = ends(parameters);
    Integer first = count("firstNObservations", parameters);
    Integer last = count("lastNObservations", parameters);
    Instant after = updatedAfter(parameters);
    boolean history = dice.once(6);
    if (history || dice.once(8)) {
      parameters.add("includeHistory=" + history);
    }
    String packaging = "TIME_PERIOD";
    if (dice.once(2)) {
      packaging = dice.any(WalkedQuestion.PACKAGINGS);
      parameters.add("dimensionAtObservation=" + packaging);
    }
    String detail =
        dice.once(2) ? "full" : dice.any(List.of("dataonly", "serieskeysonly", "nodata"));
    if (!detail.equals("full") || dice.once(4)) {
      parameters.add("detail=" + detail);
    }
    Set<String> attributes = new LinkedHashSet<>();
    if (detail.equals("full") || detail.equals("nodata")) {
      attributes.addAll(WalkedQuestion.OF_SERIES);
    }
    if (detail.equals("full")) {
      attributes.addAll(WalkedQuestion.OF_OBSERVATION);
    }
    boolean figures = detail.equals("full") || detail.equals("dataonly");
    return new Asked(
        "/sdmx/v1/data/" + flowAndKey(codes) + dice.any(PROVIDERS) + dice.query(parameters),
        new WalkedQuestion(
            List.of(codes),
            limits,
            first,
            last,
            after,
            null,
            history,
            figures,
            attributes,
            packaging));
  }

  /** One question for what there is, with the path up to the provider. */
  Asked availability() {
    List<String> parameters = new ArrayList<>();
    List<Set<String>> codes = dice.codes();
    List<Limit> limits = ends(parameters);
    Instant after = updatedAfter(parameters);
    String word = dice.any(List.of("availability", "availableconstraint"));
    return new Asked(
        "/sdmx/v1/" + word + "/" + flowAndKey(codes) + "?" + String.join("&", parameters),
        new WalkedQuestion(
            List.of(codes), limits, null, null, after, null, false, true, Set.of(), "TIME_PERIOD"));
  }

  private String flowAndKey(List<Set<String>> codes) {
    List<String> parts = new ArrayList<>();
    codes.forEach(of -> parts.add(dice.joined(of, "+", "%2B")));
    return dice.any(FLOWS) + "/" + String.join(".", parts);
  }

  private List<Limit> ends(List<String> parameters) {
    TimeText from = dice.once(3) ? dice.any(TimeText.ALL) : null;
    TimeText to = dice.once(3) ? dice.any(TimeText.ALL) : null;
    List<Limit> limits = new ArrayList<>();
    if (from != null) {
      parameters.add("startPeriod=" + from.text());
      limits.add(limit("ge", from));
    }
    // The other way round it would be refused.
    if (to != null && (from == null || !to.last().isBefore(from.first()))) {
      parameters.add("endPeriod=" + to.text());
      limits.add(limit("le", to));
    }
    return limits;
  }

  private static Limit limit(String operator, TimeText time) {
    return new Limit("TIME_PERIOD", List.of(List.of(new Test(operator, time.text(), time))));
  }

  private Integer count(String name, List<String> parameters) {
    Integer count = dice.count();
    if (count != null) {
      parameters.add(name + "=" + count);
    }
    return count;
  }

  private Instant updatedAfter(List<String> parameters) {
    if (!dice.once(5)) {
      return null;
    }
    Instant after = WalkedFigures.instant(dice.random());
    parameters.add("updatedAfter=" + after);
    return after;
  }
}

package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Asked;
import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Limit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Questions for data at random, as the SDMX REST API 2 lets them be written. */
final class Version2Questions {

  static final List<String> CONTEXTS =
      List.of(
          "dataflow/FRONTIER/BORDER_OPENNESS/1.0",
          "dataflow/FRONTIER/BORDER_OPENNESS/1.0.0",
          "dataflow/FRONTIER/BORDER_OPENNESS/+",
          "dataflow/FRONTIER/BORDER_OPENNESS/~",
          "dataflow/FRONTIER/BORDER_OPENNESS/1+",
          "dataflow/FRONTIER/BORDER_OPENNESS/1.0,2.0",
          "dataflow/FRONTIER,ECB/BORDER_OPENNESS%2CEXR/*",
          "dataflow/*/*/*",
          "datastructure/FRONTIER/DSD_BORDER_OPENNESS/~",
          "datastructure/*/DSD_BORDER_OPENNESS/1.0",
          "*/*/*/*");
  private static final List<String> WORDS =
      List.of("dsd", "msd", "dataset", "series", "obs", "all");

  private final WalkDice dice;
  private final Version2Limits limits;

  Version2Questions(Random random) {
    this.dice = new WalkDice(random);
    this.limits = new Version2Limits(dice);
  }

  /** One question for data. */
  Asked data() {
    List<String> parameters = new ArrayList<>();
    List<List<Set<String>>> keys = new ArrayList<>();
    List<Limit> of = new ArrayList<>();
    String path = path(keys, of, parameters);
    Integer first = count("firstNObservations", parameters);
    Integer last = count("lastNObservations", parameters);
    Instant asOf = dice.once(4) ? instant("asOf", Instant.MAX, parameters) : null;
    Instant after = dice.once(5) ? instant("updatedAfter", asOf, parameters) : null;
    boolean history = dice.once(6);
    if (history || dice.once(8)) {
      parameters.add("includeHistory=" + history);
    }
    String packaging = "TIME_PERIOD";
    if (dice.once(2)) {
      packaging = dice.any(WalkedQuestion.PACKAGINGS);
      parameters.add("dimensionAtObservation=" + packaging);
    }
    boolean figures = figures(parameters);
    Set<String> attributes = attributes(parameters);
    return new Asked(
        "/sdmx/v2/data" + path + dice.query(parameters),
        new WalkedQuestion(
            keys, of, first, last, after, asOf, history, figures, attributes, packaging));
  }

  /** One question for what there is, with the path up to the key. */
  Asked availability() {
    List<String> parameters = new ArrayList<>();
    List<List<Set<String>>> keys = new ArrayList<>();
    List<Limit> of = new ArrayList<>();
    String path = path(keys, of, parameters);
    Instant after = dice.once(5) ? instant("updatedAfter", null, parameters) : null;
    return new Asked(
        "/sdmx/v2/availability" + path + "?" + String.join("&", parameters),
        new WalkedQuestion(
            keys, of, null, null, after, null, false, true, Set.of(), "TIME_PERIOD"));
  }

  /** Each dimension in the key or in a condition, as it falls; or several keys of their own. */
  private String path(List<List<Set<String>>> keys, List<Limit> of, List<String> parameters) {
    List<String> written = new ArrayList<>();
    if (dice.once(4)) {
      for (int i = 1 + dice.random().nextInt(3); i > 0; i--) {
        List<Set<String>> codes = new ArrayList<>();
        dice.codes().forEach(it -> codes.add(it.isEmpty() ? it : Set.of(it.iterator().next())));
        keys.add(codes);
        written.add(
            String.join(
                ".", codes.stream().map(it -> it.isEmpty() ? "*" : it.iterator().next()).toList()));
      }
    } else {
      List<Set<String>> codes = dice.codes();
      List<Set<String>> inKey = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        boolean key = codes.get(i).isEmpty() || dice.once(2);
        inKey.add(key ? codes.get(i) : Set.of());
        if (!key) {
          of.add(limits.oneOf(WalkedQuestion.DIMENSIONS.get(i), codes.get(i), parameters));
        }
      }
      keys.add(inKey);
      written.addAll(products(inKey));
    }
    of.addAll(limits.some(of, parameters));
    written.replaceAll(key -> dice.once(2) ? key.replaceAll("(\\.\\*)+$", "") : key);
    String key = dice.joined(written, ",", "%2C");
    if (key.matches("[*.]+") && dice.once(2)) {
      return dice.any(List.of("", "/", "/*", "/dataflow", "/*/FRONTIER", "/dataflow/FRONTIER/*"));
    }
    return "/" + dice.any(CONTEXTS) + "/" + key;
  }

  private static List<String> products(List<Set<String>> codes) {
    List<String> keys = new ArrayList<>(List.of(""));
    for (Set<String> of : codes) {
      List<String> longer = new ArrayList<>();
      for (String key : keys) {
        for (String code : of.isEmpty() ? Set.of("*") : of) {
          longer.add(key.isEmpty() ? code : key + "." + code);
        }
      }
      keys = longer;
    }
    return keys;
  }

  private boolean figures(List<String> parameters) {
    if (dice.once(2)) {
      return true;
    }
    String measures = dice.any(List.of("all", "none", "OBS_VALUE"));
    parameters.add("measures=" + measures);
    return !measures.equals("none");
  }

  private Set<String> attributes(List<String> parameters) {
    Set<String> all = new LinkedHashSet<>(WalkedQuestion.OF_SERIES);
    all.addAll(WalkedQuestion.OF_OBSERVATION);
    if (dice.once(2)) {
      return all;
    }
    if (dice.once(4)) {
      parameters.add("attributes=none");
      return Set.of();
    }
    List<String> words = new ArrayList<>(WORDS);
    words.addAll(all);
    List<String> asked = new ArrayList<>(List.of(dice.any(words)));
    if (dice.once(2)) {
      asked.add(dice.any(words));
    }
    parameters.add("attributes=" + dice.joined(asked, ",", "%2C"));
    Set<String> shown = new LinkedHashSet<>();
    for (String word : asked) {
      switch (word) {
        case "dsd", "all" -> shown.addAll(all);
        case "series" -> shown.addAll(WalkedQuestion.OF_SERIES);
        case "obs" -> shown.addAll(WalkedQuestion.OF_OBSERVATION);
        // There is no reference metadata, and no attribute of a whole data set.
        case "msd", "dataset" -> {}
        default -> shown.add(word);
      }
    }
    return shown;
  }

  private Integer count(String name, List<String> parameters) {
    Integer count = dice.count();
    if (count != null) {
      parameters.add(name + "=" + count);
    }
    return count;
  }

  /** Written in this time zone or that; null if it would be after the latest that may be asked. */
  private Instant instant(String name, Instant latest, List<String> parameters) {
    Instant instant = WalkedFigures.instant(dice.random());
    if (latest != null && instant.isAfter(latest)) {
      return null;
    }
    String text =
        switch (dice.random().nextInt(3)) {
          case 0 -> instant.atOffset(ZoneOffset.ofHours(8)).toString().replace("+", "%2B");
          case 1 -> instant.atOffset(ZoneOffset.ofHours(8)).toString();
          default -> instant.toString();
        };
    parameters.add(name + "=" + text);
    return instant;
  }
}

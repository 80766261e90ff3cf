package dev.frontier.indicator.domain.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of content as contracts name them, with the fields that each has. */
public enum ContentType {
  /** A level is so much. */
  LEVEL("indicator region period", "relation figure", "upTo"),
  /** Several regions have so much together. */
  SUM("indicator regions period", "relation figure", "upTo"),
  /** Regions are such a percentage of another: of the nation where {@code of} is not said. */
  SHARE("indicator regions period", "relation figure", "of upTo"),
  /** A change in percent. */
  GROWTH("indicator region from to", "relation figure", "measure upTo"),
  /** So many times as much as before. */
  MULTIPLE("indicator region from to", "relation figure", "measure upTo"),
  /** The compound rate a year in percent. */
  AVERAGE_GROWTH("indicator region from to", "relation figure", "upTo"),
  /** So much more than another region, period or indicator. */
  DIFFERENCE(
      "indicator region period",
      "relation figure",
      "measure otherIndicator otherRegion otherPeriod upTo"),
  /** A place among the members of a group. */
  RANK("indicator region group period", "relation figure", "measure from upTo"),
  /** The highest or lowest of several periods. */
  EXTREME("indicator region period from to", "extreme", "measure"),
  /** Rising or falling, from the first period to the last or in every step. */
  TREND("indicator region from to", "direction", "measure everyStep"),
  /** Above or below another. */
  COMPARISON(
      "indicator region period", "position", "measure from otherIndicator otherRegion otherPeriod"),
  /** How many members of a group have something. */
  COUNT("indicator group period", "whereRelation whereFigure relation figure", "measure from upTo"),
  /** How many members a group has. */
  MEMBERS("group", "relation figure", "upTo"),
  /** On how many countries a region borders. */
  NEIGHBOURS("region", "relation figure", "upTo"),
  /** How many facilities there are of some kinds. */
  FACILITIES("kinds region", "relation figure", "upTo"),
  /** Several contents that one sentence may mean. */
  READINGS("readings", "", "");

  private final List<String> required;
  private final List<String> optional;

  ContentType(String subject, String stated, String optional) {
    this.required = List.of((subject + " " + stated).strip().split(" "));
    this.optional = optional.isEmpty() ? List.of() : List.of(optional.split(" "));
  }

  /** The word that contracts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Fields that must be there. */
  public List<String> required() {
    return required;
  }

  /** Fields that may be there. */
  public List<String> optional() {
    return optional;
  }

  /** The type with this word, or empty if there is none (null included). */
  public static Optional<ContentType> parse(Object code) {
    for (ContentType type : values()) {
      if (type.code().equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** All words. */
  public static List<String> codes() {
    return java.util.Arrays.stream(values()).map(ContentType::code).toList();
  }
}

package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Quantity.Kind;
import dev.frontier.indicator.domain.estimate.Stated;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A content as fields with plain values, which is how it is sent, stored and written in files. */
public final class ContentForm {

  // A sentence that may mean more than this means nothing.
  private static final int MOST_READINGS = 5;

  private ContentForm() {}

  /** What came of reading fields. */
  public sealed interface Result {

    /** A content. */
    record Read(Content content) implements Result {}

    /** None, by these rules. */
    record Broken(List<Breach> breaches) implements Result {}
  }

  /**
   * Reads a content. Values are texts, truth values, or lists of texts or of further fields; null
   * is as if left out.
   *
   * @param fields among them {@code type}, and none of another type
   */
  public static Result read(Map<String, Object> fields) {
    List<Breach> breaches = new ArrayList<>();
    Content content = read(fields, "", breaches);
    return breaches.isEmpty() ? new Result.Read(content) : new Result.Broken(breaches);
  }

  private static Content read(Map<String, Object> raw, String prefix, List<Breach> breaches) {
    Fields fields = new Fields(raw, prefix, breaches);
    ContentType type = ContentType.parse(raw.get("type")).orElse(null);
    if (type == null) {
      fields.broken(
          "type",
          raw.get("type") == null ? "required" : "choice",
          Map.of("value", Fields.shown(raw.get("type")), "choices", ContentType.codes()));
      return null;
    }
    checkNames(type, raw, fields);
    if (type == ContentType.READINGS) {
      return readings(fields, prefix, breaches);
    }
    int before = breaches.size();
    Content content = content(type, fields, before, breaches);
    return breaches.size() == before ? content : null;
  }

  private static void checkNames(ContentType type, Map<String, Object> raw, Fields fields) {
    for (String name : type.required()) {
      if (!fields.has(name)) {
        fields.broken(name, "required", Map.of());
      }
    }
    Set<String> known = new TreeSet<>(type.required());
    known.addAll(type.optional());
    raw.forEach(
        (name, value) -> {
          if (value != null && !name.equals("type") && !known.contains(name)) {
            fields.broken(name, "unknown-field", Map.of("choices", known));
          }
        });
  }

  private static Content content(
      ContentType type, Fields fields, int before, List<Breach> breaches) {
    String indicator = fields.code("indicator");
    String region = fields.code("region");
    String group = fields.code("group");
    Period period = fields.period("period");
    Period from = fields.period("from");
    Period to = fields.period("to");
    Stated stated = fields.stated();
    List<String> regions = fields.codes("regions");
    List<String> kinds = fields.codes("kinds");
    String of = fields.code("of");
    boolean highest = fields.first("extreme", "highest", "lowest");
    boolean rising = fields.first("direction", "rising", "falling");
    boolean above = fields.first("position", "above", "below");
    Kind[] any = Kind.values();
    Kind measure =
        switch (type) {
          case GROWTH, MULTIPLE -> fields.measure(Kind.LEVEL, Kind.SHARE);
          default -> fields.measure(any);
        };
    boolean span =
        type == ContentType.GROWTH
            || type == ContentType.MULTIPLE
            || type == ContentType.AVERAGE_GROWTH
            || type == ContentType.TREND
            || type == ContentType.EXTREME;
    List<Period> periods = span ? fields.periods(from, to) : List.of();
    if (fields.has("everyStep") && !(fields.raw("everyStep") instanceof Boolean)) {
      fields.broken(
          "everyStep",
          "choice",
          Map.of("value", Fields.shown(fields.raw("everyStep")), "choices", List.of(true, false)));
    }
    if (type == ContentType.AVERAGE_GROWTH && from != null && to != null) {
      if (from.part() != to.part()) {
        fields.broken("to", "invalid", Map.of("value", to.toString()));
      }
    }
    if (breaches.size() > before || (period == null && to == null && indicator != null)) {
      return null;
    }
    return switch (type) {
      case LEVEL ->
          new LevelClaim(new Quantity(Kind.LEVEL, indicator, region, null, period), stated);
      case SUM -> new SumClaim(indicator, regions, period, stated);
      case SHARE -> new ShareClaim(indicator, regions, of, period, stated);
      case GROWTH ->
          new GrowthClaim(
              new Quantity(measure, indicator, region, null, from),
              new Quantity(measure, indicator, region, null, to),
              stated);
      case MULTIPLE ->
          new MultipleClaim(
              new Quantity(measure, indicator, region, null, from),
              new Quantity(measure, indicator, region, null, to),
              stated);
      case AVERAGE_GROWTH ->
          new AverageGrowthClaim(
              new Quantity(Kind.LEVEL, indicator, region, null, from),
              new Quantity(Kind.LEVEL, indicator, region, null, to),
              stated);
      case DIFFERENCE -> {
        Quantity one = new Quantity(measure, indicator, region, null, period);
        yield new DifferenceClaim(one, other(one, fields), stated);
      }
      case RANK ->
          new RankClaim(new Quantity(measure, indicator, region, from, period), group, stated);
      case EXTREME ->
          new ExtremeClaim(
              new Quantity(measure, indicator, region, null, period), highest, periods);
      case TREND ->
          new TrendClaim(
              new Quantity(measure, indicator, region, null, to),
              rising,
              Boolean.TRUE.equals(fields.raw("everyStep")) ? periods : List.of(from, to));
      case COMPARISON -> {
        Quantity one = new Quantity(measure, indicator, region, from, period);
        yield new ComparisonClaim(one, above, other(one, fields));
      }
      case COUNT ->
          new CountClaim(
              new Quantity(measure, indicator, group, from, period), fields.where(), stated);
      case MEMBERS -> new MembersClaim(group, stated);
      case NEIGHBOURS -> new NeighboursClaim(region, stated);
      case FACILITIES -> new FacilitiesClaim(kinds, region, stated);
      case READINGS -> throw new IllegalStateException("read above");
    };
  }

  /** What a quantity is compared with: itself, but for what the fields say of the other. */
  private static Quantity other(Quantity one, Fields fields) {
    String indicator = fields.code("otherIndicator");
    String region = fields.code("otherRegion");
    Period period = fields.period("otherPeriod");
    Quantity other =
        new Quantity(
            one.kind(),
            indicator == null ? one.indicator() : indicator,
            region == null ? one.region() : region,
            period == null ? one.from() : null,
            period == null ? one.period() : period);
    if (other.equals(one)) {
      fields.broken("otherRegion", "required", Map.of());
    }
    return other;
  }

  private static Content readings(Fields fields, String prefix, List<Breach> breaches) {
    if (!(fields.raw("readings") instanceof List<?> list) || list.size() < 2) {
      fields.broken("readings", "required", Map.of());
      return null;
    }
    if (list.size() > MOST_READINGS) {
      fields.broken("readings", "too-many-items", Map.of("limit", MOST_READINGS));
      return null;
    }
    List<Content> readings = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = prefix + "readings[" + i + "].";
      if (!(list.get(i) instanceof Map<?, ?> inner) || "readings".equals(inner.get("type"))) {
        breaches.add(new Breach(at + "type", "invalid", Map.of("value", "readings")));
        continue;
      }
      @SuppressWarnings("unchecked")
      Map<String, Object> further = (Map<String, Object>) inner;
      Content content = read(further, at, breaches);
      if (content != null) {
        readings.add(content);
      }
    }
    return readings.isEmpty() ? null : new ReadingsClaim(readings);
  }
}

package dev.frontier.policytracker.support;

import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.report;
import static dev.frontier.policytracker.support.Situation.verify;

import dev.frontier.policytracker.domain.region.BorderProvince;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Plans, reports and verdicts by chance, brought through the interface as people do. */
public final class RandomRecord {

  private static final Map<String, String> OFFICERS =
      Map.of("PBOC", "ministry-pboc", "GACC", "ministry-gacc", "MOT", "ministry-mot");

  /** A measure as one edition has it. */
  public record Planned(
      String id, String lead, String item, List<String> regions, List<String> indicators) {}

  private final Random random;
  private final List<List<Planned>> editions = new ArrayList<>();
  private final Map<String, List<String>> obstacles = new LinkedHashMap<>();

  public RandomRecord(long seed) {
    this.random = new Random(seed);
    obstacles.put("R1.1", List.of("O1"));
    obstacles.put("R1.2", List.of("O1", "O2"));
    obstacles.put("R2.1", List.of());
  }

  /** The measures of each edition, oldest first. */
  public List<List<Planned>> editions() {
    return editions;
  }

  /** Obstacles that an item's measures answer. */
  public List<String> obstaclesOf(String item) {
    return obstacles.get(item);
  }

  /** Brings another plan, of some of eight measures. */
  public void edit() {
    List<Planned> measures = new ArrayList<>();
    for (int i = 10; i < 18; i++) {
      if (measures.isEmpty() || random.nextInt(5) > 0) {
        measures.add(
            new Planned(
                "M" + i,
                pick("PBOC", "GACC", "MOT"),
                pick("R1.1", "R1.2", "R2.1"),
                random.nextBoolean()
                    ? List.of()
                    : List.of(pick(BorderProvince.codes().toArray(String[]::new))),
                random.nextBoolean() ? List.of("TRADE_TOTAL") : List.of()));
      }
    }
    editions.add(measures);
    load(yaml(measures)).then().statusCode(200);
  }

  /** Tries a report on some measure, and perhaps a verdict on it. */
  public void move() {
    List<Planned> current = editions.get(editions.size() - 1);
    Planned measure = current.get(random.nextInt(current.size()));
    String status =
        pick("planned", "under_way", "blocked", "carried_out", "carried_out", "dropped");
    var filed = report(OFFICERS.get(measure.lead()), measure.id(), status);
    if (filed.statusCode() == 201 && random.nextInt(4) > 0) {
      verify("verifier-a", filed.path("id"), pick("confirmed", "confirmed", "partly", "refused"));
    }
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String yaml(List<Planned> measures) {
    return """
    ministries: {PBOC: {zh: 央行, en: Bank}, GACC: {zh: 海关, en: Customs},
                 MOT: {zh: 交通, en: Transport}, MFA: {zh: 外交, en: Foreign}}
    obstacles:
      - {id: O1, zh: 障碍, en: Obstacle, items: [{id: O1.1, zh: 细, en: A}, {id: O1.2, zh: 细, en: B}]}
      - {id: O2, zh: 障碍, en: Obstacle, items: [{id: O2.1, zh: 细, en: C}]}
      - {id: O3, zh: 障碍, en: Obstacle, items: [{id: O3.1, zh: 细, en: D}]}
    recommendations:
      - {id: R1, zh: 建议, en: One, items: [
          {id: R1.1, zh: 项, en: Item, obstacles: [O1.1, O1.2], measures: [%s]},
          {id: R1.2, zh: 项, en: Item, obstacles: [O1.1, O2.1], measures: [%s]}]}
      - {id: R2, zh: 建议, en: Two, items: [
          {id: R2.1, zh: 项, en: Item, obstacles: [], measures: [%s]}]}
      - {id: R3, zh: 建议, en: Three, items: []}
    """
        .formatted(of("R1.1", measures), of("R1.2", measures), of("R2.1", measures));
  }

  private static String of(String item, List<Planned> measures) {
    return measures.stream()
        .filter(it -> it.item().equals(item))
        .map(
            it ->
                "{id: %s, zh: 措施, en: Measure, lead: %s, regions: %s, indicators: %s}"
                    .formatted(it.id(), it.lead(), it.regions(), it.indicators()))
        .collect(Collectors.joining(", "));
  }
}

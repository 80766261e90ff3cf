package dev.frontier.policytracker.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Plans for tests: a small valid one, and arbitrary ones. */
public final class Plans {

  static final Name NAME = new Name("名", "Name");
  static final Ministry PBOC = new Ministry("PBOC", new Name("中国人民银行", "People's Bank of China"));
  static final Ministry MFA = new Ministry("MFA", new Name("外交部", "Ministry of Foreign Affairs"));

  private Plans() {}

  static Measure measure(String id) {
    return new Measure(
        id, NAME, new Lead("PBOC", true), List.of("MFA"), List.of("CN-GX"), List.of("TRADE_TOTAL"));
  }

  static Plan of(Measure... measures) {
    return new Plan(
        List.of(PBOC, MFA),
        List.of(new Obstacle("O1", NAME, List.of(new Obstacle.Item("O1.1", NAME)))),
        List.of(
            new Recommendation(
                "R1",
                NAME,
                List.of(
                    new Recommendation.Item("R1.1", NAME, List.of("O1.1"), List.of(measures))))));
  }

  /** Valid plans: up to three ministries, obstacles, recommendations, each with some content. */
  public static Arbitrary<Plan> any() {
    Arbitrary<List<String>> ministries =
        Arbitraries.of("PBOC", "MFA", "NDRC").list().uniqueElements().ofMinSize(1);
    Arbitrary<List<Integer>> shape = Arbitraries.integers().between(1, 3).list().ofSize(3);
    // What files and spreadsheets like to make something else of.
    Arbitrary<List<String>> names =
        Arbitraries.of(
                "a",
                "b",
                "中缅三个合作区",
                "no",
                "1e3",
                "=1+1",
                "'x",
                "- x: {y}",
                "2026-12-31",
                "_x0041_ and _x005F_",
                "a  \"b\" & <c>",
                "𠮷 🚂",
                "#N/A",
                "x, y; z")
            .list()
            .ofSize(20);
    return Combinators.combine(ministries, shape, shape, names).as(Plans::build);
  }

  private static Plan build(
      List<String> ministries, List<Integer> wide, List<Integer> deep, List<String> names) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (int i = 1; i <= wide.get(0); i++) {
      List<Obstacle.Item> items = new ArrayList<>();
      for (int j = 1; j <= deep.get(0); j++) {
        items.add(new Obstacle.Item("O" + i + "." + j, name(names, i + j)));
      }
      obstacles.add(new Obstacle("O" + i, name(names, i), items));
    }
    List<Recommendation> recommendations = new ArrayList<>();
    int measure = 0;
    for (int i = 1; i <= wide.get(1); i++) {
      List<Recommendation.Item> items = new ArrayList<>();
      for (int j = 1; j <= deep.get(1); j++) {
        List<Measure> measures = new ArrayList<>();
        for (int k = 1; k <= deep.get(2); k++) {
          measure++;
          measures.add(
              new Measure(
                  "M" + (10 + measure),
                  name(names, measure % 20),
                  new Lead(ministries.get(measure % ministries.size()), measure % 2 == 0),
                  List.of(),
                  List.of("CN-GX"),
                  List.of(),
                  j > 1 ? List.of("R" + i + ".1") : List.of()));
        }
        items.add(
            new Recommendation.Item("R" + i + "." + j, name(names, j), List.of("O1.1"), measures));
      }
      recommendations.add(new Recommendation("R" + i, name(names, i), items));
    }
    List<PlannedMilestone> milestones = new ArrayList<>();
    for (int i = 1; i <= measure; i += 2) {
      for (int j = 0; j < wide.get(2); j++) {
        milestones.add(
            new PlannedMilestone(
                "M" + (10 + i),
                "MS" + j,
                name(names, i + j),
                LocalDate.of(2026, 1 + (i + j) % 12, 28)));
      }
    }
    return new Plan(
        ministries.stream().map(code -> new Ministry(code, NAME)).toList(),
        obstacles,
        recommendations,
        milestones);
  }

  private static Name name(List<String> names, int index) {
    return new Name(names.get(index % 20), names.get((index + 7) % 20));
  }
}

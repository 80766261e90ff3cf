package dev.frontier.policytracker.domain.plan;

import dev.frontier.policytracker.domain.plan.PlanFinding.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules that a plan must keep to be taken over. A plan is taken whole or not at all: one
 * finding is enough to refuse it.
 */
public final class PlanRules {

  /** Longest name in either language, in characters: what a page can show and a reader take in. */
  public static final int LONGEST_NAME = 400;

  private static final Pattern MINISTRY = Pattern.compile("[A-Z][A-Z0-9]{1,15}");
  private static final Pattern HEADING = Pattern.compile("[A-Z][A-Z0-9]{0,7}(\\.[0-9]{1,3}){0,3}");
  private static final Pattern MEASURE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");
  private static final Pattern MILESTONE = Pattern.compile("[A-Z][A-Z0-9]{0,15}");

  /** A date beyond these is a slip of the pen. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  /** ISO 3166-2 codes of China's provinces. */
  private static final Pattern REGION = Pattern.compile("CN-[A-Z]{2}");

  /** SDMX ids in capitals, as the catalogue of indicators spells them. */
  private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

  private final Plan plan;
  private final List<PlanFinding> findings = new ArrayList<>();
  private final Set<String> ministries = new HashSet<>();
  private final Set<String> headings = new HashSet<>();
  private final Set<String> obstacleItems = new HashSet<>();
  private final Set<String> measures = new HashSet<>();

  /** Items that measures serve, too; they may come later in the plan than the measure. */
  private final Map<String, List<String>> also = new LinkedHashMap<>();

  private PlanRules(Plan plan) {
    this.plan = plan;
  }

  /** Everything wrong with the plan, in the plan's order; empty when it may be taken over. */
  public static List<PlanFinding> check(Plan plan) {
    PlanRules rules = new PlanRules(plan);
    rules.checkMinistries();
    rules.checkObstacles();
    rules.checkRecommendations();
    rules.checkMilestones();
    return List.copyOf(rules.findings);
  }

  private void checkMinistries() {
    notEmpty("ministries", plan.ministries());
    for (Ministry ministry : plan.ministries()) {
      String path = "ministries." + ministry.code();
      code(path, ministry.code(), MINISTRY);
      name(path, ministry.name());
      unique(path, ministry.code(), ministries);
    }
  }

  private void checkObstacles() {
    notEmpty("obstacles", plan.obstacles());
    for (int i = 0; i < plan.obstacles().size(); i++) {
      Obstacle obstacle = plan.obstacles().get(i);
      String path = "obstacles[" + i + "]";
      heading(path, obstacle.id(), obstacle.name());
      for (int j = 0; j < obstacle.items().size(); j++) {
        Obstacle.Item item = obstacle.items().get(j);
        heading(path + ".items[" + j + "]", item.id(), item.name());
        obstacleItems.add(item.id());
      }
    }
  }

  private void checkRecommendations() {
    notEmpty("recommendations", plan.recommendations());
    for (int i = 0; i < plan.recommendations().size(); i++) {
      Recommendation recommendation = plan.recommendations().get(i);
      String path = "recommendations[" + i + "]";
      heading(path, recommendation.id(), recommendation.name());
      for (int j = 0; j < recommendation.items().size(); j++) {
        item(path + ".items[" + j + "]", recommendation.items().get(j));
      }
    }
    Set<String> items =
        plan.items().stream().map(Recommendation.Item::id).collect(Collectors.toSet());
    also.forEach((path, codes) -> each(path, codes, items::contains, Rule.UNKNOWN_REFERENCE));
  }

  private void item(String path, Recommendation.Item item) {
    heading(path, item.id(), item.name());
    each(path + ".obstacles", item.obstacles(), obstacleItems::contains, Rule.UNKNOWN_REFERENCE);
    for (int i = 0; i < item.measures().size(); i++) {
      measure(path + ".measures[" + i + "]", item.id(), item.measures().get(i));
    }
  }

  private void measure(String path, String item, Measure measure) {
    code(path + ".id", measure.id(), MEASURE);
    unique(path + ".id", measure.id(), measures);
    name(path, measure.name());
    String lead = measure.lead().ministry();
    if (lead.isBlank()) {
      find(path + ".lead", Rule.REQUIRED, lead);
    } else if (!ministries.contains(lead)) {
      find(path + ".lead", Rule.UNKNOWN_MINISTRY, lead);
    }
    each(path + ".support", measure.support(), ministries::contains, Rule.UNKNOWN_MINISTRY);
    each(path + ".support", measure.support(), code -> !code.equals(lead), Rule.LEAD_SUPPORTS);
    distinct(path + ".support", measure.support());
    each(path + ".regions", measure.regions(), matches(REGION), Rule.CODE_FORM);
    distinct(path + ".regions", measure.regions());
    each(path + ".indicators", measure.indicators(), matches(INDICATOR), Rule.CODE_FORM);
    distinct(path + ".indicators", measure.indicators());
    also.put(path + ".also", measure.also());
    each(path + ".also", measure.also(), code -> !code.equals(item), Rule.DUPLICATE);
    distinct(path + ".also", measure.also());
  }

  private void checkMilestones() {
    Set<String> seen = new HashSet<>();
    for (PlannedMilestone milestone : plan.milestones()) {
      String key = milestone.measure() + "/" + milestone.code();
      String path = "milestones." + key;
      if (!measures.contains(milestone.measure())) {
        find(path, Rule.UNKNOWN_MEASURE, milestone.measure());
      }
      code(path + ".id", milestone.code(), MILESTONE);
      unique(path + ".id", key, seen);
      name(path, milestone.name());
      if (milestone.due() == null) {
        find(path + ".due", Rule.REQUIRED, "");
      } else if (milestone.due().isBefore(EARLIEST) || milestone.due().isAfter(LATEST)) {
        find(path + ".due", Rule.DATE, milestone.due().toString());
      }
    }
  }

  /** True for a code that an obstacle, a recommendation or an item of either may have. */
  public static boolean headingCode(String code) {
    return HEADING.matcher(code).matches();
  }

  /** True for a code that a milestone may have. */
  public static boolean milestoneCode(String code) {
    return MILESTONE.matcher(code).matches();
  }

  private void heading(String path, String id, Name name) {
    code(path + ".id", id, HEADING);
    unique(path + ".id", id, headings);
    name(path, name);
  }

  private void name(String path, Name name) {
    text(path + ".zh", name.zh());
    text(path + ".en", name.en());
  }

  private void text(String path, String text) {
    if (text.isBlank()) {
      find(path, Rule.REQUIRED, text);
    } else if (text.length() > LONGEST_NAME) {
      find(path, Rule.TOO_LONG, text);
    } else if (text.codePoints().anyMatch(PlanRules::unprintable)) {
      find(path, Rule.UNPRINTABLE, "");
    }
  }

  /** Controls, and what no XML and so no workbook can carry (XML 1.0, 2.2). */
  public static boolean unprintable(int character) {
    return Character.isISOControl(character)
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
        || (character & 0xFFFE) == 0xFFFE;
  }

  private void code(String path, String code, Pattern form) {
    if (code.isBlank()) {
      find(path, Rule.REQUIRED, code);
    } else if (!form.matcher(code).matches()) {
      find(path, Rule.CODE_FORM, code);
    }
  }

  private void unique(String path, String code, Set<String> seen) {
    if (!code.isBlank() && !seen.add(code)) {
      find(path, Rule.DUPLICATE, code);
    }
  }

  private void distinct(String path, List<String> codes) {
    Set<String> seen = new HashSet<>();
    each(path, codes, seen::add, Rule.DUPLICATE);
  }

  private void each(String path, List<String> codes, Predicate<String> holds, Rule rule) {
    for (int i = 0; i < codes.size(); i++) {
      if (!holds.test(codes.get(i))) {
        find(path + "[" + i + "]", rule, codes.get(i));
      }
    }
  }

  private void notEmpty(String path, List<?> list) {
    if (list.isEmpty()) {
      find(path, Rule.REQUIRED, "");
    }
  }

  private void find(String path, Rule rule, String value) {
    findings.add(new PlanFinding(path, rule, shortened(value)));
  }

  /** A finding quotes what it found; a quote need not be as long as a page. */
  private static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80);
  }

  private static Predicate<String> matches(Pattern form) {
    return code -> form.matcher(code).matches();
  }
}

package dev.frontier.policytracker.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.frontier.policytracker.domain.plan.Lead;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Ministry;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.Obstacle;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import dev.frontier.policytracker.domain.plan.PlannedMilestone;
import dev.frontier.policytracker.domain.plan.Recommendation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as its YAML file has it. Whatever is left out becomes empty here, so that the rules of the
 * plan, and not a null, say what is missing.
 */
record PlanFile(
    Map<String, NameFile> ministries,
    List<ObstacleFile> obstacles,
    List<RecommendationFile> recommendations) {

  /** A ministry's names under its code. */
  record NameFile(String zh, String en) {
    static final NameFile NONE = new NameFile(null, null);
  }

  /** An obstacle. */
  record ObstacleFile(String id, String zh, String en, List<ObstacleItemFile> items) {
    static final ObstacleFile NONE = new ObstacleFile(null, null, null, null);
  }

  /** A particular of an obstacle. */
  record ObstacleItemFile(String id, String zh, String en) {
    static final ObstacleItemFile NONE = new ObstacleItemFile(null, null, null);
  }

  /** A recommendation. */
  record RecommendationFile(String id, String zh, String en, List<ItemFile> items) {
    static final RecommendationFile NONE = new RecommendationFile(null, null, null, null);
  }

  /** An item of a recommendation. */
  record ItemFile(
      String id, String zh, String en, List<String> obstacles, List<MeasureFile> measures) {
    static final ItemFile NONE = new ItemFile(null, null, null, null, null);
  }

  /**
   * A measure.
   *
   * @param also further items that it serves
   * @param leadProposed false once it is settled that the ministry leads; left out, it is proposed
   */
  record MeasureFile(
      String id,
      String zh,
      String en,
      String lead,
      Boolean leadProposed,
      List<String> support,
      List<String> regions,
      List<String> indicators,
      List<String> also,
      List<MilestoneFile> milestones) {
    static final MeasureFile NONE =
        new MeasureFile(null, null, null, null, null, null, null, null, null, null);
  }

  /** A milestone; {@code due} is a day, written 2026-12-31. */
  record MilestoneFile(
      String id,
      String zh,
      String en,
      @JsonFormat(pattern = "uuuu-MM-dd", lenient = OptBoolean.FALSE) LocalDate due) {
    static final MilestoneFile NONE = new MilestoneFile(null, null, null, null);
  }

  /** A plan as a file: everything is written, nothing left to be guessed. */
  static PlanFile of(Plan plan) {
    Map<String, NameFile> ministries = new LinkedHashMap<>();
    plan.ministries()
        .forEach(one -> ministries.put(one.code(), new NameFile(one.name().zh(), one.name().en())));
    Map<String, List<PlannedMilestone>> milestones = plan.milestonesByMeasure();
    return new PlanFile(
        ministries,
        plan.obstacles().stream().map(PlanFile::file).toList(),
        plan.recommendations().stream().map(one -> file(one, milestones)).toList());
  }

  private static ObstacleFile file(Obstacle obstacle) {
    return new ObstacleFile(
        obstacle.id(),
        obstacle.name().zh(),
        obstacle.name().en(),
        obstacle.items().stream()
            .map(one -> new ObstacleItemFile(one.id(), one.name().zh(), one.name().en()))
            .toList());
  }

  private static RecommendationFile file(
      Recommendation recommendation, Map<String, List<PlannedMilestone>> milestones) {
    return new RecommendationFile(
        recommendation.id(),
        recommendation.name().zh(),
        recommendation.name().en(),
        recommendation.items().stream()
            .map(
                item ->
                    new ItemFile(
                        item.id(),
                        item.name().zh(),
                        item.name().en(),
                        item.obstacles(),
                        item.measures().stream()
                            .map(one -> file(one, milestones.getOrDefault(one.id(), List.of())))
                            .toList()))
            .toList());
  }

  private static MeasureFile file(Measure measure, List<PlannedMilestone> milestones) {
    return new MeasureFile(
        measure.id(),
        measure.name().zh(),
        measure.name().en(),
        measure.lead().ministry(),
        measure.lead().proposed(),
        measure.support(),
        measure.regions(),
        measure.indicators(),
        measure.also(),
        milestones.stream()
            .map(one -> new MilestoneFile(one.code(), one.name().zh(), one.name().en(), one.due()))
            .toList());
  }

  /** The plan; a measure without the member "milestones" keeps those that it has. */
  PlanDraft draft() {
    List<MeasureFile> measures =
        of(recommendations)
            .flatMap(recommendation -> of(recommendation.items()))
            .flatMap(item -> of(item.measures()))
            .filter(measure -> measure.id() != null)
            .toList();
    List<PlannedMilestone> milestones = measures.stream().flatMap(PlanFile::milestones).toList();
    Set<String> silent =
        measures.stream()
            .filter(measure -> measure.milestones() == null)
            .map(measure -> text(measure.id()))
            .collect(Collectors.toUnmodifiableSet());
    return new PlanDraft(plan().with(milestones), silent);
  }

  private static Stream<PlannedMilestone> milestones(MeasureFile measure) {
    return each(
        measure.milestones(),
        MilestoneFile.NONE,
        file ->
            new PlannedMilestone(
                text(measure.id()), text(file.id()), name(file.zh(), file.en()), file.due()))
        .stream();
  }

  /** Those that are there; what is missing is told by the rules. */
  private static <F> Stream<F> of(List<F> files) {
    return files == null ? Stream.empty() : files.stream().filter(Objects::nonNull);
  }

  private Plan plan() {
    return new Plan(
        ministries == null
            ? List.of()
            : ministries.entrySet().stream().map(PlanFile::ministry).toList(),
        each(obstacles, ObstacleFile.NONE, PlanFile::obstacle),
        each(recommendations, RecommendationFile.NONE, PlanFile::recommendation));
  }

  private static Ministry ministry(Map.Entry<String, NameFile> entry) {
    NameFile name = Objects.requireNonNullElse(entry.getValue(), NameFile.NONE);
    return new Ministry(text(entry.getKey()), name(name.zh(), name.en()));
  }

  private static Obstacle obstacle(ObstacleFile file) {
    return new Obstacle(
        text(file.id()),
        name(file.zh(), file.en()),
        each(
            file.items(),
            ObstacleItemFile.NONE,
            item -> new Obstacle.Item(text(item.id()), name(item.zh(), item.en()))));
  }

  private static Recommendation recommendation(RecommendationFile file) {
    return new Recommendation(
        text(file.id()),
        name(file.zh(), file.en()),
        each(file.items(), ItemFile.NONE, PlanFile::item));
  }

  private static Recommendation.Item item(ItemFile file) {
    return new Recommendation.Item(
        text(file.id()),
        name(file.zh(), file.en()),
        codes(file.obstacles()),
        each(file.measures(), MeasureFile.NONE, PlanFile::measure));
  }

  private static Measure measure(MeasureFile file) {
    return new Measure(
        text(file.id()),
        name(file.zh(), file.en()),
        new Lead(text(file.lead()), !Boolean.FALSE.equals(file.leadProposed())),
        codes(file.support()),
        codes(file.regions()),
        codes(file.indicators()),
        codes(file.also()));
  }

  private static <F, T> List<T> each(List<F> files, F none, Function<F, T> map) {
    return files == null
        ? List.of()
        : files.stream().map(file -> map.apply(Objects.requireNonNullElse(file, none))).toList();
  }

  private static List<String> codes(List<String> codes) {
    return each(codes, "", PlanFile::text);
  }

  private static Name name(String zh, String en) {
    return new Name(text(zh), text(en));
  }

  private static String text(String text) {
    return text == null ? "" : text.strip();
  }
}

package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.ChangeLog;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.alert.AlertWriter;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.history.Deriver;
import dev.frontier.notification.domain.preview.Noise;
import dev.frontier.notification.domain.preview.Replay;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Somebody tries a rule out: what it would have told, by all that was ever told of its figures. */
@ApplicationScoped
public class PreviewRule {
  private final CheckRule check;
  private final CatalogueStore catalogue;
  private final ChangeLog changes;
  private final Bounds bounds;

  /** All parts are needed. */
  public PreviewRule(CheckRule check, CatalogueStore catalogue, ChangeLog changes, Bounds bounds) {
    this.check = check;
    this.catalogue = catalogue;
    this.changes = changes;
    this.bounds = bounds;
  }

  /**
   * Numbers that bound a preview.
   *
   * @param alerts how many of the last alerts are given
   * @param perYear more alerts than this for a year of figures are called noisy
   */
  public record Bounds(int alerts, int perYear) {}

  /**
   * An alert that would have come, as its reader would have got it.
   *
   * @param facts what it is about, and when it would have come: its vintage
   */
  public record Alert(Step step, Facts.OfFigure facts, Wording wording) {}

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * What the rule would have told.
     *
     * @param rule as it was understood
     * @param meaning in words
     * @param byYear how many alerts by the year of their figures, all of them
     * @param alerts the last of them, oldest first
     */
    record Previewed(
        SeriesRule rule,
        Wording meaning,
        SortedMap<String, Integer> byYear,
        Noise noise,
        List<Alert> alerts)
        implements Outcome {}

    /**
     * Fields to mend.
     *
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Outcome {}

    /**
     * What such rules are about is not told again by anybody.
     *
     * @param kind of the rule
     */
    record NotReplayable(RuleKind kind) implements Outcome {}

    /**
     * There is more to read than is read for one preview.
     *
     * @param most changes
     */
    record TooLong(int most) implements Outcome {}

    /**
     * What was told of the indicator cannot be read now.
     *
     * @param indicator its code
     */
    record PastUnavailable(String indicator) implements Outcome {}

    /** The code lists have not arrived yet, so that nothing can be checked. */
    record CatalogueMissing() implements Outcome {}
  }

  /**
   * Previews a rule; nothing is kept.
   *
   * @param draft may be null
   * @param language tag, null for Chinese
   */
  public Outcome preview(RuleDraft draft, String language) {
    List<Fault> faults = new ArrayList<>();
    Choices.language(language, faults);
    Rule rule = check.form(draft, faults);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    if (!(rule instanceof SeriesRule series)) {
      return new Outcome.NotReplayable(rule.kind());
    }
    if (check.isTooEarly(series)) {
      return new Outcome.CatalogueMissing();
    }
    check.codes(series, faults);
    return faults.isEmpty() ? replay(series) : new Outcome.Faulty(faults);
  }

  private Outcome replay(SeriesRule rule) {
    Groups groups = catalogue.groups();
    Replay replay = new Replay(rule, groups, EventIds::next, bounds.alerts());
    String indicator = rule.series().indicator();
    ChangeLog.Read read = changes.read(indicator, regions(rule, groups), replay::take);
    if (read instanceof ChangeLog.Read.TooLong tooLong) {
      return new Outcome.TooLong(tooLong.most());
    }
    if (read instanceof ChangeLog.Read.Unavailable) {
      return new Outcome.PastUnavailable(indicator);
    }
    Names names = catalogue.names(codes(rule, replay.told()));
    AlertWriter writer = new AlertWriter(names);
    SortedMap<String, Integer> byYear = replay.alertsByYear();
    return new Outcome.Previewed(
        rule,
        Wording.of(language -> rule.meaning(names, language)),
        byYear,
        Noise.of(byYear, bounds.perYear()),
        replay.told().stream().map(told -> alert(rule, told, writer)).toList());
  }

  private static Alert alert(SeriesRule rule, Replay.Told told, AlertWriter writer) {
    Step step = Step.of(told.judged().outcome());
    Facts.OfFigure facts =
        Facts.OfFigure.of(told.news(), told.judged().change(), told.judged().outcome());
    return new Alert(step, facts, writer.write(rule, step, facts));
  }

  /** The regions of the rule, and what they are held against. */
  private Set<String> regions(SeriesRule rule, Groups groups) {
    Set<String> regions = new TreeSet<>();
    Regions of = rule.series().regions();
    if (of instanceof Regions.Any) {
      regions.addAll(catalogue.all(Entry.Kind.REGION));
    } else if (of instanceof Regions.EachOf each) {
      regions.addAll(groups.members(each.group()));
    } else {
      regions.addAll(of.codes());
    }
    if (rule.kind() == RuleKind.AGAINST_NATION) {
      regions.add(Deriver.NATION);
    }
    return regions;
  }

  private static Set<String> codes(SeriesRule rule, List<Replay.Told> told) {
    Set<String> codes = new HashSet<>(rule.series().regions().codes());
    codes.add(rule.series().indicator());
    told.forEach(t -> codes.add(t.judged().change().region()));
    return codes;
  }
}

package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.FilingStep;
import java.util.Objects;
import java.util.Set;

/**
 * Something happens to what regions file.
 *
 * @param what happens
 * @param regions of which
 * @param indicator code of one that is concerned; null for whichever
 */
public record FilingRule(FilingStep.What what, Regions regions, String indicator) implements Rule {
  /** Only the indicator may be absent. */
  public FilingRule {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(regions, "regions");
  }

  /** The rule of a kind; {@code kind} is one of filings. */
  public static FilingRule of(RuleKind kind, Regions regions, String indicator) {
    for (FilingStep.What what : FilingStep.What.values()) {
      if (kind(what) == kind) {
        return new FilingRule(what, regions, indicator);
      }
    }
    throw new IllegalArgumentException(kind + " is not of filings");
  }

  @Override
  public RuleKind kind() {
    return kind(what);
  }

  /** The kind of rules on a step. */
  public static RuleKind kind(FilingStep.What what) {
    return switch (what) {
      case RETURNED -> RuleKind.SUBMISSION_RETURNED;
      case OVERDUE -> RuleKind.SUBMISSION_OVERDUE;
    };
  }

  /** Whether the rule has happened. */
  public boolean firesOn(FilingStep step, Groups groups) {
    return step.what() == what
        && regions.cover(step.region(), groups)
        && (indicator == null || step.indicators().contains(indicator));
  }

  /**
   * Whether somebody may be told of it: filings are seen by the offices of their region, and by
   * those who look after the whole nation's record.
   *
   * @param audiences that they belong to
   */
  public boolean isOpenTo(Set<Audience> audiences, Groups groups) {
    if (audiences.contains(Audience.ofTheNation())) {
      return true;
    }
    Set<String> own = Audience.provinces(audiences);
    if (regions instanceof Regions.Any) {
      return false;
    }
    if (regions instanceof Regions.EachOf each) {
      Set<String> members = Set.copyOf(groups.members(each.group()));
      return !members.isEmpty() && own.containsAll(members);
    }
    return own.containsAll(regions.codes());
  }

  @Override
  public String sentence(Names names, Language language) {
    String where = regions.words(names, language);
    return switch (language) {
      case ZH_CN -> where + "的" + figuresZh(names) + (returned() ? "报送被退回" : "报送逾期") + "时提醒。";
      case EN ->
          "Tell me when "
              + (returned()
                  ? "a filing" + figuresEn(names) + " of " + where + " is returned."
                  : "figures" + figuresEn(names) + " of " + where + " are overdue.");
    };
  }

  private boolean returned() {
    return what == FilingStep.What.RETURNED;
  }

  private String figuresZh(Names names) {
    return indicator == null ? "" : names.indicator(indicator, Language.ZH_CN);
  }

  private String figuresEn(Names names) {
    if (indicator == null) {
      return "";
    }
    return (returned() ? " with " : " on ") + names.indicatorWithin(indicator);
  }
}

package dev.frontier.policytracker.domain.effect;

import java.util.List;
import java.util.Objects;

/**
 * What may be said about an indicator since a measure was verified. None of them says that the
 * measure was the cause.
 */
public sealed interface Outcome {

  /** All codes. */
  List<String> CODES =
      List.of("too_early", "moved_with", "moved_against", "no_different", "not_comparable");

  /** As interfaces and the record spell it. */
  String code();

  /** The statement in Chinese. */
  String zh();

  /** The statement in English. */
  String en();

  /** Whether the indicator had time to move and did not move the hoped-for way. */
  default boolean notMoving() {
    return false;
  }

  /** Too few years have gone by since. */
  record TooEarly(int yearsAfter, int needed) implements Outcome {
    @Override
    public String code() {
      return "too_early";
    }

    @Override
    public String zh() {
      return "为时尚早：核查日之后有 %d 个完整年度的数据，至少需要 %d 个。".formatted(yearsAfter, needed);
    }

    @Override
    public String en() {
      return ("Too early to say: there are figures of %d whole years after the verified date, and"
              + " %d are needed at least.")
          .formatted(yearsAfter, needed);
    }
  }

  /** It moved the hoped-for way, compared with others. */
  record MovedWith() implements Outcome {
    @Override
    public String code() {
      return "moved_with";
    }

    @Override
    public String zh() {
      return "核查日之后，有关省区的这一指标比对照地区更多地朝预期方向变动，幅度超出此前各年的波动。" + Outcome.LIMIT_ZH;
    }

    @Override
    public String en() {
      return "Since the verified date the indicator moved the hoped-for way more than where the"
          + " measure does not apply, and by more than the years before varied. "
          + Outcome.LIMIT_EN;
    }
  }

  /** It moved the other way, compared with others. */
  record MovedAgainst() implements Outcome {
    @Override
    public String code() {
      return "moved_against";
    }

    @Override
    public String zh() {
      return "核查日之后，与对照地区相比，有关省区的这一指标朝相反方向变动，幅度超出此前各年的波动。" + Outcome.LIMIT_ZH;
    }

    @Override
    public String en() {
      return "Since the verified date the indicator moved the other way than hoped for, compared"
          + " with where the measure does not apply, and by more than the years before"
          + " varied. "
          + Outcome.LIMIT_EN;
    }

    @Override
    public boolean notMoving() {
      return true;
    }
  }

  /** It moved no differently than others. */
  record NoDifferent() implements Outcome {
    @Override
    public String code() {
      return "no_different";
    }

    @Override
    public String zh() {
      return "核查日之后，有关省区的这一指标与对照地区的差别没有超出此前各年的波动。" + Outcome.LIMIT_ZH;
    }

    @Override
    public String en() {
      return "Since the verified date the indicator did not move differently from where the measure"
          + " does not apply by more than the years before varied. "
          + Outcome.LIMIT_EN;
    }

    @Override
    public boolean notMoving() {
      return true;
    }
  }

  /** Nothing can be said, and why. */
  record NotComparable(Reason reason) implements Outcome {
    public NotComparable {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String code() {
      return "not_comparable";
    }

    @Override
    public String zh() {
      return "无法比较：" + reason.zh();
    }

    @Override
    public String en() {
      return "Not comparable: " + reason.en();
    }
  }

  /** What every judgement ends with. */
  String LIMIT_ZH = "这不说明原因：同一时期的其他变化也可能造成同样的结果，年份少则更难区分。";

  /** What every judgement ends with. */
  String LIMIT_EN =
      "This does not say why: whatever else changed there at that time would look the same, and few"
          + " years cannot tell them apart.";
}

package dev.frontier.notification.adapter.out.http;

import static java.util.regex.Pattern.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Items;
import dev.frontier.notification.application.Letter;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.timing.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotTextTest {
  @Test
  void nothingOfATextIsTakenForMarkup() {
    String escaped = RobotText.escaped("-1 *bold* [x](http://e) <@all> `c` # a_b\n- item & ~s~ |");

    assertThat(escaped)
        .isEqualTo(
            "\\-1 \\*bold\\* \\[x\\]\\(http://e\\) &lt;@all&gt; \\`c\\` \\# a\\_b - item &amp;"
                + " \\~s\\~ \\|");
  }

  @Test
  void figuresStayAsTheyAreRead() {
    String escaped = RobotText.escaped("广西外贸总额2022年比2021年下降-20.00%，为733.61亿美元。");

    assertThat(escaped).isEqualTo("广西外贸总额2022年比2021年下降-20.00%，为733.61亿美元。");
  }

  @Property
  void markupStandsBehindABackslashOrNotAtAll(@ForAll String text) {
    String escaped = RobotText.escaped(text);

    assertThat(escaped.replaceAll("\\\\.", ""))
        .doesNotContainPattern("[\\\\`*_{}\\[\\]()#|~!<>\n]");
  }

  @Test
  void aCodeIsToldWithWhatToDoWithIt() {
    RobotText zh = RobotText.of(new Letter.Challenge("AB34CD56"), Language.ZH_CN);

    assertThat(zh.plain()).contains("AB34CD56").contains("验证码");
    assertThat(RobotText.of(new Letter.Challenge("AB34CD56"), Language.EN).markdown())
        .contains("AB34CD56")
        .startsWith("**Frontier: verify this channel**");
  }

  @Test
  void whatIsCriticalComesFirstAndIsNamed() {
    Letter letter =
        new Letter.Alerts(
            List.of(
                Items.of(Severity.INFO, "甲", "a"),
                Items.of(Severity.CRITICAL, "乙", "b"),
                Items.of(Severity.WARNING, "丙", "c")));

    RobotText text = RobotText.of(letter, Language.ZH_CN);

    assertThat(text.title()).isEqualTo("Frontier 紧急提醒（3 条）");
    assertThat(text.lines()).containsExactly("【紧急】乙", "丙", "甲");
  }

  @Test
  void whatHasNoRoomIsCounted() {
    String long100 = "长".repeat(100);
    Letter letter =
        new Letter.Alerts(
            Stream.generate(() -> Items.of(Severity.WARNING, long100, "long")).limit(50).toList(),
            5000);

    RobotText text = RobotText.of(letter, Language.EN);

    assertThat(text.title()).isEqualTo("Frontier alerts (5000)");
    assertThat(text.lines()).hasSize(14).last().isEqualTo("4987 more are in the inbox.");
  }

  @Property
  void markdownIsNeverLongerThanWeComTakes(
      @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 2500) String> sentences,
      @ForAll Severity severity,
      @ForAll Language language,
      @ForAll @IntRange(max = 100_000) int more) {
    Letter letter =
        new Letter.Alerts(
            sentences.stream().map(text -> Items.of(severity, text, text)).toList(),
            sentences.size() + more);

    String markdown = RobotText.of(letter, language).markdown();

    assertThat(markdown.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
  }

  @ParameterizedTest
  @ValueSource(strings = {"退", "*", "<", "😀", "a"})
  void aLongReasonIsCutBetweenCharactersAndSaysSo(String character) {
    String reason = character.repeat(5000);
    Letter letter = new Letter.Alerts(List.of(Items.of(Severity.WARNING, reason, reason)));

    RobotText text = RobotText.of(letter, Language.ZH_CN);

    assertThat(text.lines()).singleElement().asString().matches("(" + quote(character) + ")+…");
    assertThat(text.markdown().getBytes(StandardCharsets.UTF_8).length).isBetween(4000, 4096);
  }

  @Test
  void whatIsCutIsToldAndTheOthersAreCounted() {
    Letter letter =
        new Letter.Alerts(
            List.of(
                Items.of(Severity.CRITICAL, "退".repeat(2000), "a"),
                Items.of(Severity.INFO, "甲", "a")));

    RobotText text = RobotText.of(letter, Language.ZH_CN);

    assertThat(text.lines()).hasSize(2).last().isEqualTo("另有 1 条，请见收件箱。");
    assertThat(text.lines().get(0)).startsWith("【紧急】退").endsWith("退…");
  }

  @Test
  void oneIsNotCounted() {
    Letter letter = new Letter.Alerts(List.of(Items.of(Severity.CRITICAL, "乙", "b")));

    RobotText text = RobotText.of(letter, Language.EN);

    assertThat(text.title()).isEqualTo("Frontier critical alert");
    assertThat(text.lines()).containsExactly("乙");
  }
}

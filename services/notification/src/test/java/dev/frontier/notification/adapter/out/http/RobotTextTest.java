package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.Letter;
import dev.frontier.notification.domain.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
}

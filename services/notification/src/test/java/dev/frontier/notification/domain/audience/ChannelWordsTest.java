package dev.frontier.notification.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.notification.domain.alert.Wording;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelWordsTest {

  @ParameterizedTest
  @CsvSource({
    "gone, it is gone (410), 不再接收（410）",
    "failing, for a week nothing, 一周以来没有一次",
    "no_such_address, there is no such address, 此地址不存在",
    "unsubscribed, asked for no more mail, 收信人要求不再接收邮件"
  })
  void theOwnerIsToldWhyAndThatAlertsStillComeIntoTheInbox(String reason, String en, String zh) {
    Wording words = ChannelWords.of(disabled(reason));

    assertThat(words.en())
        .startsWith("The channel reader@example.org is disabled: ")
        .contains(en, "Alerts still come into the inbox");
    assertThat(words.zh()).startsWith("渠道 reader@example.org 已停用：").contains(zh, "收件箱");
  }

  @Test
  void aReasonThatIsNoneIsADefect() {
    ChannelNotice notice = disabled("bored");

    assertThatThrownBy(() -> ChannelWords.of(notice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bored");
  }

  private static ChannelNotice disabled(String reason) {
    return new ChannelNotice(
        UUID.randomUUID(),
        Audience.ofPerson("somebody"),
        UUID.randomUUID(),
        "mail",
        "reader@example.org",
        reason,
        Instant.EPOCH);
  }
}

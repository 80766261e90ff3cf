package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.channel.ChannelKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "WEBHOOK, 204, '', TAKEN",
    "WEBHOOK, 302, '', LATER",
    "WEBHOOK, 404, '', LATER",
    "WEBHOOK, 410, '', GONE",
    "WEBHOOK, 550, 5.1.1 no such user, LATER",
    "DINGTALK, 200, '', TAKEN",
    "FEISHU, 410, '', GONE",
    "MAIL, 250, '', TAKEN",
    "MAIL, 410, '', LATER",
    "MAIL, 451, 4.7.1 greylisted, LATER",
    "MAIL, 554, 5.7.1 spam, NEVER",
    "MAIL, 550, 5.1.1 no such user, NO_SUCH_ADDRESS",
    "MAIL, 535, 5.7.8 no, OURS"
  })
  void anAnswerIsReadByTheProtocolOfItsKind(
      ChannelKind kind, int status, String text, Verdict wanted) {
    Verdict verdict = Verdict.of(kind, new Attempt.Answered(status, text));

    assertThat(verdict).isEqualTo(wanted);
  }

  @ParameterizedTest
  @EnumSource(ChannelKind.class)
  void whoDoesNotAnswerFailsUnlessItIsTheMailServerOfAll(ChannelKind kind) {
    Verdict verdict = Verdict.of(kind, new Attempt.Unreachable("timeout"));

    assertThat(verdict).isEqualTo(kind == ChannelKind.MAIL ? Verdict.OURS : Verdict.LATER);
  }

  @ParameterizedTest
  @EnumSource(ChannelKind.class)
  void whoWasNotCalledSinceThisServiceWasBusyDoesNotFail(ChannelKind kind) {
    Verdict verdict = Verdict.of(kind, new Attempt.Hindered("lookups_busy"));

    assertThat(verdict).isEqualTo(Verdict.OURS);
  }

  @ParameterizedTest
  @EnumSource(value = ChannelKind.class, mode = EnumSource.Mode.EXCLUDE, names = "MAIL")
  void aRefusalInTheBodyIsAFailure(ChannelKind kind) {
    Verdict verdict = Verdict.of(kind, new Attempt.Declined(200, "{}", "errcode_1"));

    assertThat(verdict).isEqualTo(Verdict.LATER);
  }
}

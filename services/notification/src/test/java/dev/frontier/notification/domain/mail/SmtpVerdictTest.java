package dev.frontier.notification.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpVerdictTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "250, OK, TAKEN",
    "421, 4.3.2 shutting down, LATER",
    "450, 4.2.1 greylisted, LATER",
    "451, local error, LATER",
    "452, 4.2.2 mailbox full, LATER",
    "550, 5.1.1 no such user, NO_SUCH_ADDRESS",
    "550, no such user, NO_SUCH_ADDRESS",
    "550, '', NO_SUCH_ADDRESS",
    "551, not here, NO_SUCH_ADDRESS",
    "553, mailbox name not allowed, NO_SUCH_ADDRESS",
    "550, 5.2.1 mailbox disabled, NO_SUCH_ADDRESS",
    "550, 5.7.1 refused by policy, NEVER",
    "552, 5.2.2 mailbox full, NEVER",
    "554, 5.7.1 spam, NEVER",
    "554, transaction failed, NEVER",
    "500, what, NEVER",
    "530, 5.7.0 authentication required, OURS",
    "535, 5.7.8 credentials invalid, OURS"
  })
  void anAnswerSaysWhatBecomesOfTheMailAndOfTheAddress(int code, String text, SmtpVerdict wanted) {
    SmtpVerdict verdict = SmtpVerdict.of(code, text);

    assertThat(verdict).isEqualTo(wanted);
  }
}

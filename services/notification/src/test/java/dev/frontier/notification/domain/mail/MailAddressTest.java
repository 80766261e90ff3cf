package dev.frontier.notification.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.notification.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "reader@example.org, reader@example.org",
    "Reader.One+gx@Example.ORG, Reader.One+gx@example.org",
    "o'hara@a-b.example, o'hara@a-b.example",
    "x@例子.中国, x@xn--fsqu00a.xn--fiqs8s"
  })
  void anAddressIsTakenWithItsDomainAsDnsHasIt(String text, String kept) {
    MailAddress.Checked checked = MailAddress.read("address", text);

    assertThat(checked).isEqualTo(new MailAddress.Checked.Sound(new MailAddress(kept)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader",
        "reader@",
        "@example.org",
        "reader@localhost",
        "reader@127.0.0.1",
        "reader@[127.0.0.1]",
        "reader@example..org",
        "reader@-example.org",
        ".reader@example.org",
        "reader.@example.org",
        "re..ader@example.org",
        "\"re ader\"@example.org",
        "Reader <reader@example.org>",
        "reader@example.org, other@example.org",
        "reader@example.org\r\nBcc: other@example.org",
        "reader@example.org\nRCPT TO:<x@example.org>",
        "reader\r\n@example.org",
        "reader@exa\0mple.org",
        "reader@example.org ",
        "读者@example.org",
        "a@b@example.org"
      })
  void whatIsNoneOrMoreThanOneIsNamed(String text) {
    MailAddress.Checked checked = MailAddress.read("address", text);

    assertThat(checked)
        .isEqualTo(
            new MailAddress.Checked.Faulty(
                java.util.List.of(Fault.of("address", "not-a-mail-address", text))));
  }

  @ParameterizedTest
  @CsvSource({"64, 10, ''", "65, 10, not-a-mail-address", "10, 260, text-too-long"})
  void itIsNoLongerThanTheStandardAllows(int local, int domain, String rule) {
    String label = "d".repeat(60) + ".";
    String host = label.repeat(domain / label.length()) + "example.org";

    MailAddress.Checked checked = MailAddress.read("address", "l".repeat(local) + "@" + host);

    if (rule.isEmpty()) {
      assertThat(checked).isInstanceOf(MailAddress.Checked.Sound.class);
    } else {
      assertThat(((MailAddress.Checked.Faulty) checked).faults())
          .extracting(Fault::rule)
          .containsExactly(rule);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothingIsAskedForByName(String text) {
    MailAddress.Checked checked = MailAddress.read("address", text);

    assertThat(((MailAddress.Checked.Faulty) checked).faults())
        .containsExactly(Fault.of("address", "required"));
  }

  @Test
  void itCannotBeMadeWithoutBeingRead() {
    assertThatThrownBy(() -> new MailAddress("a@example.org\r\nBcc: b@example.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsLoggedIsNobodysAddress() {
    String logged = new MailAddress("reader@example.org").toString();

    assertThat(logged).doesNotContain("reader");
  }
}

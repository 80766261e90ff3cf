package dev.frontier.notification.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MailAddressPropertiesTest {

  @Property
  void whatIsTakenCanNeitherEndAHeaderNorACommand(
      @ForAll("nearly") String local, @ForAll("nearly") String domain) {
    MailAddress.Checked checked = MailAddress.read("address", local + "@" + domain + ".org");

    if (checked instanceof MailAddress.Checked.Sound sound) {
      assertThat(sound.address().text()).matches("[\\x21-\\x7e]{3,254}").doesNotContain("<", ">");
    }
  }

  @Property
  void whatIsTakenIsReadAgainAsItself(@ForAll("nearly") String local) {
    MailAddress.Checked checked = MailAddress.read("address", local + "@example.org");

    if (checked instanceof MailAddress.Checked.Sound sound) {
      assertThat(MailAddress.read("address", sound.address().text())).isEqualTo(checked);
    }
  }

  /**
   * Letters of addresses with a few that are none, so that many are taken and some only just not.
   */
  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.strings()
        .withChars("abcXYZ019.-_+'")
        .withChars('\r', '\n', '\0', ' ', '<', '>', '"', '@', ',', '\u3002', '\u00df', '\u5317')
        .ofMinLength(1)
        .ofMaxLength(12);
  }
}

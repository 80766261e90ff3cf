package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Fault;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/hook",
        "https://example.org:8443/a?b=c",
        "HTTPS://EXAMPLE.ORG",
        "https://[2400:3200::1]/x"
      })
  void httpsAddressesAreTaken(String text) {
    WebhookUrl.Checked checked = WebhookUrl.read("webhook.url", text, false);

    assertThat(checked).isEqualTo(new WebhookUrl.Checked.Sound(URI.create(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', required",
    "ftp://example.org/x, not-a-url",
    "example.org/hook, not-a-url",
    "https:///path, not-a-url",
    "https://user:secret@example.org/, not-a-url",
    "https://example.org/#part, not-a-url",
    "https://example.org:70000/, not-a-url",
    "https://example.org:0/, not-a-url",
    "https://exa mple.org/, not-a-url",
    "https://例子.中国/, not-a-url",
    "file:///etc/passwd, not-a-url",
    "http://example.org/hook, https-required"
  })
  void otherAddressesAreNamed(String text, String rule) {
    WebhookUrl.Checked checked = WebhookUrl.read("webhook.url", text, false);

    assertThat(checked).isInstanceOf(WebhookUrl.Checked.Faulty.class);
    assertThat(((WebhookUrl.Checked.Faulty) checked).faults())
        .extracting(Fault::rule)
        .containsExactly(rule);
  }

  @Test
  void plainHttpIsTakenForTrialsOnly() {
    WebhookUrl.Checked checked = WebhookUrl.read("webhook.url", "http://localhost:9999/hook", true);

    assertThat(checked).isInstanceOf(WebhookUrl.Checked.Sound.class);
  }

  @Test
  void anEndlessAddressIsRefused() {
    WebhookUrl.Checked checked =
        WebhookUrl.read("webhook.url", "https://example.org/" + "a".repeat(3000), false);

    assertThat(checked).isInstanceOf(WebhookUrl.Checked.Faulty.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://Example.ORG/a, example.org:443",
    "http://example.org/b, example.org:80",
    "https://example.org:8443/, example.org:8443"
  })
  void oneReceiverIsAHostAndPort(String url, String authority) {
    String receiver = WebhookUrl.authority(URI.create(url));

    assertThat(receiver).isEqualTo(authority);
  }
}

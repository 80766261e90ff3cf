package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The values were computed with another language's library, from what the makers document. */
class RobotSignatureTest {
  @Test
  void dingTalksIsAnHmacOverTimeAndSecret() {
    String sign = RobotSignature.dingTalk("SEC0123456789abcdef", 1700000000000L);

    assertThat(sign).isEqualTo("TSZbRFUuvaSQaRKUpF970OPCb2/LcQAP3wOvwZIzBZk=");
  }

  @Test
  void feishusIsAnHmacOverNothingKeyedByBoth() {
    String sign = RobotSignature.feishu("demoSecret0123456789", 1599360473L);

    assertThat(sign).isEqualTo("Z2st2iNKyjJTC3uT7sWUP+L162D4AIc/C1yF00gzyRU=");
  }
}

package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.port.ChannelSender.Address;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotAddressTest {
  private static final AddressPolicy STRICT = new AddressPolicy(false, List.of());
  private static final RobotAddress DINGTALK =
      new RobotAddress(
          List.of(URI.create("https://oapi.dingtalk.com/robot/send")), "access_token", STRICT);
  private static final RobotAddress FEISHU =
      new RobotAddress(
          List.of(
              URI.create("https://open.feishu.cn/open-apis/bot/v2/hook/"),
              URI.create("https://open.larksuite.com/open-apis/bot/v2/hook/")),
          null,
          STRICT);

  @Test
  void aTokenInTheQueryIsCalledAndNotShown() {
    Address read =
        DINGTALK.read(
            "address", "https://oapi.dingtalk.com/robot/send?x=1&access_token=0123456789abcdef");

    assertThat(read)
        .isEqualTo(
            new Address.Sound(
                "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef",
                "https://oapi.dingtalk.com/robot/send?access_token=…cdef",
                "oapi.dingtalk.com:443"));
  }

  @Test
  void aTokenInThePathIsCalledAndNotShown() {
    Address read =
        FEISHU.read(
            "address", "https://open.larksuite.com/open-apis/bot/v2/hook/0123-4567-89ab-cdef?a=b");

    assertThat(read)
        .isEqualTo(
            new Address.Sound(
                "https://open.larksuite.com/open-apis/bot/v2/hook/0123-4567-89ab-cdef",
                "https://open.larksuite.com/open-apis/bot/v2/hook/…cdef",
                "open.larksuite.com:443"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://oapi.dingtalk.com/robot/send",
        "https://oapi.dingtalk.com/robot/send?access_token=",
        "https://oapi.dingtalk.com/robot/send?access_token=short",
        "https://oapi.dingtalk.com/robot/send?access_token=0123456789%0Aabcdef",
        "https://oapi.dingtalk.com/robot/sendall?access_token=0123456789abcdef",
        "https://oapi.dingtalk.com:8443/robot/send?access_token=0123456789abcdef",
        "https://oapi.dingtalk.com.example.org/robot/send?access_token=0123456789abcdef",
        "https://example.org/robot/send?access_token=0123456789abcdef"
      })
  void anotherAddressIsRefusedWithTheOneThatIsExpected(String text) {
    Address read = DINGTALK.read("address", text);

    Fault fault = ((Address.Faulty) read).faults().get(0);
    assertThat(fault.rule()).isEqualTo("robot-address");
    assertThat(fault.params()).containsValue("https://oapi.dingtalk.com/robot/send");
  }
}

package dev.frontier.notification.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTokensTest {
  private static final UUID CHANNEL = UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01");
  private final HmacTokens tokens = new HmacTokens(new byte[32]);

  @Test
  void aTokenLeadsBackToItsChannel() {
    String token = tokens.of(CHANNEL);

    Optional<UUID> channel = tokens.channel(token);

    assertThat(channel).contains(CHANNEL);
    assertThat(token).matches("[A-Za-z0-9_-]{64}").isEqualTo(tokens.of(CHANNEL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01"})
  void anIdAloneIsNoToken(String text) {
    Optional<UUID> channel = tokens.channel(text);

    assertThat(channel).isEmpty();
  }

  @Test
  void anotherKeyMakesOtherTokens() {
    byte[] other = new byte[32];
    other[31] = 1;

    Optional<UUID> channel = new HmacTokens(other).channel(tokens.of(CHANNEL));

    assertThat(channel).isEmpty();
  }
}

package dev.frontier.notification.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HmacTokensPropertiesTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final UUID CHANNEL = UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01");
  private final HmacTokens tokens = new HmacTokens(new byte[32]);

  @Property(tries = 300)
  void aTokenThatDiffersInOneLetterIsNone(
      @ForAll @IntRange(max = 63) int place, @ForAll @IntRange(min = 1, max = 63) int by) {
    StringBuilder token = new StringBuilder(tokens.of(CHANNEL));
    int letter = ALPHABET.indexOf(token.charAt(place));
    token.setCharAt(place, ALPHABET.charAt((letter + by) % ALPHABET.length()));

    Optional<UUID> channel = tokens.channel(token.toString());

    assertThat(channel).isEmpty();
  }

  @Property(tries = 300)
  void whateverSomebodySendsIsNoToken(@ForAll String text) {
    Optional<UUID> channel = tokens.channel(text);

    assertThat(channel).isEmpty();
  }
}

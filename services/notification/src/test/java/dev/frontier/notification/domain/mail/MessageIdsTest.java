package dev.frontier.notification.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
  private static final UUID ALERT = UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01");
  private static final UUID LATER = UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c02");
  private static final UUID CHANNEL = UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7cff");
  private final MessageIds ids = new MessageIds("example.org");

  @Test
  void aMailIsNamedByWhatItSaysAndToWhom() {
    String id = ids.of(ALERT, CHANNEL);

    assertThat(id).isEqualTo("<" + ALERT + "." + CHANNEL + "@example.org>");
  }

  @Test
  void aLaterAlertNamesTheMailOfTheFirst() {
    Optional<String> before = ids.before(LATER, ALERT, CHANNEL);

    assertThat(before).contains(ids.of(ALERT, CHANNEL));
  }

  @Test
  void theFirstNamesNone() {
    Optional<String> before = ids.before(ALERT, ALERT, CHANNEL);

    assertThat(before).isEmpty();
  }
}

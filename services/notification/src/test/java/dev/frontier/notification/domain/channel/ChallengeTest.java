package dev.frontier.notification.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
  private static final Challenge CHALLENGE = new Challenge("AB34CD56");

  @Test
  void aCodeIsShortAndHasNoLettersThatAreTakenForOthers() {
    Challenge drawn = Challenge.draw(new SecureRandom());

    assertThat(drawn.code()).matches("[A-HJ-NP-Z2-9]{8}");
    assertThat(drawn.toString()).doesNotContain(drawn.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB34CD56", " ab34cd56\n"})
  void itIsMetAsPeopleTypeIt(String typed) {
    assertThat(CHALLENGE.isMetBy(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB34CD57", "AB34CD5", "AB34CD566"})
  void anotherCodeDoesNotMeetIt(String typed) {
    assertThat(CHALLENGE.isMetBy(typed)).isFalse();
    assertThat(CHALLENGE.isMetBy(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AB34CD56",
        "AB34CD56\n",
        "{\"code\":\"AB34CD56\"}",
        " { \"code\" : \"AB34CD56\" } "
      })
  void anAnswerGivesItBackAsItsWholeTextOrAnObjectOfIt(String answer) {
    assertThat(CHALLENGE.isMetByAnswer(answer)).isTrue();
  }

  /** Who repeats all that comes has not shown that it is the owner's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "thanks",
        "{\"code\":\"AB34CD57\"}",
        "{\"data\":{\"code\":\"AB34CD56\"}}",
        "{\"specversion\":\"1.0\",\"data\":{\"code\":\"AB34CD56\"}}",
        "got AB34CD56"
      })
  void anAnswerThatSaysMoreOrLessDoesNot(String answer) {
    assertThat(CHALLENGE.isMetByAnswer(answer)).isFalse();
  }
}

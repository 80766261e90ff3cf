package dev.frontier.indicator.adapter.in.rest.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.TooMuchAsked;
import dev.frontier.indicator.config.SdmxConfig;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SdmxAnswersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.500Z");

  private final SdmxAnswers answers =
      new SdmxAnswers(null, new Settings(), Clock.fixed(NOW, ZoneOffset.UTC));

  private static final class Settings implements SdmxConfig {
    @Override
    public int maxObservations() {
      return 1;
    }

    @Override
    public Duration settledAfter() {
      return Duration.ofMinutes(1);
    }

    @Override
    public String publicUrl() {
      return "http://here";
    }
  }

  @Test
  void aTimeOfChangeIsToldOnceNothingOlderCanStillCome() {
    assertEquals(
        Instant.parse("2026-03-01T11:58:59Z"),
        answers.settled(Instant.parse("2026-03-01T11:58:59.900Z")));
    assertNull(answers.settled(NOW.minusSeconds(59)));
    assertNull(answers.settled(null));
  }

  @Test
  void whoHasItSinceThenIsNotSentItAgain() {
    Instant modified = Instant.parse("2026-03-01T11:00:00Z");

    assertTrue(SdmxAnswers.notModifiedSince("Sun, 01 Mar 2026 11:00:00 GMT", modified));
    assertFalse(SdmxAnswers.notModifiedSince("Sun, 01 Mar 2026 10:59:59 GMT", modified));
    assertFalse(SdmxAnswers.notModifiedSince("Sun, 01 Mar 2026 11:00:00 GMT", null));
    assertFalse(SdmxAnswers.notModifiedSince("yesterday", modified));
    assertFalse(SdmxAnswers.notModifiedSince(null, modified));
  }

  @Test
  void whatIsTooMuchIsRefusedWithTheLimit() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                SdmxV1Resource.answered(
                    () -> {
                      throw new TooMuchAsked(5);
                    }));

    assertEquals(ProblemType.ANSWER_TOO_LARGE, refused.problem().type());
    assertEquals(5, refused.problem().params().get("limit"));
  }
}

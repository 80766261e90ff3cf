package dev.frontier.notification.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveWriterTest {
  private static final MeasureStatus CLAIMED = new MeasureStatus("carried_out", "none");
  private static final MeasureStatus REFUSED = new MeasureStatus("carried_out", "refused");

  private static final MoveWriter WITHOUT_NAMES = new MoveWriter(new Names(List.of()));

  @Test
  void aMeasureIsCalledByItsName() {
    Names names =
        new Names(
            List.of(
                new Entry(
                    Entry.Kind.MEASURE,
                    "M01",
                    "签署协议",
                    "Sign agreements",
                    null,
                    null,
                    Instant.EPOCH)));

    Wording wording = new MoveWriter(names).write(Changes.move("M01", CLAIMED, REFUSED));

    assertThat(wording.en()).startsWith("Measure M01 \"Sign agreements\" (PBOC): ");
    assertThat(wording.zh()).startsWith("措施M01“签署协议”（PBOC）：");
  }

  @Test
  void aRefusalSaysFromWhatTheVerificationMoved() {
    StatusMove move = Changes.move("M01", CLAIMED, REFUSED);

    Wording wording = WITHOUT_NAMES.write(move);

    assertThat(wording.en()).startsWith("Measure M01 (PBOC): verified status moved from ");
    assertThat(wording.zh()).startsWith("措施M01（PBOC）：核实结果由“");
  }

  @Test
  void aSecondRefusalMovesNothingAndIsSaidAllTheSame() {
    StatusMove move = Changes.move("M01", REFUSED, REFUSED);

    Wording wording = WITHOUT_NAMES.write(move);

    assertThat(wording.en()).isEqualTo("Measure M01 (PBOC): verification was refused again.");
    assertThat(wording.zh()).isEqualTo("措施M01（PBOC）：再次未通过核实。");
  }
}

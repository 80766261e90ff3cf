package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final int LIMIT = 1_000_000;

  @Test
  void aDeadLetterIsTheRecordWithWhyWhoAndWhere() {
    Delivery delivery = delivery("not json".getBytes(StandardCharsets.UTF_8));

    OutboxRow row = DeadLetters.row(delivery, "indicator.figures", "no region", LIMIT);

    assertThat(row.topic()).isEqualTo("frontier.figures.v1.dlq");
    assertThat(row.key()).isEqualTo("TRADE_TOTAL:CN-GX");
    assertThat(row.value()).isEqualTo("not json".getBytes(StandardCharsets.UTF_8));
    assertThat(row.headers())
        .containsEntry("ce_id", "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01")
        .containsEntry("of_others", "kept")
        .containsEntry("dlq_reason", "no region")
        .containsEntry("dlq_consumer", "indicator.figures")
        .containsEntry("dlq_topic", "frontier.figures.v1")
        .containsEntry("dlq_partition", "3")
        .containsEntry("dlq_offset", "42");
  }

  @Test
  void aRecordTooLargeToBeWrittenAgainIsNamedWithoutItsValue() {
    Delivery delivery = delivery(new byte[LIMIT]);

    OutboxRow row = DeadLetters.row(delivery, "indicator.figures", "too large", LIMIT);

    assertThat(OutboxRow.size(row.key(), row.headers(), row.value())).isLessThan(LIMIT);
    assertThat(row.value()).isNull();
    assertThat(row.headers())
        .containsEntry("dlq_truncated", "true")
        .containsEntry("dlq_offset", "42")
        .containsEntry("ce_id", "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01")
        .doesNotContainKey("of_others");
  }

  @Test
  void aReasonWithoutEndIsCut() {
    Delivery delivery = delivery(new byte[] {1});

    OutboxRow row = DeadLetters.row(delivery, "indicator.figures", "why ".repeat(1000), LIMIT);

    assertThat(row.headers().get("dlq_reason")).hasSizeLessThan(1100).endsWith("…");
  }

  private static Delivery delivery(byte[] value) {
    ConsumerRecord<String, byte[]> consumed =
        new ConsumerRecord<>("frontier.figures.v1", 3, 42, "TRADE_TOTAL:CN-GX", value);
    consumed
        .headers()
        .add("ce_id", "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01".getBytes(StandardCharsets.UTF_8))
        .add("of_others", "kept".getBytes(StandardCharsets.UTF_8));
    return Delivery.of(consumed);
  }
}

package dev.frontier.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The lanes of the outbox: keys are spread over them, and each lane is sent by one relay at a time.
 */
final class Buckets {
  /** Enough for a few replicas to share evenly, few enough to lock and to list without thought. */
  static final int COUNT = 64;

  /** First key of the advisory locks that writers hold on a bucket until they commit. */
  static final int WRITER_LOCK = 0x0B0C_0001;

  /** First key of the advisory locks by which a relay's connection owns a bucket. */
  static final int OWNER_LOCK = 0x0B0C_0002;

  /** First key of the shared advisory lock by which relays count each other. */
  static final int PRESENCE_LOCK = 0x0B0C_0003;

  private Buckets() {}

  /** The bucket of a key, the same in every process; a null key counts as empty. */
  static short of(String topic, String key) {
    CRC32 crc = new CRC32();
    crc.update(topic.getBytes(StandardCharsets.UTF_8));
    crc.update(0);
    crc.update((key == null ? "" : key).getBytes(StandardCharsets.UTF_8));
    return (short) (crc.getValue() % COUNT);
  }
}

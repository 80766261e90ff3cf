package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PayloadsTest {
  private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  @Property
  void whatIsPackedComesOutAsItWas(
      @ForAll @Size(max = 40) byte[] piece, @ForAll @IntRange(max = 9_000) int times) {
    byte[] data = repeated(piece, times);

    byte[] read = Payloads.unpack(Payloads.pack(data));

    assertThat(read).isEqualTo(data);
  }

  @Property(tries = 100)
  void soDoesNoise(@ForAll long seed, @ForAll @IntRange(max = 300_000) int length) {
    byte[] data = new byte[length];
    new Random(seed).nextBytes(data);

    byte[] read = Payloads.unpack(Payloads.pack(data));

    assertThat(read).isEqualTo(data);
  }

  @Property
  void soDoesWhatLooksPackedAlready(@ForAll @Size(max = 60) byte[] rest) {
    byte[] data = Arrays.copyOf(FRAME, FRAME.length + rest.length);
    System.arraycopy(rest, 0, data, FRAME.length, rest.length);

    byte[] read = Payloads.unpack(Payloads.pack(data));

    assertThat(read).isEqualTo(data);
  }

  @Property(tries = 50)
  void shortJsonIsKeptAsItIs(@ForAll @IntRange(max = Payloads.SHORT - 20) int length) {
    byte[] data = ("{\"n\":\"" + "x".repeat(length) + "\"}").getBytes(StandardCharsets.UTF_8);

    byte[] kept = Payloads.pack(data);

    assertThat(kept).isSameAs(data);
  }

  @Property(tries = 50)
  void longJsonOfAReleaseThatPackedNothingReadsAsItIs(@ForAll @IntRange(max = 9_000) int length) {
    byte[] data = ("{\"n\":\"" + "x".repeat(length) + "\"}").getBytes(StandardCharsets.UTF_8);

    byte[] read = Payloads.unpack(data);

    assertThat(read).isSameAs(data);
  }

  @Property(tries = 200)
  void aFrameThatIsCutOffIsNamedAndNotSentInPart(@ForAll @IntRange(min = 4, max = 90) int length) {
    byte[] packed = Payloads.pack("figures ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, Math.min(length, packed.length - 1));

    assertThatThrownBy(() -> Payloads.unpack(cut))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be read");
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] data = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, data, i * piece.length, piece.length);
    }
    return data;
  }
}

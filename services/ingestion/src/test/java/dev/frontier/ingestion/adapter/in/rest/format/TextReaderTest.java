package dev.frontier.ingestion.adapter.in.rest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  @Property
  void anyTextReadsBackEqualHoweverLittleIsReadAtATime(
      @ForAll("texts") String text,
      @ForAll("charsets") Charset charset,
      @ForAll @IntRange(min = 1, max = 5) int atATime)
      throws IOException {
    byte[] bytes = text.getBytes(charset);

    String read = read(bytes, Optional.of(charset), atATime);

    assertEquals(text, read);
  }

  @Test
  void findsOutTheCharsetOfTextFarBehindPlainAscii() throws IOException {
    String text = "a".repeat(1_000_000) + "海关数据";
    byte[] bytes = text.getBytes(CharsetDetection.GB18030);

    String read = read(bytes, Optional.empty(), 8192);

    assertEquals(text, read);
  }

  @Test
  void namesTheLineOfTheFirstByteThatMakesNoSense() {
    byte[] bytes = "海关\n数据\nx\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    TextReader.UndecodableException broken =
        assertThrows(
            TextReader.UndecodableException.class,
            () -> read(bytes, Optional.of(StandardCharsets.UTF_8), 3));

    assertEquals(3, broken.line());
  }

  private static String read(byte[] bytes, Optional<Charset> charset, int atATime)
      throws IOException {
    try (TextReader reader = new TextReader(new ByteArrayInputStream(bytes), charset)) {
      StringBuilder text = new StringBuilder();
      char[] some = new char[atATime];
      int count;
      while ((count = reader.read(some, 0, atATime)) >= 0) {
        text.append(some, 0, count);
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "\n", "é", "广", "西", "𠮷", "€")
        .list()
        .ofMaxSize(30)
        .map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(StandardCharsets.UTF_8, CharsetDetection.GB18030);
  }
}

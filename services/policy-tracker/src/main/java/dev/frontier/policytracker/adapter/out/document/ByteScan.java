package dev.frontier.policytracker.adapter.out.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks through a file for what gives a locked document away, a window at a time. */
final class ByteScan {

  private static final int WINDOW = 64 * 1024;

  /** Longer than anything that is looked for. */
  private static final int OVERLAP = 128;

  /**
   * The trailer of a locked PDF refers to how it is locked (ISO 32000-1, 7.6.1). Trailers and the
   * dictionaries of cross-reference streams are never packed, so they can be seen from outside.
   */
  private static final Pattern PDF_ENCRYPTION =
      Pattern.compile("/Encrypt\\s{0,8}(\\d{1,10}\\s{1,8}\\d{1,5}\\s{1,8}R|<<)");

  /** The stream of a locked office file ([MS-OFFCRYPTO], 2.3.4.4), as directories spell names. */
  private static final Pattern ENCRYPTED_PACKAGE =
      Pattern.compile(
          Pattern.quote(
              new String(
                  "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                  StandardCharsets.ISO_8859_1)));

  private ByteScan() {}

  static boolean holdsPdfEncryption(Path file) throws IOException {
    return holds(file, PDF_ENCRYPTION);
  }

  static boolean holdsEncryptedPackage(Path file) throws IOException {
    return holds(file, ENCRYPTED_PACKAGE);
  }

  private static boolean holds(Path file, Pattern pattern) throws IOException {
    byte[] window = new byte[WINDOW];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.readNBytes(window, kept, WINDOW - kept);
          count > 0;
          count = in.readNBytes(window, kept, WINDOW - kept)) {
        int filled = kept + count;
        if (pattern.matcher(new String(window, 0, filled, StandardCharsets.ISO_8859_1)).find()) {
          return true;
        }
        kept = Math.min(OVERLAP, filled);
        System.arraycopy(window, filled - kept, window, 0, kept);
      }
    }
    return false;
  }
}

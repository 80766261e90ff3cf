package dev.frontier.local.audit;

import dev.frontier.local.LocalFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks an export in a file. */
public final class Verification {
  private Verification() {}

  /**
   * @param file an export
   * @param first the number that it must begin with, 1 for a whole one
   * @param keptHead a hash that must be in it; null for none
   * @return what was found
   * @throws LocalFailure when the file cannot be read
   */
  public static Verdict of(Path file, long first, String keptHead) {
    // What is no UTF-8 is read as U+FFFD and then fits no hash.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      return Chain.check(lines, first, keptHead);
    } catch (IOException e) {
      throw new LocalFailure(
          "Cannot read " + file + " (" + e + ")",
          "name the file that GET /api/audit/export was saved to",
          e);
    }
  }
}

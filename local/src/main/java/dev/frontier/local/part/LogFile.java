package dev.frontier.local.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part's log: kept from growing for ever, and read for the line that a person should see first.
 */
final class LogFile {

  private static final long LARGEST_BYTES = 10L * 1024 * 1024;

  private static final int LOOK_AT_BYTES = 16_384;

  private static final int LONGEST = 300;

  private static final Pattern COMPLAINT =
      Pattern.compile("ERROR|FATAL|Exception|Error:|Address already in use|OutOfMemory");

  private LogFile() {}

  /** A stack that runs for months must not fill the disk; two generations tell enough. */
  static void turn(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_BYTES) {
      Path before = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static String lastComplaint(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - LOOK_AT_BYTES);
      file.seek(from);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
      String found = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
      for (int i = lines.size() - 1; i >= 0; i--) {
        String line = lines.get(i);
        if (COMPLAINT.matcher(line).find() && !line.strip().startsWith("at ")) {
          found = line;
          break;
        }
      }
      String line = found.strip();
      return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    } catch (IOException e) {
      return "it left no log";
    }
  }
}

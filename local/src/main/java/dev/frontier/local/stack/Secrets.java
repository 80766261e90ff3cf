package dev.frontier.local.stack;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.part.Place;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords and keys of one stack: made when first asked for, kept for the owner's eyes alone. */
public final class Secrets {

  private static final int BYTES = 24;

  private static final int KEY_BYTES = 32;

  private final Path file;
  private final Path demo;
  private final Properties kept = new Properties();
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file, Path demo) {
    this.file = file;
    this.demo = demo;
  }

  /**
   * @param place whose secrets
   * @return what is kept there; nothing is made yet
   */
  public static Secrets of(Place place) {
    Secrets secrets = new Secrets(place.secrets(), place.home().resolve("demo-password"));
    if (Files.exists(secrets.file)) {
      try (Reader reader = Files.newBufferedReader(secrets.file)) {
        secrets.kept.load(reader);
      } catch (IOException e) {
        throw new LocalFailure(
            secrets.file + " cannot be read", "run as the one who first ran `./frontier up`", e);
      }
    }
    return secrets;
  }

  /**
   * @param name what it is for, e.g. {@code database.indicator}
   * @return a random word of letters and digits, always the same for a name
   */
  public synchronized String word(String name) {
    return kept.containsKey(name) ? kept.getProperty(name) : keep(name, hex());
  }

  /**
   * @param name what it is for
   * @return 32 random bytes in Base64, always the same for a name
   */
  public synchronized String key(String name) {
    if (kept.containsKey(name)) {
      return kept.getProperty(name);
    }
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return keep(name, Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * The demo users' password, in a file of its own since people and examples read it.
   *
   * @return the same until {@code reset}
   */
  public synchronized String demoPassword() {
    try {
      if (!Files.exists(demo)) {
        writePrivately(demo, hex().substring(0, 16) + "\n");
      }
      return Files.readString(demo).strip();
    } catch (IOException e) {
      throw new LocalFailure(demo + " cannot be read or made", "check who owns it", e);
    }
  }

  private String hex() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String keep(String name, String value) {
    kept.setProperty(name, value);
    try {
      var text = new java.io.StringWriter();
      try (Writer writer = text) {
        kept.store(writer, "Passwords and keys of this stack");
      }
      writePrivately(file, text.toString());
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be written", "check who owns " + file.getParent(), e);
    }
    return value;
  }

  private static void writePrivately(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}

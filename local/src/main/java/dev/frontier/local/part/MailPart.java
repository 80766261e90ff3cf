package dev.frontier.local.part;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.dist.Dist;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A catcher of mail (MailDev): takes whatever is sent, delivers none of it, and shows it on a page.
 * Both listen on the loopback interface alone, since the page asks nobody who they are.
 */
public final class MailPart extends Part {

  private static final int HEAP_MEBIBYTES = 64;

  /** Some megabytes; more than somebody who tries things out looks at. */
  private static final int MOST = 500;

  private static final List<String> MADE_OF =
      List.of("package.json", "package-lock.json", ".npmrc");

  private final Dist dist;
  private final Path sources;
  private final int smtpPort;

  /**
   * @param dist the released parts
   * @param place where its mails are kept
   * @param sources the directory whose package-lock.json says what is installed
   * @param smtpPort where mail is handed in
   * @param pagePort where it is looked at
   */
  public MailPart(Dist dist, Place place, Path sources, int smtpPort, int pagePort) {
    super("mail", pagePort, place);
    this.dist = dist;
    this.sources = sources;
    this.smtpPort = smtpPort;
  }

  /**
   * @return where mail is handed in, on the loopback interface
   */
  public int smtpPort() {
    return smtpPort;
  }

  @Override
  protected void prepare() throws IOException {
    installed();
    Files.createDirectories(mails());
  }

  private Path installed() {
    return dist.mailCatcher(sources.resolve("package-lock.json"), this::install);
  }

  private void install(Path directory) throws IOException {
    for (String file : MADE_OF) {
      Files.copy(sources.resolve(file), directory.resolve(file));
    }
    try {
      int exit =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .redirectInput(new File("/dev/null"))
              .start()
              .waitFor();
      if (exit != 0) {
        throw new LocalFailure(
            "The mail catcher cannot be installed (" + LogFile.lastComplaint(log()) + ")",
            mendWhenDead());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while npm installed the mail catcher", "try again", e);
    }
  }

  @Override
  protected ProcessBuilder command() {
    ProcessBuilder builder =
        new ProcessBuilder(
            "node",
            "--max-old-space-size=" + HEAP_MEBIBYTES,
            installed().resolve("node_modules/maildev/dist/bin/maildev.js").toString(),
            "--ip",
            "127.0.0.1",
            "--smtp",
            Integer.toString(smtpPort),
            "--web-ip",
            "127.0.0.1",
            "--web",
            Integer.toString(port()),
            "--mail-directory",
            mails().toString(),
            "--max-emails",
            Integer.toString(MOST));
    // It looks for settings of its own from its directory upwards.
    builder.directory(mails().toFile());
    builder.environment().put("NODE_ENV", "production");
    return builder;
  }

  @Override
  protected String marker() {
    return mails().toString();
  }

  @Override
  public boolean ready() {
    return Http.ok(URI.create("http://127.0.0.1:" + port() + "/api/healthz"))
        && Ports.answers(smtpPort);
  }

  @Override
  protected List<Integer> ports() {
    return List.of(port(), smtpPort);
  }

  private Path mails() {
    return place().data("mail");
  }
}

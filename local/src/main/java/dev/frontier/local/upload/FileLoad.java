package dev.frontier.local.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one file with the figures of many regions and shows how far it is. Interrupted, it calls
 * the load off, so that nothing of it is left.
 */
public final class FileLoad {

  private static final long LOOK_EVERY_MILLIS = 500;

  /** As many as fit on a screen; the upload's address shows more. */
  private static final int SHOWN_ERRORS = 20;

  private final UploadApi api;
  private final PrintStream screen;
  private final boolean terminal;
  private final Progress out;

  /**
   * @param base the public address, without a path
   * @param login of a statistician
   * @param screen where the bar is drawn
   * @param terminal whether it can be drawn over
   */
  public FileLoad(String base, Login login, PrintStream screen, boolean terminal, Progress out) {
    this.api = new UploadApi(base, login);
    this.screen = screen;
    this.terminal = terminal;
    this.out = out;
  }

  /**
   * Sends a file.
   *
   * @param round in which it is filed; null for none
   * @param reason why published figures are revised; null when none are
   * @return the identifier of the accepted load
   * @throws LocalFailure when it is not accepted, naming what is wrong with it
   */
  public String send(Path file, String round, String reason) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new LocalFailure(file + " cannot be read", "check the path");
    }
    UploadApi.Answer created = api.create(file.getFileName().toString(), round, reason);
    if (!created.isDone()) {
      throw refused(created.body());
    }
    String id = created.body().path("id").asText();
    Thread callOff = new Thread(() -> callOff(id), "call off");
    Runtime.getRuntime().addShutdownHook(callOff);
    try {
      UploadApi.Answer answer = watch(id, file);
      Detection.line(answer.body()).ifPresent(out::say);
      if (!answer.isDone()) {
        throw refused(answer.body());
      }
      tell(id, answer.body());
      return id;
    } finally {
      removeHook(callOff);
    }
  }

  /**
   * Makes an accepted load known.
   *
   * @throws LocalFailure when that is refused
   */
  public void publish(String id) {
    UploadApi.Answer read = api.get(id);
    if (!read.isDone()) {
      throw refused(read.body());
    }
    UploadApi.Answer answer = api.publish(id, read.etag());
    if (!answer.isDone()) {
      throw refused(answer.body());
    }
    out.say(
        "published %,d figures, known from %s"
            .formatted(
                answer.body().path("rowsRead").asLong(),
                answer.body().path("publishedAt").asText()));
  }

  private UploadApi.Answer watch(String id, Path file) {
    Bar bar = new Bar(screen, terminal, System.nanoTime());
    try {
      CompletableFuture<UploadApi.Answer> answer = api.content(id, file);
      while (true) {
        try {
          UploadApi.Answer done = answer.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
          show(bar, done.body());
          return done;
        } catch (TimeoutException notYet) {
          look(id, bar);
        }
      }
    } catch (ExecutionException | IOException | CompletionException e) {
      // An answer may be lost together with its connection; what became of it is written down.
      JsonNode known = api.get(id).body();
      if (known.path("problem").isObject()) {
        throw refused(known.path("problem"));
      }
      throw new LocalFailure("The connection broke off (" + e.getMessage() + ")", "try again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", "try again", e);
    } finally {
      bar.end();
    }
  }

  /** One look that fails says nothing of the load, whose own answer is still to come. */
  private void look(String id, Bar bar) {
    try {
      show(bar, api.get(id).body());
    } catch (LocalFailure unseen) {
      // The bar stays where it was; the next look may show more.
    }
  }

  private static void show(Bar bar, JsonNode upload) {
    if (upload.has("rowsRead")) {
      bar.show(
          upload.path("percent").asInt(-1), upload.path("rowsRead").asLong(), System.nanoTime());
    }
  }

  private void tell(String id, JsonNode upload) {
    long added = 0;
    long revised = 0;
    for (JsonNode region : upload.path("regions")) {
      added += region.path("added").asLong();
      revised += region.path("revised").asLong();
    }
    out.say(
        String.format(
            Locale.ROOT,
            "accepted: %,d rows of %d regions, %,d of them new and %,d revised",
            upload.path("rowsRead").asLong(),
            upload.path("regions").size(),
            added,
            revised));
    out.say("another statistician makes them known: ./frontier publish " + id);
  }

  private void callOff(String id) {
    try {
      if (api.cancel(id).isDone()) {
        out.say("");
        out.say("called off; nothing of it is kept");
      }
    } catch (LocalFailure gone) {
      out.say(gone.line());
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It runs already.
    }
  }

  private static LocalFailure refused(JsonNode problem) {
    StringBuilder text = new StringBuilder(problem.path("title").asText(problem.toString()));
    text.append(": ").append(problem.path("detail").asText());
    int shown = 0;
    for (JsonNode error : problem.path("errors")) {
      if (shown++ == SHOWN_ERRORS) {
        text.append("\n  and more, ").append(problem.path("errorCount").asLong()).append(" in all");
        break;
      }
      text.append("\n  ");
      if (error.has("row")) {
        text.append("row ").append(error.path("row").asLong()).append(", ");
      }
      if (error.has("column")) {
        text.append(error.path("column").asText()).append(": ");
      }
      text.append(error.path("message").asText());
    }
    return new LocalFailure(text.toString(), "mend the file and send it again");
  }
}

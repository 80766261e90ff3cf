package dev.frontier.local.load;

import dev.frontier.local.LocalFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The people through whose hands a filing goes until it is published; nobody does two steps that
 * watch each other.
 *
 * @param author files and submits
 * @param approver approves
 * @param publisher publishes
 */
record Office(String author, String approver, String publisher) {

  private static final Duration CATALOGUE_PATIENCE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(300);

  private static final int UNPROCESSABLE = 422;

  /** Returned by the loader itself, to be justified and handed in again. */
  private static final String HELD = "returned for its justifications";

  /** Each of the other offices may bring new questions once, and then some. */
  private static final int MOST_QUESTIONS = 20;

  /** The office of a province. */
  static Office ofProvince(String region) {
    String code = region.substring(region.indexOf('-') + 1).toLowerCase(Locale.ROOT);
    return new Office("officer-" + code, "approver-" + code, "statistician-a");
  }

  /** National totals: one statistician files, another approves and publishes. */
  static Office national() {
    return new Office("statistician-a", "statistician-b", "statistician-b");
  }

  /** Brings a filing to publication from wherever an earlier load left it. */
  void publish(PublicApi api, String round, Filing filing) {
    String id = file(api, round, filing);
    String path = "/api/submissions/" + id;
    Map<String, Step> steps =
        Map.of(
            "draft",
            new Step(author, "submit"),
            HELD,
            new Step(author, "submit"),
            "in_review",
            new Step(approver, "approve"),
            "submitted",
            new Step(publisher, "publish"));
    String state = state(api, path);
    int settled = 0;
    while (steps.containsKey(state)) {
      Step step = steps.get(state);
      PublicApi.Answer answer = api.post(step.user(), path + "/" + step.action());
      if (Justifications.areWanted(answer) && ++settled <= MOST_QUESTIONS) {
        Justifications.settle(api, this, path, state);
        state = state(api, path);
        continue;
      }
      String before = state;
      state = answer.status() == 200 ? answer.body().path("state").asText() : state(api, path);
      // A step that was asked for twice, since its first answer got lost, is refused but done.
      if (answer.status() != 200 && before.equals(state)) {
        throw refused(filing, step.action(), answer);
      }
    }
    if (!"published".equals(state)) {
      throw new LocalFailure(
          "The paper's figures of "
              + filing.region()
              + " are "
              + state
              + " and cannot be published",
          "`./frontier reset`, then `./frontier up`");
    }
  }

  private record Step(String user, String action) {}

  private String file(PublicApi api, String round, Filing filing) {
    long end = System.nanoTime() + CATALOGUE_PATIENCE.toNanos();
    while (true) {
      PublicApi.Answer answer =
          api.post(author, "/api/submissions", filing.idempotencyKey(round), filing.body(round));
      if (answer.status() == 201 || answer.status() == 200) {
        return answer.body().path("id").asText();
      }
      // The catalogue travels to ingestion on its own; until then it knows none of the codes.
      if (answer.status() != UNPROCESSABLE || System.nanoTime() > end) {
        throw refused(filing, "file", answer);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private String state(PublicApi api, String path) {
    PublicApi.Answer answer = api.get(author, path);
    if (answer.status() != 200) {
      throw new LocalFailure(
          path + " cannot be read (" + answer.status() + " " + answer.body() + ")",
          "look into ingestion.log");
    }
    return Justifications.wereAskedFor(answer.body()) ? HELD : answer.body().path("state").asText();
  }

  private static LocalFailure refused(Filing filing, String action, PublicApi.Answer answer) {
    List<String> words =
        List.of(action, filing.region(), answer.status() + " " + brief(answer.body().toString()));
    return new LocalFailure(
        "The paper's figures are refused: " + String.join(" ", words),
        "look into ingestion.log, then `./frontier up` goes on where it stopped");
  }

  private static String brief(String text) {
    return text.length() > 400 ? text.substring(0, 400) + "…" : text;
  }
}

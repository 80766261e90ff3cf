package dev.frontier.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.part.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Loads {@code data/paper} once into a running stack; asked again, it sees that it is there. */
public final class PaperLoader {

  /** Two cores: more offices at a time would only wait for each other. */
  private static final int AT_A_TIME = 3;

  private static final Duration ARRIVAL_PATIENCE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final int NOT_FOUND = 404;

  private static final String STATISTICIAN = "statistician-a";

  private final Paper paper;
  private final Assertions assertions;
  private final Path mark;
  private final PublicApi api;
  private final Progress progress;

  /**
   * @param root the checkout
   * @param place where it is remembered that the paper is loaded
   * @param api the running stack
   * @param progress who is told how far it is
   */
  public PaperLoader(Path root, Place place, PublicApi api, Progress progress) {
    this.paper = new Paper(root.resolve("data/paper"));
    this.assertions = new Assertions(paper.directory());
    this.mark = place.home().resolve("data").resolve("paper.loaded");
    this.api = api;
    this.progress = progress;
  }

  /**
   * Loads what is not there yet.
   *
   * @return false when all of it was loaded before
   * @throws LocalFailure when anything is refused; what was done before stays, and the next try
   *     goes on from there
   */
  public boolean load() {
    String content = fingerprint();
    if (content.equals(marked())) {
      return false;
    }
    catalogue();
    facilities();
    policy();
    List<Filing> provinces = paper.provinceFilings();
    Filing national = paper.nationalFiling();
    PaperRound round = PaperRound.of(content, provinces, national);
    round.open(api, STATISTICIAN);
    figures(round.id(), provinces, national);
    awaitArrival(provinces, national);
    reconciliation();
    claims();
    round.close(api, STATISTICIAN);
    mark(content);
    return true;
  }

  private void catalogue() {
    List<Paper.Entry> regions = paper.regions();
    List<Paper.Entry> indicators = paper.indicators();
    regions.forEach(entry -> putNew("/api/regions/", entry));
    indicators.forEach(entry -> putNew("/api/indicators/", entry));
    progress.say(
        "loaded the catalogue: %d regions, %d indicators"
            .formatted(regions.size(), indicators.size()));
  }

  /** An entry that is there is left as it is: somebody may know more of it than the paper. */
  private void putNew(String path, Paper.Entry entry) {
    if (api.read(path + entry.code()).status() == NOT_FOUND) {
      put(path, entry);
    }
  }

  private void facilities() {
    List<Paper.Entry> facilities = paper.facilities();
    facilities.forEach(entry -> putNew("/api/facilities/", entry));
    progress.say("loaded the register: %d facilities".formatted(facilities.size()));
  }

  private void put(String path, Paper.Entry entry) {
    accepted(
        path + entry.code(),
        api.put(STATISTICIAN, path + entry.code(), "application/json", entry.body()));
  }

  private void policy() {
    try {
      accepted(
          "/api/recommendations",
          api.put(
              STATISTICIAN,
              "/api/recommendations",
              "application/yaml",
              Files.readString(paper.policy(), StandardCharsets.UTF_8)));
      progress.say("loaded the recommendations and measures");
    } catch (IOException e) {
      throw new LocalFailure(paper.policy() + " cannot be read", "check out data/paper again", e);
    }
  }

  private void reconciliation() {
    List<Paper.Entry> reported = assertions.reported();
    reported.forEach(entry -> put("/api/reconciliation/reported/", entry));
    progress.say(
        "held %d printed totals, shares and growths against the record".formatted(reported.size()));
  }

  private void claims() {
    List<Paper.Entry> claims = assertions.claims();
    for (Paper.Entry claim : claims) {
      accepted("/api/claims " + claim.code(), api.post(STATISTICIAN, "/api/claims", claim.body()));
    }
    progress.say("registered %d claims of the paper".formatted(claims.size()));
  }

  private static void accepted(String path, PublicApi.Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new LocalFailure(
          path + " is refused (" + answer.status() + " " + answer.body() + ")",
          "look into the service's log, then `./frontier up` goes on where it stopped");
    }
  }

  private void figures(String round, List<Filing> provinces, Filing national) {
    int all = provinces.stream().mapToInt(filing -> filing.rows().size()).sum();
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Filing filing : provinces) {
        running.add(
            threads.submit(
                () -> {
                  Office.ofProvince(filing.region()).publish(api, round, filing);
                  progress.say(
                      "loaded %s: %d of %d figures"
                          .formatted(filing.region(), done.addAndGet(filing.rows().size()), all));
                }));
      }
      running.add(
          threads.submit(
              () -> {
                Office.national().publish(api, round, national);
                progress.say("loaded CN: %d national totals".formatted(national.rows().size()));
              }));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LocalFailure failure
          ? failure
          : new LocalFailure("The paper cannot be loaded (" + e.getCause() + ")", "try again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while the paper was loaded", "try again", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Publishing answers before the figures have travelled; people should find them at once. */
  private void awaitArrival(List<Filing> provinces, Filing national) {
    long expected = provinces.stream().mapToLong(Filing::figures).sum() + national.figures();
    long end = System.nanoTime() + ARRIVAL_PATIENCE.toNanos();
    long there = arrived(provinces);
    while (there < expected) {
      if (System.nanoTime() > end) {
        throw new LocalFailure(
            "Only " + there + " of " + expected + " published figures have reached indicator",
            "look into indicator.log");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      there = arrived(provinces);
    }
  }

  private long arrived(List<Filing> provinces) {
    String indicators =
        provinces.stream()
            .flatMap(filing -> filing.rows().stream().map(Filing.Row::indicator))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(","));
    String regions =
        provinces.stream().map(Filing::region).collect(Collectors.joining(",")) + ",CN";
    JsonNode series =
        api.read("/api/series?indicator=" + indicators + "&region=" + regions)
            .body()
            .path("series");
    return StreamSupport.stream(series.spliterator(), false)
        .flatMap(one -> StreamSupport.stream(one.path("observations").spliterator(), false))
        .filter(observation -> !observation.path("value").isNull())
        .count();
  }

  private String fingerprint() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(paper.directory())) {
      TreeSet<Path> sorted = new TreeSet<>();
      files.forEach(sorted::add);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : sorted) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new LocalFailure(
          paper.directory() + " cannot be read", "check out data/paper again", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String marked() {
    try {
      return Files.exists(mark) ? Files.readString(mark).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  private void mark(String content) {
    try {
      Files.createDirectories(mark.getParent());
      Files.writeString(mark, content + "\n");
    } catch (IOException e) {
      throw new LocalFailure(mark + " cannot be written", "check who owns it", e);
    }
  }
}

package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.port.ChangeLog;
import dev.frontier.notification.config.ChangeLogConfig;
import dev.frontier.notification.domain.change.IndicatorNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The changes that the indicator service tells again, of any number of regions: each question is of
 * as many as it answers at once, and the answers are merged by vintage as they are read.
 */
@ApplicationScoped
class ChangeLogClient implements ChangeLog {
  private final ChangePages pages;
  private final ChangeLogConfig config;

  ChangeLogClient(ChangePages pages, ChangeLogConfig config) {
    this.pages = pages;
    this.config = config;
  }

  @Override
  public Read read(String indicator, Collection<String> regions, Consumer<IndicatorNews> taker) {
    long deadline = System.nanoTime() + config.timeout().toNanos();
    PriorityQueue<Answer> answers =
        new PriorityQueue<>(Comparator.comparing(Answer::vintage).thenComparing(Answer::place));
    List<String> all = List.copyOf(regions);
    int left = config.mostChanges();
    try {
      for (int from = 0; from < all.size(); from += config.regions()) {
        List<String> some = all.subList(from, Math.min(all.size(), from + config.regions()));
        add(answers, new Answer(from, pages.of(indicator, some, deadline)));
      }
      for (Answer next = answers.poll(); next != null; next = answers.poll()) {
        left -= next.head().changes().size();
        if (left < 0) {
          return new Read.TooLong(config.mostChanges());
        }
        taker.accept(next.head());
        next.advance();
        add(answers, next);
      }
      return new Read.Complete();
    } catch (ChangePages.Failed failed) {
      return failed.tooLong()
          ? new Read.TooLong(config.mostChanges())
          : new Read.Unavailable(failed.getMessage());
    }
  }

  private static void add(PriorityQueue<Answer> answers, Answer answer) {
    if (answer.head() != null) {
      answers.add(answer);
    }
  }

  /** The answers to one question, page after page, and the first of them that is not taken yet. */
  private static final class Answer {
    private final int place;
    private final ChangePages.Reading reading;
    private List<IndicatorNews> page = new ArrayList<>();
    private int at;

    Answer(int place, ChangePages.Reading reading) {
      this.place = place;
      this.reading = reading;
      fill();
    }

    int place() {
      return place;
    }

    Instant vintage() {
      return head().changes().get(0).vintage();
    }

    /** Null after the last. */
    IndicatorNews head() {
      return at < page.size() ? page.get(at) : null;
    }

    void advance() {
      at++;
      fill();
    }

    private void fill() {
      while (at == page.size() && reading.more()) {
        page = reading.next();
        at = 0;
      }
    }
  }
}

package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.change.IndicatorNews;
import java.util.Collection;
import java.util.function.Consumer;

/** What was ever told of an indicator, as its owner tells it again. */
public interface ChangeLog {

  /** What came of reading it. */
  sealed interface Read {

    /** All of it was read. */
    record Complete() implements Read {}

    /**
     * There is more than may be read at once.
     *
     * @param most changes
     */
    record TooLong(int most) implements Read {}

    /**
     * Its owner could not be asked, or did not answer in time or in a form that is known.
     *
     * @param reason in a word, for the log
     */
    record Unavailable(String reason) implements Read {}
  }

  /**
   * Gives the news of some regions in the order of their vintages, and of one vintage in that of
   * their causes. Not to be called in a transaction: it can take long.
   *
   * @param taker what it has got is of no use unless all was read
   */
  Read read(String indicator, Collection<String> regions, Consumer<IndicatorNews> taker);
}

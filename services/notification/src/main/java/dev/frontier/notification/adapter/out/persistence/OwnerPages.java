package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.Page;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads subscriptions in pages that are cut between owners. By a cursor: the statement runs once,
 * and PostgreSQL keeps its rows on disk when they are many. Asking again after the last owner would
 * find all that is left anew for every page.
 */
@ApplicationScoped
class OwnerPages {

  /**
   * What statements order by, of a subscription named {@code s}. First by what {@link
   * AlertTable#LOCK_OWNERS} locks, so that a transaction locks from page to page as it does within
   * one.
   */
  static final String ORDER =
      AlertTable.BUCKET.formatted("s.owner", AlertTable.BUCKETS) + ", s.owner";

  private final Sql sql;

  OwnerPages(Sql sql) {
    this.sql = sql;
  }

  /**
   * Reads all in the current transaction.
   *
   * @param statement in {@link #ORDER}
   * @param most on a page, but for the last owner's, which may be more
   */
  <T> void read(
      String statement,
      Sql.Mapper<T> mapper,
      Function<T, Actor> owner,
      int most,
      Consumer<Page<T>> handle,
      Object... parameters) {
    Cutter<T> cutter = new Cutter<>(owner, most, handle);
    sql.read(statement, most, row -> cutter.add(mapper.map(row)), parameters);
    cutter.end();
  }

  /** Fills a page until it has enough and the owner changes. */
  private static final class Cutter<T> {
    private final Function<T, Actor> owner;
    private final int most;
    private final Consumer<Page<T>> handle;
    private List<T> page = new ArrayList<>();
    private boolean cut;

    Cutter(Function<T, Actor> owner, int most, Consumer<Page<T>> handle) {
      this.owner = owner;
      this.most = most;
      this.handle = handle;
    }

    void add(T item) {
      if (page.size() >= most && !owner.apply(last()).equals(owner.apply(item))) {
        handOver(false);
        cut = true;
      }
      page.add(item);
    }

    void end() {
      if (!page.isEmpty()) {
        handOver(!cut);
      }
    }

    private T last() {
      return page.get(page.size() - 1);
    }

    private void handOver(boolean whole) {
      List<T> items = page;
      page = new ArrayList<>();
      handle.accept(new Page<>(items, whole));
    }
  }
}

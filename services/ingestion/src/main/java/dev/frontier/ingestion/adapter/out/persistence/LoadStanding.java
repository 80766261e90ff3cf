package dev.frontier.ingestion.adapter.out.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What is published of the series of a load, looked up once for all that is asked of it: the series
 * in {@value #SERIES}, their figures in {@value #FIGURES}, both until the transaction ends. So a
 * load costs what it holds and not what the register holds; and of one that is new, which most are,
 * nothing is looked up at all.
 */
@ApplicationScoped
class LoadStanding {
  static final String SERIES = "load_series";
  static final String FIGURES = "load_standing";

  private final Sql sql;

  LoadStanding(Sql sql) {
    this.sql = sql;
  }

  /** Takes down which series the load is of; once in a transaction. */
  void name(UUID upload) {
    sql.update(
        """
        create temporary table load_series (
          region text not null, indicator text not null, primary key (region, indicator))
        on commit drop
        """);
    sql.update(
        """
        insert into load_series (region, indicator)
        select distinct part.region, filed.indicator
        from upload_region as part
        join submission_row as filed on filed.submission_id = part.submission_id
        where part.upload_id = ?
        """,
        upload);
    // The planner knows nothing of what was written a moment ago.
    sql.update("analyze load_series");
  }

  /** Looks up what stands of them; after it was {@link #name named}, and locked if it must hold. */
  void find() {
    sql.update("create temporary table load_standing (like published_figure) on commit drop");
    // A series without a vintage has nothing published. One look a series of the load that has, and
    // never all of the register, whatever the planner believes to know of it.
    sql.update(
        """
        insert into load_standing
        select figure.*
        from load_series as of_load
        join series using (region, indicator)
        cross join lateral (
          select * from published_figure as published
          where published.region = of_load.region and published.indicator = of_load.indicator
          offset 0) as figure
        where series.vintage is not null
        """);
    sql.update("analyze load_standing");
    expectMany();
  }

  /**
   * The planner would look up each row of a load singly, as if there were few. For the rest of the
   * transaction: sets are joined as sets, and sorted in memory as far as a load of this size needs.
   */
  private void expectMany() {
    sql.query("select set_config('enable_nestloop', 'off', true)", row -> true);
    sql.query("select set_config('work_mem', '64MB', true)", row -> true);
    // What must be looked up singly seems to cost without end then, and worth compiling.
    sql.query("select set_config('jit', 'off', true)", row -> true);
  }
}

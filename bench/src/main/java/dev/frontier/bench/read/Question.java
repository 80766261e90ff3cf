package dev.frontier.bench.read;

import dev.frontier.bench.load.NationalLoad;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is asked of the record: over HTTP, and the same statements as pgbench asks them. */
public enum Question {
  /** All periods of one indicator in one province, with everything that is derived of it. */
  SERIES {
    @Override
    String path(String indicator, String region) {
      return "/api/series?indicator=" + indicator + "&region=" + region;
    }

    @Override
    String where() {
      return "o.region = any (array['CN', %s]) and o.period >= '' and o.period < '~'"
          .formatted(members());
    }
  },

  /** The order of the nine by one indicator in one year. */
  RANKING {
    @Override
    String path(String indicator, String region) {
      return "/api/rankings?indicator="
          + indicator
          + "&group=BORDER9&period="
          + NationalLoad.LAST_YEAR;
    }

    @Override
    String where() {
      return "o.region = any (array[%s]) and o.period >= '%d' and o.period < '%d'"
          .formatted(members(), NationalLoad.LAST_YEAR - 1, NationalLoad.LAST_YEAR + 1);
    }
  };

  // The statements of SqlCatalogueStore and SqlObservationStore in indicator, in their order. The
  // number is made a code as NationalLoad makes it; the limit is one more than an answer may read.
  private static final String SCRIPT =
      """
      \\set i random(1, %d)
      begin;
      select coalesce((select max(id) from region_version), 0), coalesce((select max(id) from indicator_version), 0),
        coalesce((select max(id) from unit_version), 0);
      select o.indicator, o.region, o.period, o.action, o.value, o.status, o.note, o.submission, o.known_from from observation o where o.indicator = any (array['LOAD1_' || lpad((:i)::text, greatest(4, length((:i)::text)), '0')]) and %s and o.known_to is null limit 100001;
      commit;
      """;

  abstract String path(String indicator, String region);

  abstract String where();

  private static String members() {
    return Record.regions().stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
  }

  /** As a table calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Paths to ask for, each of an indicator and a region by chance, the same for every subject. */
  public Supplier<String> paths(Record record) {
    SplittableRandom random = new SplittableRandom(1);
    List<String> codes = record.codes();
    List<String> regions = Record.regions();
    return () ->
        path(codes.get(random.nextInt(codes.size())), regions.get(random.nextInt(regions.size())));
  }

  /** The same for pgbench. */
  public String script(Record record) {
    return SCRIPT.formatted(record.indicators(), where());
  }
}

package dev.frontier.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.delivery.WebhookUrl;
import dev.frontier.notification.domain.rule.RegionsDraft;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.platform.http.RowRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The domain names rules by their slugs, since it may not know the catalogue of problems; here they
 * are compared.
 */
class FaultsTest {
  private static final Set<String> CATALOGUE =
      Arrays.stream(RowRule.values()).map(RowRule::slug).collect(Collectors.toSet());

  @Test
  void everyFaultOfADraftIsInTheCatalogueOfRules() {
    Stream<RuleDraft> drafts =
        Stream.of(
            Rules.draft(null, null, null, null, null),
            Rules.draft("rises", null, null, null, null),
            Rules.draft("falls_below", null, "cn gx", "threshold", "x"),
            Rules.draft("falls_below", "a b", null, "threshold", "1.1234567"),
            Rules.draft("falls_below", "A", "B", "threshold", "12345678901234567"),
            Rules.draft("falls_by_percent", "A", "B", "percent", "0"),
            Rules.ofMeasure("measure_status_moves", "a b"),
            several(List.of("A", "A")),
            several(Collections.nCopies(41, "A")),
            new RuleDraft(
                "falls_below",
                "A",
                new RegionsDraft("A", null, "B"),
                Map.of("threshold", "1"),
                null),
            recovering("falls_below", "threshold", "0.5"),
            recovering("falls_out_of_first", "places", "2"));

    List<String> rules =
        drafts
            .map(d -> ((RuleDraft.Checked.Faulty) d.check()).faults())
            .flatMap(List::stream)
            .map(Fault::rule)
            .distinct()
            .toList();

    assertThat(rules).hasSize(14);
    assertThat(CATALOGUE).containsAll(rules);
  }

  @Test
  void everyFaultOfAnAddressIsInTheCatalogueOfRules() {
    Stream<String> addresses =
        Stream.of("", "x", "http://example.org/", "https://e/" + "x".repeat(3000));

    List<String> rules =
        addresses
            .map(
                a ->
                    ((WebhookUrl.Checked.Faulty) WebhookUrl.read("webhook.url", a, false)).faults())
            .flatMap(List::stream)
            .map(Fault::rule)
            .toList();

    assertThat(rules).hasSize(4);
    assertThat(CATALOGUE).containsAll(rules);
  }

  private static RuleDraft several(List<String> regions) {
    return new RuleDraft(
        "falls_below", "A", new RegionsDraft(null, regions, null), Map.of("threshold", "1"), null);
  }

  private static RuleDraft recovering(String kind, String limit, String recovery) {
    return new RuleDraft(
        kind, "A", RegionsDraft.of("B"), Map.of(limit, "1", "recovery", recovery), null);
  }
}

package dev.frontier.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.delivery.WebhookUrl;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.platform.http.RowRule;
import java.util.Arrays;
import java.util.List;
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
            new RuleDraft(null, null, null, null, null, null),
            new RuleDraft("rises", null, null, null, null, null),
            new RuleDraft("falls_below", null, "cn gx", null, "x", null),
            new RuleDraft("falls_below", "a b", null, null, "1.1234567", null),
            new RuleDraft("falls_below", "A", "B", null, "12345678901234567", null),
            new RuleDraft("falls_by_percent", "A", "B", "0", null, null),
            new RuleDraft("measure_status_moves", null, null, null, null, "a b"));

    List<String> rules =
        drafts
            .map(d -> ((RuleDraft.Checked.Faulty) d.check()).faults())
            .flatMap(List::stream)
            .map(Fault::rule)
            .distinct()
            .toList();

    assertThat(rules).hasSize(9);
    assertThat(CATALOGUE).containsAll(rules);
  }

  @Test
  void everyFaultOfAnAddressIsInTheCatalogueOfRules() {
    Stream<String> addresses =
        Stream.of("", "x", "http://example.org/", "https://e/" + "x".repeat(3000));

    List<String> rules =
        addresses
            .map(a -> ((WebhookUrl.Checked.Faulty) WebhookUrl.read(a, false)).faults())
            .flatMap(List::stream)
            .map(Fault::rule)
            .toList();

    assertThat(rules).hasSize(4);
    assertThat(CATALOGUE).containsAll(rules);
  }
}

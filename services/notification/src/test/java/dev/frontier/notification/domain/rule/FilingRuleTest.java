package dev.frontier.notification.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.FilingStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingRuleTest {
  private static final Groups GROUPS = new Groups(Map.of("PAIR", List.of("CN-GX", "CN-YN")));
  private static final Names NAMES =
      new Names(
          List.of(
              entry(Entry.Kind.REGION, "CN-GX", "广西", "Guangxi"),
              entry(Entry.Kind.REGION, "CN-YN", "云南", "Yunnan"),
              entry(Entry.Kind.INDICATOR, "TRADE_TOTAL", "进出口总额", "Total foreign trade")));

  @ParameterizedTest(name = "{0} of {1} {2}: returned of CN-GX {3}")
  @CsvSource({
    "RETURNED, CN-GX, , true",
    "RETURNED, CN-GX CN-LN, , true",
    "RETURNED, *, , true",
    "RETURNED, of:PAIR, , true",
    "RETURNED, CN-GX, TRADE_TOTAL, true",
    "RETURNED, CN-GX, FDI_UTILISED, false",
    "RETURNED, CN-YN, , false",
    "OVERDUE, CN-GX, , false"
  })
  void aRuleFiresOnItsStepOfItsRegionsAndItsIndicator(
      FilingStep.What what, String where, String indicator, boolean fires) {
    FilingRule rule = new FilingRule(what, regions(where), indicator);

    boolean fired = rule.firesOn(returned("CN-GX", "TRADE_TOTAL"), GROUPS);

    assertThat(fired).isEqualTo(fires);
  }

  @ParameterizedTest(name = "{0} {1} asks for {2}: {3}")
  @CsvSource({
    "statistician, , *, true",
    "statistician, CN-GX, CN-YN, true",
    "province-officer, CN-GX, CN-GX, true",
    "province-approver, CN-GX, CN-GX, true",
    "province-officer, CN-GX CN-YN, CN-GX CN-YN, true",
    "province-officer, CN-GX CN-YN, of:PAIR, true",
    "province-officer, CN-GX, CN-YN, false",
    "province-officer, CN-GX, CN-GX CN-YN, false",
    "province-officer, CN-GX, of:PAIR, false",
    "province-officer, CN-GX, of:NONE, false",
    "province-officer, CN-GX, *, false",
    "province-officer, , CN-GX, false",
    "ministry-officer, CN-GX, CN-GX, false",
    "verifier, CN-GX, CN-GX, false",
    "admin, CN-GX, CN-GX, false"
  })
  void onlyTheOfficesOfTheRegionsAndStatisticiansMayBeTold(
      String role, String regions, String where, boolean open) {
    Set<Audience> audiences = Audience.of(Set.of(role), words(regions), Set.of("MOT"));
    FilingRule rule = new FilingRule(FilingStep.What.RETURNED, regions(where), null);

    boolean allowed = rule.isOpenTo(audiences, GROUPS);

    assertThat(allowed).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RETURNED|CN-GX||广西的报送被退回时提醒。|Tell me when a filing of Guangxi is returned.",
        "RETURNED|*|TRADE_TOTAL|任一地区的进出口总额报送被退回时提醒。|Tell me when a filing with total foreign trade"
            + " of any region is returned.",
        "OVERDUE|CN-GX CN-YN||广西、云南中的任何一个的报送逾期时提醒。|Tell me when figures of any of Guangxi, Yunnan"
            + " are overdue.",
        "OVERDUE|CN-GX|TRADE_TOTAL|广西的进出口总额报送逾期时提醒。|Tell me when figures on total foreign trade of"
            + " Guangxi are overdue."
      })
  void aRuleIsSaidInASentence(
      FilingStep.What what, String where, String indicator, String zh, String en) {
    FilingRule rule = new FilingRule(what, regions(where), indicator);

    String said = rule.meaning(NAMES, Language.EN);

    assertThat(said).isEqualTo(en);
    assertThat(rule.meaning(NAMES, Language.ZH_CN)).isEqualTo(zh);
  }

  @Test
  void eachReturnAndEachDueTimeIsASubjectOfItsOwn() {
    FilingStep first = overdue(Instant.parse("2026-03-01T00:00:00Z"));
    FilingStep again = overdue(Instant.parse("2026-03-01T00:00:00Z"));

    FilingStep extended = overdue(Instant.parse("2026-04-01T00:00:00Z"));

    assertThat(again.subject()).isEqualTo(first.subject());
    assertThat(extended.subject()).isNotEqualTo(first.subject());
    assertThat(returned("CN-GX", "A").subject()).isNotEqualTo(returned("CN-GX", "A").subject());
  }

  private static FilingStep overdue(Instant dueAt) {
    return new FilingStep(
        UUID.randomUUID(),
        FilingStep.What.OVERDUE,
        "CN-GX",
        "2026-A",
        null,
        null,
        List.of(),
        List.of(),
        dueAt,
        Instant.now());
  }

  private static FilingStep returned(String region, String indicator) {
    return new FilingStep(
        UUID.randomUUID(),
        FilingStep.What.RETURNED,
        region,
        null,
        UUID.randomUUID(),
        "check the unit",
        List.of(indicator),
        List.of("2026"),
        null,
        Instant.parse("2026-03-01T11:12:13Z"));
  }

  private static Regions regions(String where) {
    if (where.equals(Regions.ANY)) {
      return new Regions.Any();
    }
    if (where.startsWith(Regions.MEMBERS_OF)) {
      return new Regions.EachOf(where.substring(Regions.MEMBERS_OF.length()));
    }
    List<String> codes = List.of(where.split(" "));
    return codes.size() == 1 ? new Regions.One(where) : new Regions.Several(codes);
  }

  private static Set<String> words(String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  private static Entry entry(Entry.Kind kind, String code, String zh, String en) {
    return new Entry(kind, code, zh, en, null, null, Instant.EPOCH);
  }
}

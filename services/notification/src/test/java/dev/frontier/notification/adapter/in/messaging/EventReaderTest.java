package dev.frontier.notification.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.audience.DutyNotice;
import dev.frontier.notification.domain.audience.RoundNotice;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import dev.frontier.platform.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** This service's side of the contracts: everything that a producer may send is understood. */
class EventReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final EventReader reader = new EventReader(JSON);

  static List<Contracts.Example> changes() {
    return Contracts.examples("indicator/indicator-changes");
  }

  static List<Contracts.Example> statuses() {
    return Contracts.examples("policy-tracker/policy-status");
  }

  static List<Contracts.Example> measures() {
    return Contracts.examples("policy-tracker/measures");
  }

  static List<Contracts.Example> entries() {
    return Contracts.examples("indicator/catalogue");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyExampleOfChangesIsUnderstood(Contracts.Example example) throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    IndicatorNews news = reader.indicatorChanges(event(example.json()));

    assertThat(news.cause()).hasToString(sent.at("/cause/submission").asText());
    assertThat(news.changes()).hasSameSizeAs(sent.path("changes"));
    for (int i = 0; i < news.changes().size(); i++) {
      FigureChange change = news.changes().get(i);
      JsonNode from = sent.path("changes").get(i);
      assertThat(change.vintage()).isEqualTo(Instant.parse(sent.path("vintage").asText()));
      assertThat(change.measure().code()).isEqualTo(from.path("measure").asText());
      assertThat(change.now() instanceof Figure.Known).isEqualTo(from.path("new").isTextual());
      assertThat(change.now() instanceof Figure.Withheld)
          .isEqualTo(from.path("withheld").isTextual());
      assertThat(change.coverage().partial()).isEqualTo(from.at("/coverage/partial").asBoolean());
    }
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void everyExampleOfStatusesIsUnderstood(Contracts.Example example) throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    Optional<StatusMove> move = reader.policyStatus(event(example.json()));

    String what = sent.path("event").asText();
    if (List.of("due", "reminder").contains(what) || what.startsWith("plan_")) {
      assertThat(move).as("moves no light").isEmpty();
      return;
    }
    assertThat(move.orElseThrow().measure()).isEqualTo(sent.path("measure").asText());
    assertThat(move.orElseThrow().moved())
        .isEqualTo(!sent.path("before").equals(sent.path("after")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyExampleOfTheCatalogueIsUnderstood(Contracts.Example example) throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    Optional<Entry> entry = reader.catalogue(event(example.json()));

    assertThat(entry.orElseThrow().code()).isEqualTo(sent.path("code").asText());
    assertThat(entry.orElseThrow().nameZh()).isEqualTo(sent.path("nameZh").asText());
    assertThat(entry.orElseThrow().unitMult())
        .isEqualTo(sent.has("unitMult") ? Integer.valueOf(sent.path("unitMult").asInt()) : null);
  }

  static List<Contracts.Example> steps() {
    return Contracts.examples("ingestion/collection");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyReminderAmongTheStepsIsUnderstoodAndOtherStepsArePassedOver(Contracts.Example example)
      throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    Optional<RoundNotice> notice = reader.reminder(event(example.json()));

    assertThat(notice.isPresent()).isEqualTo(sent.path("event").asText().equals("reminder"));
    notice.ifPresent(
        one -> {
          assertThat(one.kind().code()).isEqualTo(sent.path("kind").asText());
          assertThat(one.audience().key())
              .isEqualTo(
                  sent.at("/audience/role").asText() + "@" + sent.at("/audience/region").asText());
          assertThat(one.dueAt() == null).isEqualTo(sent.path("dueAt").isNull());
          assertThat(one.roundZh()).isEqualTo(sent.at("/roundName/zh").textValue());
          assertThat(one.indicators()).hasSameSizeAs(sent.path("indicators"));
        });
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void everyReminderAmongTheStatusesIsUnderstood(Contracts.Example example) throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    Optional<DutyNotice> notice = reader.dutyReminder(event(example.json()));

    assertThat(notice.isPresent()).isEqualTo(sent.path("event").asText().equals("reminder"));
    notice.ifPresent(
        one -> {
          assertThat(one.kind().code()).isEqualTo(sent.path("kind").asText());
          assertThat(one.audience().key())
              .isEqualTo(
                  sent.at("/audience/role").asText()
                      + "@"
                      + sent.at("/audience/ministry").asText("CN").replace("null", "CN"));
          assertThat(one.milestone()).isEqualTo(sent.path("milestoneCode").textValue());
          assertThat(one.dueDay()).hasToString(sent.path("dueDay").asText());
        });
  }

  @Test
  void aKindOfReminderThatIsNotKnownIsPassedOver() {
    String later = reminder().replace("\"due_in_7\"", "\"due_in_3\"");

    assertThat(reader.reminder(event(later))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"audience\"", "\"role\"", "\"dueAt\"", "\"kind\"", "\"at\""})
  void aReminderThatDoesNotSayForWhomOrUntilWhenIsNotUsed(String field) {
    ReceivedEvent broken = event(reminder().replace(field, "\"other\""));

    assertThatThrownBy(() -> reader.reminder(broken)).isInstanceOf(PoisonEvent.class);
  }

  private static String reminder() {
    return steps().stream()
        .filter(example -> example.path().endsWith("reminder-due-in-7.json"))
        .findFirst()
        .orElseThrow()
        .json();
  }

  @Test
  void theExampleOfAFallTripsBothRules() {
    String fall = example("published-fall.json");
    SeriesRule falls = Rules.falls("20");
    SeriesRule below = Rules.below("900");

    IndicatorNews news = reader.indicatorChanges(event(fall));

    assertThat(news.changes()).filteredOn(c -> Rules.raised(falls, c)).hasSize(1);
    assertThat(news.changes()).filteredOn(c -> Rules.raised(below, c)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing.json",
        "withdrawn.json",
        "total-below-coverage.json",
        "total-falls-below-coverage.json"
      })
  void noExampleOfSomethingMissingTripsTheWidestRules(String name) {
    IndicatorNews news = reader.indicatorChanges(event(example(name)));

    FigureChange any = news.changes().get(0);

    Series series = Series.of(any.indicator(), any.region());
    SeriesRule falls = Rules.falls(series, "0.000001");
    SeriesRule below = Rules.below(series, "999999");
    assertThat(news.changes())
        .filteredOn(c -> !(c.now() instanceof Figure.Known))
        .isNotEmpty()
        .noneMatch(c -> Rules.raised(falls, c) || Rules.raised(below, c));
  }

  @Test
  void aMeasureThatIsNotKnownYetIsPassedOver() {
    String later = example("published.json").replace("\"share_of_national\"", "\"cagr\"");

    IndicatorNews news = reader.indicatorChanges(event(later));

    assertThat(news.changes())
        .extracting(FigureChange::measure)
        .containsExactly(Measure.LEVEL, Measure.YOY_ABSOLUTE, Measure.YOY_PERCENT, Measure.RANK);
  }

  @Test
  void whatIsNotKnownToHappenToAMeasureIsPassedOver() {
    String later =
        Contracts.examples("policy-tracker/policy-status").stream()
            .filter(example -> example.path().endsWith("claimed.json"))
            .findFirst()
            .orElseThrow()
            .json()
            .replace("\"claimed\",", "\"merged\",");

    Optional<StatusMove> move = reader.policyStatus(event(later));

    assertThat(move).isEmpty();
  }

  @Test
  void aKindOfEntryThatIsNotKnownIsPassedOver() {
    Optional<Entry> entry =
        reader.catalogue(
            event("{\"kind\":\"facility\",\"code\":\"F1\",\"nameZh\":\"口岸\",\"nameEn\":\"Port\"}"));

    assertThat(entry).isEmpty();
  }

  @Test
  void fieldsThatAreNotKnownAreIgnored() {
    String more = example("published.json").replaceFirst("\\{", "{\"later\":{\"a\":[1]},");

    IndicatorNews news = reader.indicatorChanges(event(more));

    assertThat(news.changes()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "\"text\"",
        "{\"indicator\":\"T\",\"region\":\"R\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"yesterday\",\"changes\":[]}",
        "{\"indicator\":\"T\",\"region\":\"R\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":{}}",
        "{\"indicator\":\"T\",\"region\":\"R\",\"unit\":\"USD\",\"unitMult\":\"8\",\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[]}",
        "{\"indicator\":\"T\",\"region\":\"R\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[{\"measure\":\"level\",\"period\":\"2022\",\"new\":\"1e999999999\"}]}",
        "{\"indicator\":\"T\",\"region\":\"R\",\"unit\":\"USD\",\"unitMult\":8,\"vintage\":\"2026-01-01T00:00:00Z\",\"changes\":[{\"measure\":\"level\",\"period\":\"2022\",\"new\":\"many\"}]}"
      })
  void whatBreaksTheContractIsPoison(String data) {
    ReceivedEvent event = event(data);

    assertThatThrownBy(() -> reader.indicatorChanges(event)).isInstanceOf(PoisonEvent.class);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyExampleOfMeasuresIsUnderstood(Contracts.Example example) throws Exception {
    JsonNode sent = JSON.readTree(example.json());

    PlanMeasure measure = reader.measure(event(example.json()));

    assertThat(measure.code()).isEqualTo(sent.path("measure").asText());
    assertThat(measure.nameZh()).isEqualTo(sent.at("/name/zh").asText());
    assertThat(measure.nameEn()).isEqualTo(sent.at("/name/en").asText());
    assertThat(measure.retired()).isEqualTo(sent.has("retired"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"measure\":\"M01\"}",
        "{\"measure\":\"M01\",\"name\":\"Sign\"}",
        "{\"measure\":1,\"name\":{\"zh\":\"签\",\"en\":\"Sign\"}}",
        "{\"measure\":\"M01\",\"name\":{\"zh\":\"签\",\"en\":\"Sign\"},\"retired\":\"no\"}"
      })
  void aMeasureThatBreaksItsContractIsPoison(String data) {
    ReceivedEvent event = event(data);

    assertThatThrownBy(() -> reader.measure(event)).isInstanceOf(PoisonEvent.class);
  }

  @Test
  void namesComeFromTheCatalogue() {
    List<Entry> entries =
        entries().stream().map(e -> reader.catalogue(event(e.json())).orElseThrow()).toList();

    String name = new Names(entries).indicator("TRADE_TOTAL", Language.ZH_CN);

    assertThat(name).isEqualTo("外贸总额");
  }

  private static String example(String file) {
    return changes().stream()
        .filter(e -> e.path().getFileName().toString().equals(file))
        .findFirst()
        .orElseThrow()
        .json();
  }

  private static ReceivedEvent event(String data) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        "dev.frontier.indicator.indicator-changes.v1",
        "urn:frontier:indicator",
        "s",
        Instant.EPOCH,
        "t",
        0,
        0,
        "k",
        data.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.frontier.notification;

import dev.frontier.notification.application.HandleCatalogue;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.TestEvents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What other services tell this one: events as their contracts say. */
@Singleton
public class Feed {
  public static final String CHANGES = "frontier.indicator-changes.v1";
  public static final String CHANGES_TYPE = "dev.frontier.indicator.indicator-changes.v1";
  public static final String STATUS = "frontier.policy-status.v1";
  public static final String STATUS_TYPE = "dev.frontier.policy-tracker.policy-status.v1";
  public static final String MEASURES = "frontier.measures.v1";
  public static final String MEASURES_TYPE = "dev.frontier.policy-tracker.measures.v1";
  public static final String COLLECTION = "frontier.collection.v1";
  public static final String COLLECTION_TYPE = "dev.frontier.ingestion.collection.v1";
  public static final String CATALOGUE = "frontier.catalogue.v1";
  public static final String CATALOGUE_TYPE = "dev.frontier.indicator.catalogue.v1";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Inject HandleCatalogue catalogue;

  /** An indicator that no other test uses, in the catalogue. */
  public String indicator() {
    String code =
        "T"
            + NUMBER.incrementAndGet()
            + "_"
            + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    Instant now = Instant.now();
    catalogue.handle(
        List.of(
            new Entry(Entry.Kind.INDICATOR, code, "外贸总额", "Total foreign trade", "USD", 8, now),
            new Entry(Entry.Kind.REGION, "CN-GX", "广西", "Guangxi", null, null, now),
            new Entry(Entry.Kind.REGION, "CN-YN", "云南", "Yunnan", null, null, now),
            new Entry(
                Entry.Kind.REGION,
                "BORDER9",
                "沿边九省（区）",
                "Nine border provinces",
                null,
                null,
                Set.of("CN-GX", "CN-YN"),
                now),
            new Entry(Entry.Kind.UNIT, "USD", "美元", "US dollars", null, null, now)));
    return code;
  }

  /** An indicator that is computed and that no other test uses, in the catalogue by its event. */
  public String computed() {
    String code = indicator();
    TestEvents.publish(
        CATALOGUE,
        "unit:USD_PER_PERSON",
        CATALOGUE_TYPE,
        example("indicator/catalogue", "unit-of-two.json"));
    TestEvents.publish(
        CATALOGUE,
        "indicator:" + code,
        CATALOGUE_TYPE,
        example("indicator/catalogue", "indicator-computed.json")
            .replace("\"TRADE_PER_HEAD\"", "\"" + code + "\""));
    return code;
  }

  /** Publishes what {@link #fall} does of an indicator that is computed. */
  public void computedFall(String indicator, String vintage) {
    String json =
        fallJson(indicator, vintage, "2022")
            .replace("\"USD\"", "\"USD_PER_PERSON\"")
            .replace("\"unitMult\": 8", "\"unitMult\": 0")
            .replace("\"base\"", "\"derived\"");
    Contracts.assertValid("indicator/indicator-changes/v1", json);
    TestEvents.publish(CHANGES, indicator + ":CN-GX", CHANGES_TYPE, json);
  }

  /** A measure that no other test uses, in the plan. */
  public String measure() {
    String code = anyMeasure();
    planned(code);
    return code;
  }

  /** The code of a measure that no other test uses and that no plan has. */
  public String anyMeasure() {
    return "M"
        + NUMBER.incrementAndGet()
        + "-"
        + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** A measure that the plan has. */
  public void planned(String measure) {
    catalogue.plan(
        List.of(new PlanMeasure(measure, "签署协议", "Sign agreements", false, Instant.now())));
  }

  /** Publishes that the plan has a measure, or had it; the id of the event. */
  public UUID planned(String measure, String file) {
    return TestEvents.publish(MEASURES, measure, MEASURES_TYPE, plannedJson(measure, file));
  }

  /** The data of {@link #planned(String, String)}. */
  public static String plannedJson(String measure, String file) {
    String json =
        example("policy-tracker/measures", file).replace("\"M01\"", "\"" + measure + "\"");
    Contracts.assertValid("policy-tracker/measures/v1", json);
    return json;
  }

  /**
   * Publishes that Guangxi's figure of 2022 is 733.61, a fall of 20.000654 percent; the id of the
   * event.
   */
  public UUID fall(String indicator, String vintage) {
    return fall(indicator, vintage, "2022");
  }

  /** The same of another period. */
  public UUID fall(String indicator, String vintage, String period) {
    String json = fallJson(indicator, vintage, period);
    return TestEvents.publish(CHANGES, indicator + ":CN-GX", CHANGES_TYPE, json);
  }

  /** The data of {@link #fall}. */
  public static String fallJson(String indicator, String vintage, String period) {
    String json =
        example("indicator/indicator-changes", "published-fall.json")
            .replace("\"TRADE_TOTAL\"", "\"" + indicator + "\"")
            // Each of a submission of its own, so that they are not told together.
            .replace("0192f1d2-7f60-7a15-a6c4-9e27d3f58b03", UUID.randomUUID().toString())
            .replace("2026-08-01T00:00:00.5Z", vintage)
            .replace("\"2022\"", "\"" + period + "\"");
    Contracts.assertValid("indicator/indicator-changes/v1", json);
    return json;
  }

  /** Publishes that a measure is claimed to be under way; the id of the event. */
  public UUID claimed(String measure) {
    return claimed(measure, UUID.randomUUID());
  }

  /** The same under this id. */
  public UUID claimed(String measure, UUID id) {
    String json =
        example("policy-tracker/policy-status", "claimed.json")
            .replace("\"M01\"", "\"" + measure + "\"");
    Contracts.assertValid("policy-tracker/policy-status/v1", json);
    TestEvents.publish(STATUS, measure, STATUS_TYPE, json, id);
    return id;
  }

  /** Publishes that verification of a measure is refused. */
  public void refused(String measure) {
    status(measure, "refused.json", "M25");
  }

  /** Publishes that a measure is said to be blocked. */
  public void blocked(String measure) {
    status(measure, "blocked.json", "M01");
  }

  private static void status(String measure, String file, String instead) {
    String json =
        example("policy-tracker/policy-status", file)
            .replace("\"" + instead + "\"", "\"" + measure + "\"");
    Contracts.assertValid("policy-tracker/policy-status/v1", json);
    TestEvents.publish(STATUS, measure, STATUS_TYPE, json);
  }

  /** A round that no other test uses. */
  public String round() {
    return "R" + NUMBER.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Reminds those who hold the role for the region that figures of the round are due in a week. */
  public void reminder(String round, String role, String region) {
    reminder(round, role, region, UUID.randomUUID());
  }

  /** The same under this id. */
  public void reminder(String round, String role, String region, UUID id) {
    String json =
        example("ingestion/collection", "reminder-due-in-7.json")
            .replace("2026-A", round)
            .replace("province-officer", role)
            .replace("CN-GX", region);
    Contracts.assertValid("ingestion/collection/v1", json);
    TestEvents.publish(COLLECTION, round + ":" + region, COLLECTION_TYPE, json, id);
  }

  /** Reminds those who hold the role for the ministry that a report on the measure is due. */
  public void duty(String measure, String role, String ministry) {
    String json =
        example("policy-tracker/policy-status", "reminder-due-in-7.json")
            .replace("\"M06\"", "\"" + measure + "\"")
            .replace("ministry-officer", role)
            .replace("\"MOT\"", "\"" + ministry + "\"");
    if (role.equals("statistician")) {
      json = json.replaceAll("(\"role\": \"statistician\",\\s*\"ministry\": )\"[A-Z]+\"", "$1null");
    }
    Contracts.assertValid("policy-tracker/policy-status/v1", json);
    TestEvents.publish(STATUS, measure, STATUS_TYPE, json);
  }

  /** Publishes that a report on the measure is overdue. */
  public void overdue(String measure) {
    String json =
        example("policy-tracker/policy-status", "overdue.json")
            .replace("\"M17\"", "\"" + measure + "\"");
    Contracts.assertValid("policy-tracker/policy-status/v1", json);
    TestEvents.publish(STATUS, measure, STATUS_TYPE, json);
  }

  /** An example of a contract. */
  public static String example(String event, String file) {
    return Contracts.examples(event).stream()
        .filter(e -> e.path().getFileName().toString().equals(file))
        .findFirst()
        .orElseThrow()
        .json();
  }
}

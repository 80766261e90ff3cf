package dev.frontier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.contracts.Documents.Event;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of a schema refuses: one thing of a valid example is changed, and it is valid no more.
 */
class RulesTest {

  record Required(Event event, String example, String pointer) {}

  static Stream<Required> required() {
    return Documents.events().stream()
        .flatMap(
            event -> {
              JsonNode schema = Documents.json(event.schema());
              String example = event.examples().get(0).getFileName().toString();
              return schema
                  .path("required")
                  .valueStream()
                  .map(name -> new Required(event, example, "/" + name.asText()));
            });
  }

  @ParameterizedTest
  @MethodSource("required")
  void aRequiredPropertyCannotBeLeftOut(Required property) {
    Event event = property.event();
    JsonNode data = Documents.json(event.folder().resolve("examples/" + property.example()));
    ((ObjectNode) data).remove(property.pointer().substring(1));

    List<String> violations = Validator.violations(Documents.json(event.schema()), data);

    assertThat(violations).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a figure is text, plain and exact
          ingestion/figures        | published.json              | /observations/0/value   | 578.79
          ingestion/figures        | published.json              | /observations/0/value   | "5.7879E2"
          ingestion/figures        | published.json              | /observations/0/value   | "1,578.79"
          ingestion/figures        | published.json              | /observations/0/value   | "0578.79"
          # null if and only if missing or withdrawn
          ingestion/figures        | published.json              | /observations/0/value   | null
          ingestion/figures        | published.json              | /observations/0/status  | "O"
          ingestion/figures        | published-with-missing.json | /observations/0/value   | "0"
          ingestion/figures        | withdrawn.json              | /observations/0/value   | "880.34"
          ingestion/figures        | withdrawn.json              | /observations/0/action  | "published"
          # who revises or withdraws says why
          ingestion/figures        | revised.json                | /reason                 | null
          ingestion/figures        | withdrawn.json              | /reason                 | null
          ingestion/figures        | withdrawn.json              | /reason                 | ""
          # codes, periods, instants, ids
          ingestion/figures        | published.json              | /observations/0/action  | "deleted"
          ingestion/figures        | published.json              | /observations/0/status  | "Z"
          ingestion/figures        | published.json              | /observations/0/period  | "2017-13"
          ingestion/figures        | published.json              | /freq                   | "M"
          ingestion/figures        | published.json              | /freq                   | "X"
          ingestion/figures        | published.json              | /vintage                | "2026-03-02T01:15:30.123456789Z"
          ingestion/figures        | published.json              | /vintage                | "2026-03-02T09:15:30+08:00"
          ingestion/figures        | published.json              | /vintage                | "2026-02-30T01:15:30Z"
          ingestion/figures        | published.json              | /submission             | "42"
          ingestion/figures        | published.json              | /unitMult               | "8"
          ingestion/figures        | published.json              | /observations           | []
          # the catalogue
          indicator/catalogue      | region-province.json        | /gb2260                 | null
          indicator/catalogue      | region-province.json        | /regionKind             | "aggregate"
          indicator/catalogue      | region-aggregate.json       | /members                | []
          indicator/catalogue      | indicator-money.json        | /coverage               | "0"
          indicator/catalogue      | indicator-money.json        | /coverage               | "1.5"
          indicator/catalogue      | indicator-money.json        | /coverage               | 0.75
          indicator/catalogue      | indicator-money.json        | /kind                   | "region"
          # the collection
          ingestion/collection     | returned.json               | /reason                 | null
          ingestion/collection     | drafted.json                | /submission             | null
          ingestion/collection     | round-opened.json           | /round                  | null
          ingestion/collection     | published.json              | /event                  | "approved"
          ingestion/collection     | reminder-due-in-7.json      | /kind                   | "due_in_3"
          ingestion/collection     | reminder-due-in-7.json      | /audience/region        | null
          ingestion/collection     | reminder-due-in-7.json      | /audience               | "everybody"
          ingestion/collection     | reminder-due-in-7.json      | /dueAt                  | "2027-03-01"
          # changes
          indicator/indicator-changes | published.json           | /changes/0/new          | null
          indicator/indicator-changes | published.json           | /changes/0/kind         | "derived-ish"
          indicator/indicator-changes | published.json           | /region                 | "BORDER9"
          indicator/indicator-changes | published.json           | /changes/0/withheld     | "missing"
          indicator/indicator-changes | published.json           | /changes/0/newStatus    | null
          indicator/indicator-changes | published.json           | /changes/1/new          | "1.51"
          indicator/indicator-changes | published.json           | /changes/1/kind         | "base"
          indicator/indicator-changes | published.json           | /changes/2/comparedWith | null
          indicator/indicator-changes | published.json           | /changes/4/new          | "2.5"
          indicator/indicator-changes | missing.json             | /changes/0/newStatus    | "A"
          indicator/indicator-changes | total-partial.json       | /changes/0/coverage/partial | false
          indicator/indicator-changes | total-partial.json       | /changes/0/comparedWith | "2016"
          indicator/indicator-changes | total-below-coverage.json | /changes/0/withheld    | null
          # policy status
          policy-tracker/policy-status | claimed.json            | /report                 | null
          policy-tracker/policy-status | claimed.json            | /verifiedBy             | "independent"
          policy-tracker/policy-status | claimed.json            | /after/claimed          | "progressing"
          policy-tracker/policy-status | refused.json            | /after/verified         | "confirmed"
          policy-tracker/policy-status | verified.json           | /verifiedBy             | null
          policy-tracker/policy-status | verified.json           | /period                 | "2026-H3"
          # measures
          policy-tracker/measures      | planned.json            | /name                   | "签署双边本币结算协议"
          policy-tracker/measures      | planned.json            | /name/en                | ""
          policy-tracker/measures      | planned.json            | /measure                | "m 1"
          policy-tracker/measures      | retired.json            | /retired                | "true"
          """)
  void whatTheRulesForbidIsRefused(String name, String example, String pointer, String value) {
    Event event = Documents.event(name.split("/")[0], name.split("/")[1]);
    JsonNode data = Documents.json(event.folder().resolve("examples/" + example));
    set(data, JsonPointer.compile(pointer), Documents.parse(value));

    List<String> violations = Validator.violations(Documents.json(event.schema()), data);

    assertThat(violations).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.frontier.contracts.SchemasTest#events")
  void aPropertyThatIsNotKnownYetIsNoHindrance(Event event) {
    ObjectNode data = (ObjectNode) Documents.json(event.examples().get(0));
    data.put("ofALaterProducer", true);

    List<String> violations = Validator.violations(Documents.json(event.schema()), data);

    assertThat(violations).isEmpty();
  }

  private static void set(JsonNode data, JsonPointer pointer, JsonNode value) {
    JsonNode parent = data.at(pointer.head());
    assertThat(data.at(pointer).isMissingNode()).as("the example has %s", pointer).isFalse();
    if (parent instanceof ArrayNode array) {
      array.set(pointer.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
    }
  }
}

package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.InMemory;
import dev.frontier.indicator.application.ReadSeries;
import dev.frontier.indicator.application.SeriesQuestion;
import dev.frontier.indicator.domain.period.PeriodRange;
import dev.frontier.platform.tables.Column;
import dev.frontier.platform.tables.Sheet;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table says what JSON says, under the same names. */
class SeriesTableTest {

  /** Refused in a file: a row is one observation. */
  private static final String HISTORY = "history";

  @Test
  void everyPropertyOfAnObservationIsAColumn() {
    List<String> properties = leaves(SeriesJson.ObservationJson.class, "");
    properties.addAll(leaves(YearlyRateJson.class, "cagr."));
    properties.remove(HISTORY);

    List<String> columns = table(true).columns().stream().map(Column::name).toList();

    properties.removeAll(columns);
    assertEquals(List.of(), properties);
  }

  @Test
  void inputsAreColumnsOnlyWhereTheyAreAskedFor() {
    List<String> columns = table(false).columns().stream().map(Column::name).toList();

    assertEquals(List.of(), columns.stream().filter(it -> it.endsWith("inputs")).toList());
  }

  @Test
  void whatIsDerivedStandsInItsColumns() {
    Map<String, String> row = lastRow(table(true));

    assertEquals("10.00", row.get("contribution.points"));
    assertEquals("33.33", row.get("contribution.shareOfChange"));
    assertEquals("GROUP", row.get("rank.group"));
    assertEquals("no_national", row.get("shareOfNational.withheld"));
    assertEquals("100.00", row.get("cagr.percent"));
    assertEquals(
        "TRADE/CN-D/2018@2026-01-01T00:00:00.004Z TRADE/CN-D/2017@2026-01-01T00:00:00.004Z",
        row.get("yoy.inputs"));
  }

  private static List<String> leaves(Class<?> type, String prefix) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + component.getName();
      if (component.getType().isRecord()) {
        names.addAll(leaves(component.getType(), name + "."));
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** Four members that are 100 in all, of which one doubles and two others grow. */
  private static Sheet<?> table(boolean inputs) {
    InMemory world = new InMemory(Figures.CATALOGUE);
    world.record(
        List.of(
            release(1, "CN-A", figure(2017, "40.00"), figure(2018, "50.00")),
            release(2, "CN-B", figure(2017, "30.00"), figure(2018, "40.00")),
            release(3, "CN-C", figure(2017, "20.00"), figure(2018, "20.00")),
            release(4, "CN-D", figure(2017, "10.00"), figure(2018, "20.00"))));
    SeriesJson answer =
        SeriesJson.of(
            new ReadSeries(world, world, Clock.systemUTC())
                .read(
                    new SeriesQuestion(
                        List.of(Figures.INDICATOR),
                        List.of("CN-D"),
                        PeriodRange.ALL,
                        null,
                        null,
                        SeriesQuestion.Vintages.KNOWN,
                        inputs)),
            List.of(new SeriesJson.SeriesKey(Figures.INDICATOR, "CN-D")),
            null);
    return SeriesTable.of(answer, Figures.CATALOGUE);
  }

  private static <T> Map<String, String> lastRow(Sheet<T> table) {
    T last = table.rows().reduce((one, other) -> other).orElseThrow();
    Map<String, String> cells = new HashMap<>();
    table.columns().forEach(it -> cells.put(it.name(), it.cell().apply(last)));
    return cells;
  }
}

package dev.frontier.ingestion.adapter.in.rest.format;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of tables in text, told apart by their first column, and how they name the others. */
public enum Layout {
  /** A column a cell of a filing, in English or Chinese. */
  PLAIN(
      BodyType.CSV,
      Set.of(Cell.REGION, Cell.INDICATOR, Cell.PERIOD, Cell.VALUE),
      named(
          "region", Cell.REGION,
          "indicator", Cell.INDICATOR,
          "period", Cell.PERIOD,
          "value", Cell.VALUE,
          "obs_status", Cell.OBS_STATUS,
          "note", Cell.NOTE,
          "unit", Cell.UNIT),
      named(
          "地区", Cell.REGION,
          "指标", Cell.INDICATOR,
          "时期", Cell.PERIOD,
          "数值", Cell.VALUE,
          "状态", Cell.OBS_STATUS,
          "备注", Cell.NOTE,
          "单位", Cell.UNIT)),

  /** SDMX-CSV 1.0, of SDMX 2.1: the dataflow first, and no actions. */
  SDMX_1(
      BodyType.SDMX_CSV + "; version=1.0.0",
      EnumSet.of(
          Cell.STRUCTURE_ID, Cell.FREQ, Cell.INDICATOR, Cell.REGION, Cell.PERIOD, Cell.VALUE),
      sdmx("DATAFLOW", Cell.STRUCTURE_ID),
      Map.of()),

  /**
   * SDMX-CSV 2.0, of SDMX 3.0: the kind of structure first, then which one, then the action, which
   * may be left out.
   */
  SDMX_2(
      BodyType.SDMX_CSV + "; version=2.0.0",
      EnumSet.of(
          Cell.STRUCTURE, Cell.STRUCTURE_ID, Cell.FREQ, Cell.INDICATOR, Cell.REGION, Cell.PERIOD),
      sdmx("STRUCTURE", Cell.STRUCTURE, "STRUCTURE_ID", Cell.STRUCTURE_ID, "ACTION", Cell.ACTION),
      Map.of());

  private final String title;
  private final Set<Cell> required;
  private final Map<String, Cell> names;
  private final Map<String, Cell> chineseNames;

  Layout(
      String title, Set<Cell> required, Map<String, Cell> names, Map<String, Cell> chineseNames) {
    this.title = title;
    this.required = required;
    this.names = names;
    this.chineseNames = chineseNames;
  }

  /** The kind of table that begins with a column of this name. */
  static Layout of(String firstColumn) {
    if (firstColumn.equals("DATAFLOW")) {
      return SDMX_1;
    }
    return withoutSubfields(firstColumn).equals("STRUCTURE") ? SDMX_2 : PLAIN;
  }

  /** What a column of this name says; empty for an unknown one. */
  Optional<Cell> cell(String column) {
    String name = this == SDMX_2 ? withoutSubfields(column) : column;
    return Optional.ofNullable(names.getOrDefault(name, chineseNames.get(name)));
  }

  /** Whether the name is one of the Chinese ones. */
  boolean isChinese(String column) {
    return chineseNames.containsKey(column);
  }

  /** The columns that there must be, whatever they are called. */
  Set<Cell> required() {
    return required;
  }

  /** How a column is called in this kind of table. */
  String nameOf(Cell cell) {
    return names.entrySet().stream()
        .filter(name -> name.getValue() == cell)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(cell.column());
  }

  /** Every name in the first language, to tell somebody who used another one. */
  List<String> choices() {
    return List.copyOf(names.keySet());
  }

  /** What the kind is called, in messages. */
  String title() {
    return title;
  }

  /** The columns of a table without a header line. */
  List<String> inOrder() {
    return choices();
  }

  /** {@code STRUCTURE[;]} says how several values in one cell are separated; ours have one each. */
  private static String withoutSubfields(String column) {
    return column.replaceFirst("^(STRUCTURE)\\[[^\\]]{1,3}]$", "$1");
  }

  private static Map<String, Cell> sdmx(Object... structure) {
    Map<String, Cell> names = new LinkedHashMap<>(named(structure));
    names.putAll(
        named(
            "FREQ", Cell.FREQ,
            "INDICATOR", Cell.INDICATOR,
            "REGION", Cell.REGION,
            "TIME_PERIOD", Cell.PERIOD,
            "OBS_VALUE", Cell.VALUE,
            "OBS_STATUS", Cell.OBS_STATUS,
            "UNIT_MEASURE", Cell.UNIT,
            "UNIT_MULT", Cell.UNIT_MULT,
            "OBS_NOTE", Cell.NOTE));
    return names;
  }

  private static Map<String, Cell> named(Object... pairs) {
    Map<String, Cell> names = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put((String) pairs[i], (Cell) pairs[i + 1]);
    }
    return names;
  }
}

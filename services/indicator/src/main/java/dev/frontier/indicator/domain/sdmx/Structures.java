package dev.frontier.indicator.domain.sdmx;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.sdmx.Artefact.Item;
import dev.frontier.indicator.domain.sdmx.Artefact.ItemScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Every structure there is but the constraint, which says what data there are. */
public final class Structures {

  /** Who maintains ours. */
  public static final String AGENCY = "FRONTIER";

  /** Who maintains those of the standard. */
  public static final String STANDARD = "SDMX";

  /** The dataflow, as filings name it. */
  public static final Reference DATAFLOW =
      new Reference(ArtefactType.DATAFLOW, AGENCY, "BORDER_OPENNESS", "1.0");

  /** The structure of its data. */
  public static final Reference DATA_STRUCTURE =
      new Reference(ArtefactType.DATA_STRUCTURE, AGENCY, "DSD_BORDER_OPENNESS", "1.0");

  /** What its components mean. */
  public static final Reference CONCEPTS =
      new Reference(ArtefactType.CONCEPT_SCHEME, AGENCY, "CS_BORDER_OPENNESS", "1.0");

  /** What data there are. */
  public static final Reference CONSTRAINT =
      new Reference(ArtefactType.CONSTRAINT, AGENCY, "CON_BORDER_OPENNESS", "1.0");

  /** Who maintains structures; its id and version are fixed by the standard. */
  public static final Reference AGENCIES =
      new Reference(ArtefactType.AGENCY_SCHEME, STANDARD, "AGENCIES", "1.0");

  /** All of them, whatever the catalogue holds. */
  static final List<Reference> REFERENCES = references();

  private static List<Reference> references() {
    List<Reference> all =
        new ArrayList<>(List.of(AGENCIES, DATAFLOW, CONCEPTS, DATA_STRUCTURE, CONSTRAINT));
    Arrays.stream(Component.values())
        .map(Structures::codelistOf)
        .filter(Objects::nonNull)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** What the dataflow is called. */
  public static final LocalText FLOW_NAME =
      new LocalText("Openness of the border provinces", "沿边省区对外开放");

  private static final LocalText CONSTRAINT_NAME =
      new LocalText("Available data on the openness of the border provinces", "沿边省区对外开放可用数据");

  private final Map<Reference, Artefact> artefacts = new LinkedHashMap<>();

  /** The structures as the catalogue has them. */
  public Structures(Catalogue catalogue) {
    add(
        new ItemScheme(
            AGENCIES,
            new LocalText("Agencies", "机构"),
            List.of(
                new Item(STANDARD, new LocalText("SDMX", "SDMX"), null),
                new Item(AGENCY, new LocalText("Frontier statistics", "沿边开放统计"), null)),
            false));
    add(new Artefact.Dataflow(DATAFLOW, FLOW_NAME, DATA_STRUCTURE));
    add(StandardCodelists.FREQ);
    add(StandardCodelists.OBS_STATUS);
    add(StandardCodelists.CONF_STATUS);
    add(StandardCodelists.UNIT_MULT);
    add(
        ours(
            "CL_INDICATOR",
            new LocalText("Indicators", "指标"),
            catalogue.indicators().stream().map(Structures::item).toList()));
    add(
        ours(
            "CL_REGION",
            new LocalText("Regions", "地区"),
            catalogue.regions().stream().map(Structures::item).toList()));
    add(ours("CL_UNIT", new LocalText("Units", "单位"), units(catalogue)));
    add(
        new ItemScheme(
            CONCEPTS,
            new LocalText("Concepts", "概念"),
            Arrays.stream(Component.values())
                .map(component -> new Item(component.id(), component.label(), null))
                .toList(),
            false));
    add(
        new Artefact.DataStructure(
            DATA_STRUCTURE,
            new LocalText("Indicators by region and period", "按地区和时期的指标"),
            CONCEPTS));
  }

  private void add(Artefact artefact) {
    artefacts.put(artefact.reference(), artefact);
  }

  private static ItemScheme ours(String id, LocalText name, List<Item> items) {
    return new ItemScheme(
        new Reference(ArtefactType.CODELIST, AGENCY, id, "1.0"), name, items, false);
  }

  private static Item item(Indicator indicator) {
    return new Item(indicator.code(), new LocalText(indicator.nameEn(), indicator.nameZh()), null);
  }

  private static Item item(Region region) {
    return new Item(
        region.code(), new LocalText(region.nameEn(), region.nameZh()), region.parent());
  }

  private static List<Item> units(Catalogue catalogue) {
    TreeSet<String> units = new TreeSet<>();
    catalogue.indicators().forEach(indicator -> units.add(indicator.unit()));
    return units.stream()
        .map(code -> catalogue.unit(code).orElseGet(() -> Unit.bare(code)))
        .map(it -> new Item(it.code(), new LocalText(it.nameEn(), it.nameZh()), null))
        .toList();
  }

  /** All of them, in the order of a message. */
  public List<Artefact> all() {
    return List.copyOf(artefacts.values());
  }

  /** The artefact, which must be one of them. */
  public Artefact get(Reference reference) {
    return artefacts.get(reference);
  }

  /** The list that the values of a component are from; null if they are from none. */
  public ItemScheme codelist(Component component) {
    return component.codelist() == null ? null : (ItemScheme) get(codelistOf(component));
  }

  /** Which list the values of a component are from; null if they are from none. */
  public static Reference codelistOf(Component component) {
    return switch (component) {
      case FREQ -> StandardCodelists.FREQ.reference();
      case OBS_STATUS -> StandardCodelists.OBS_STATUS.reference();
      case CONF_STATUS -> StandardCodelists.CONF_STATUS.reference();
      case UNIT_MULT -> StandardCodelists.UNIT_MULT.reference();
      case INDICATOR, REGION, UNIT_MEASURE ->
          new Reference(ArtefactType.CODELIST, AGENCY, component.codelist(), "1.0");
      default -> null;
    };
  }

  /**
   * The constraint of everything there is, which is known without counting it.
   *
   * @param values by dimension but time
   * @param from the period that begins first; null if there are no data
   * @param to the period that ends last; null if there are no data
   */
  public static Artefact.Constraint outline(
      Map<Component, TreeSet<String>> values, TimeSpan from, TimeSpan to) {
    Map<Component, List<String>> lists = new LinkedHashMap<>();
    values.forEach((dimension, codes) -> lists.put(dimension, new ArrayList<>(codes)));
    if (from == null) {
      return new Artefact.Constraint(
          CONSTRAINT, CONSTRAINT_NAME, DATAFLOW, lists, null, null, null, null);
    }
    lists.put(Component.TIME_PERIOD, List.of());
    return new Artefact.Constraint(
        CONSTRAINT, CONSTRAINT_NAME, DATAFLOW, lists, from, to, null, null);
  }

  /** The constraint that these data make. */
  public static Artefact.Constraint constraint(List<DataPoint> points) {
    Map<Component, TreeSet<String>> values = new LinkedHashMap<>();
    TreeSet<String> series = new TreeSet<>();
    TimeSpan from = null;
    TimeSpan to = null;
    for (DataPoint point : points) {
      for (Component dimension : Component.dimensions()) {
        values.computeIfAbsent(dimension, it -> new TreeSet<>()).add(point.text(dimension));
      }
      series.add(point.seriesKey());
      TimeSpan span = TimeSpan.of(point.period());
      from = span.orIfEarlier(from);
      to = span.orIfLater(to);
    }
    Map<Component, List<String>> lists = new LinkedHashMap<>();
    values.forEach((dimension, codes) -> lists.put(dimension, new ArrayList<>(codes)));
    return new Artefact.Constraint(
        CONSTRAINT, CONSTRAINT_NAME, DATAFLOW, lists, from, to, series.size(), points.size());
  }
}

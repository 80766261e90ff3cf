package dev.frontier.indicator.domain.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The components of the data structure, in its order. The names of the columns are those that the
 * filing of figures reads, so that what is read here can be filed there.
 */
public enum Component {
  /** How often the indicator is observed. */
  FREQ(Role.DIMENSION, "CL_FREQ", null, new LocalText("Frequency", "频率")),
  /** What is measured. */
  INDICATOR(Role.DIMENSION, "CL_INDICATOR", null, new LocalText("Indicator", "指标")),
  /** Where. */
  REGION(Role.DIMENSION, "CL_REGION", null, new LocalText("Region", "地区")),
  /** When. */
  TIME_PERIOD(Role.DIMENSION, null, "ObservationalTimePeriod", new LocalText("Time period", "时期")),
  /** The figure. */
  OBS_VALUE(Role.MEASURE, null, "Decimal", new LocalText("Observation value", "观测值")),
  /** What kind of figure it is, or why it is missing. */
  OBS_STATUS(
      Role.OBSERVATION_ATTRIBUTE,
      "CL_OBS_STATUS",
      null,
      new LocalText("Observation status", "观测状态")),
  /** What it is counted in. */
  UNIT_MEASURE(Role.INDICATOR_ATTRIBUTE, "CL_UNIT", null, new LocalText("Unit of measure", "计量单位")),
  /** The power of ten that the figure is a multiple of. */
  UNIT_MULT(
      Role.INDICATOR_ATTRIBUTE, "CL_UNIT_MULT", null, new LocalText("Unit multiplier", "单位乘数")),
  /** Digits behind the point that it is shown with. */
  DECIMALS(Role.INDICATOR_ATTRIBUTE, null, "Integer", new LocalText("Decimals", "小数位数")),
  /** Whether it may be published. */
  CONF_STATUS(
      Role.OBSERVATION_ATTRIBUTE,
      "CL_CONF_STATUS",
      null,
      new LocalText("Confidentiality status", "保密状态")),
  /** A remark: as filed, or what a total covers. */
  OBS_NOTE(Role.OBSERVATION_ATTRIBUTE, null, "String", new LocalText("Note", "备注")),
  /** From when on it is known. */
  VINTAGE(Role.OBSERVATION_ATTRIBUTE, null, "DateTime", new LocalText("Vintage", "版本时间"));

  /** What a component is for. */
  public enum Role {
    /** Part of the key. */
    DIMENSION,
    /** What is measured. */
    MEASURE,
    /** The same for all figures of an indicator. */
    INDICATOR_ATTRIBUTE,
    /** Of each figure. */
    OBSERVATION_ATTRIBUTE
  }

  private final Role role;
  private final String codelist;
  private final String textType;
  private final LocalText name;

  Component(Role role, String codelist, String textType, LocalText name) {
    this.role = role;
    this.codelist = codelist;
    this.textType = textType;
    this.name = name;
  }

  /** What it is for. */
  public Role role() {
    return role;
  }

  /** Id of the list that its values are from; null if they are from none. */
  public String codelist() {
    return codelist;
  }

  /** SDMX data type of its values; null if they are codes. */
  public String textType() {
    return textType;
  }

  /** What it is called. */
  public LocalText label() {
    return name;
  }

  /** Whether it is part of the key. */
  public boolean dimension() {
    return role == Role.DIMENSION;
  }

  /** Whether it qualifies a figure. */
  public boolean attribute() {
    return role == Role.INDICATOR_ATTRIBUTE || role == Role.OBSERVATION_ATTRIBUTE;
  }

  /** The component with this id. */
  public static Optional<Component> of(String id) {
    return Arrays.stream(values()).filter(component -> component.id().equals(id)).findFirst();
  }

  /** Its id. */
  public String id() {
    return super.name();
  }

  /** All that are part of the key, in its order; time is the last. */
  public static List<Component> dimensions() {
    return Arrays.stream(values()).filter(Component::dimension).toList();
  }

  /** All that qualify figures. */
  public static List<Component> attributes() {
    return Arrays.stream(values()).filter(Component::attribute).toList();
  }
}

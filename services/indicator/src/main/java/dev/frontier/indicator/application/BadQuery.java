package dev.frontier.indicator.application;

import java.util.List;

/** A question that names something which is not there. */
public final class BadQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String value;
  private final transient List<String> choices;

  /** The parameter's value is none of these choices. */
  public BadQuery(String parameter, String value, List<String> choices) {
    super(parameter + " cannot be " + value, null, false, false);
    this.parameter = parameter;
    this.value = value;
    this.choices = List.copyOf(choices);
  }

  /** Name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** What it was given as. */
  public String value() {
    return value;
  }

  /** What it can be, in plain words or as codes. */
  public List<String> choices() {
    return choices;
  }
}

package dev.frontier.gateway.domain.routing;

/** A part of the system behind the door. */
public enum Part {
  INGESTION("ingestion"),
  INDICATOR("indicator"),
  POLICY_TRACKER("policy-tracker"),
  NOTIFICATION("notification"),
  KEYCLOAK("keycloak");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  /** The part's name in settings, health and problems. */
  public String label() {
    return label;
  }
}

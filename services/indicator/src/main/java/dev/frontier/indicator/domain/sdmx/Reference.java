package dev.frontier.indicator.domain.sdmx;

/**
 * Which artefact is meant.
 *
 * @param type never null
 * @param agency who maintains it
 * @param id never null
 * @param version never null
 */
public record Reference(ArtefactType type, String agency, String id, String version) {

  /** As registries name it. */
  public String urn(boolean sdmx3) {
    return "urn:sdmx:org.sdmx.infomodel." + type.className(sdmx3) + "=" + text();
  }

  /** Of one of its items. */
  public String itemUrn(String item) {
    return "urn:sdmx:org.sdmx.infomodel." + type.itemClassName() + "=" + text() + "." + item;
  }

  /** {@code AGENCY:ID(VERSION)}. */
  public String text() {
    return agency + ":" + id + "(" + version + ")";
  }
}

package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.ArtefactType;
import dev.frontier.indicator.domain.sdmx.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a message with structures is written from.
 *
 * @param id its number
 * @param prepared when it was made
 * @param chinese whether its reader wants Chinese
 * @param base where the interface is, as its readers see it
 * @param artefacts what it holds
 */
record StructureMessage(
    String id, Instant prepared, boolean chinese, String base, List<Artefact> artefacts) {

  /** Its artefacts by their kind, the kinds in order. */
  Map<ArtefactType, List<Artefact>> byType() {
    Map<ArtefactType, List<Artefact>> byType = new EnumMap<>(ArtefactType.class);
    artefacts.forEach(
        it -> byType.computeIfAbsent(it.reference().type(), none -> new ArrayList<>()).add(it));
    return byType;
  }

  /** Where an artefact can be had in full. */
  String address(Reference reference) {
    boolean two = base.endsWith("/v2");
    return base
        + (two ? "/structure/" : "/")
        + reference.type().path(two)
        + "/"
        + reference.agency()
        + "/"
        + reference.id()
        + "/"
        + reference.version();
  }
}

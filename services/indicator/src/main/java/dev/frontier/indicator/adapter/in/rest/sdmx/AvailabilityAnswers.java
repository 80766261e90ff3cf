package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.application.ReadSdmxStructures;
import dev.frontier.indicator.config.SdmxConfig;
import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.Structures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers availability queries of both versions. */
@ApplicationScoped
public class AvailabilityAnswers {

  private static final List<String> MODES = List.of("exact", "available");

  private final ReadSdmxStructures readStructures;
  private final StructureAnswers answers;
  private final SdmxConfig config;

  /** Uses these. */
  public AvailabilityAnswers(
      ReadSdmxStructures readStructures, StructureAnswers answers, SdmxConfig config) {
    this.readStructures = readStructures;
    this.answers = answers;
    this.config = config;
  }

  /**
   * The answer; empty if there are no such data.
   *
   * @param components ids of the dimensions asked for; empty for all
   */
  Optional<Response> of(
      SdmxRequest request,
      HttpHeaders headers,
      boolean sdmx3,
      DataQuery query,
      List<String> components) {
    Negotiation format =
        Negotiation.of(request, sdmx3 ? SdmxFormat.STRUCTURE_2 : SdmxFormat.STRUCTURE_1);
    String mode = request.parameter("mode") == null ? "exact" : request.parameter("mode");
    if (!MODES.contains(mode)) {
      throw SdmxRequest.invalid("mode", mode, MODES);
    }
    Set<Reference> along = along(request, sdmx3);
    Artefact.Constraint constraint =
        mode.equals("exact")
            ? readStructures.available(query, config.maxObservations())
            : readStructures.selectable(query, config.maxObservations());
    if (constraint.values().isEmpty()) {
      return Optional.empty();
    }
    Artefact.Constraint shown = only(constraint, components);
    List<Artefact> artefacts = new ArrayList<>(List.of(shown));
    artefacts.addAll(readStructures.read(along));
    artefacts.replaceAll(it -> StructureAnswers.used(it, List.of(constraint)));
    return Optional.of(answers.answer(request, headers, format, artefacts));
  }

  /** Of an availability "all" means what the constraint rests on, and not who maintains it. */
  private static Set<Reference> along(SdmxRequest request, boolean sdmx3) {
    Set<Reference> constraint = Set.of(Structures.CONSTRAINT);
    var references = StructureAnswers.references(request, sdmx3, List.of());
    Set<Reference> along = references.apply(constraint);
    along.removeAll(constraint);
    if ("all".equals(request.parameter("references"))) {
      along.remove(Structures.AGENCIES);
    }
    return along;
  }

  private static Artefact.Constraint only(Artefact.Constraint of, List<String> components) {
    Map<Component, List<String>> values = new LinkedHashMap<>(of.values());
    for (String component : components) {
      if (Component.of(component).filter(Component::dimension).isEmpty()) {
        throw SdmxRequest.invalid(
            "componentId", component, Component.dimensions().stream().map(Component::id).toList());
      }
    }
    if (!components.isEmpty()) {
      values.keySet().removeIf(dimension -> !components.contains(dimension.id()));
    }
    return new Artefact.Constraint(
        of.reference(),
        of.name(),
        of.dataflow(),
        values,
        of.from(),
        of.to(),
        of.series(),
        of.observations());
  }
}

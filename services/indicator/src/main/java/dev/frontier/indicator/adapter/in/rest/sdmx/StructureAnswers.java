package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.application.ReadSdmxStructures;
import dev.frontier.indicator.config.SdmxConfig;
import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.ArtefactType;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.References;
import dev.frontier.indicator.domain.sdmx.Structures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Answers structure queries of both versions. */
@ApplicationScoped
public class StructureAnswers {

  private static final List<String> DETAILS_1 =
      List.of(
          "full",
          "allstubs",
          "referencestubs",
          "allcompletestubs",
          "referencecompletestubs",
          "referencepartial");

  private final ReadSdmxStructures readStructures;
  private final SdmxAnswers answers;
  private final SdmxConfig config;
  private final Clock clock;

  /** Uses these. */
  public StructureAnswers(
      ReadSdmxStructures readStructures, SdmxAnswers answers, SdmxConfig config, Clock clock) {
    this.readStructures = readStructures;
    this.answers = answers;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The answer; empty if nothing matches.
   *
   * @param type the kind asked for; null for every kind
   * @param items the items asked for; empty for all
   */
  Optional<Response> of(
      SdmxRequest request,
      HttpHeaders headers,
      boolean sdmx3,
      ArtefactType type,
      Scope scope,
      Collection<String> items) {
    request.only(List.of("detail", "references"));
    Negotiation format =
        Negotiation.of(request, sdmx3 ? SdmxFormat.STRUCTURE_2 : SdmxFormat.STRUCTURE_1);
    String detail = detail(request, sdmx3);
    Function<Set<Reference>, Set<Reference>> along = references(request, sdmx3, List.of());
    Set<Reference> asked =
        readStructures.find(it -> (type == null || it.type() == type) && scope.names(it));
    Set<Reference> all = new LinkedHashSet<>(asked);
    all.addAll(along.apply(asked));
    boolean stubs = detail.equals("allstubs") || detail.equals("allcompletestubs");
    boolean otherStubs =
        stubs || detail.equals("referencestubs") || detail.equals("referencecompletestubs");
    List<Artefact> artefacts = new ArrayList<>();
    for (Artefact artefact : readStructures.read(all)) {
      boolean matched = asked.contains(artefact.reference());
      Artefact shown = artefact;
      if (matched && !items.isEmpty()) {
        shown = ((Artefact.ItemScheme) artefact).only(items::contains);
        if (((Artefact.ItemScheme) shown).items().isEmpty()) {
          continue;
        }
      }
      artefacts.add((matched ? stubs : otherStubs) ? stub(shown) : shown);
    }
    if (detail.equals("referencepartial")) {
      artefacts.replaceAll(it -> asked.contains(it.reference()) ? it : used(it, artefacts));
    }
    return artefacts.stream().noneMatch(it -> asked.contains(it.reference()))
        ? Optional.empty()
        : Optional.of(answer(request, headers, format, artefacts));
  }

  /** What goes along with the artefacts asked for. */
  static Function<Set<Reference>, Set<Reference>> references(
      SdmxRequest request, boolean sdmx3, List<String> also) {
    String text =
        request.parameter("references") == null ? "none" : request.parameter("references");
    References references = new References(sdmx3);
    return references
        .parse(text)
        .orElseThrow(
            () -> {
              List<String> choices = new ArrayList<>(references.words());
              choices.addAll(also);
              for (ArtefactType kind : ArtefactType.values()) {
                choices.add(kind.path(sdmx3));
              }
              return SdmxRequest.invalid("references", text, choices);
            });
  }

  private static String detail(SdmxRequest request, boolean sdmx3) {
    String detail = request.parameter("detail") == null ? "full" : request.parameter("detail");
    List<String> known = new ArrayList<>(DETAILS_1);
    if (sdmx3) {
      known.add("raw");
    }
    if (!known.contains(detail)) {
      throw SdmxRequest.invalid("detail", detail, known);
    }
    return detail;
  }

  private static Artefact stub(Artefact artefact) {
    return new Artefact.Stub(artefact.reference(), artefact.name());
  }

  /**
   * Of a list that goes along, the part that a constraint in the same message uses, with what
   * stands above it.
   */
  static Artefact used(Artefact artefact, List<Artefact> message) {
    if (!(artefact instanceof Artefact.ItemScheme list)
        || list.reference().type() != ArtefactType.CODELIST) {
      return artefact;
    }
    for (Artefact other : message) {
      if (other instanceof Artefact.Constraint constraint) {
        for (Component dimension : Component.dimensions()) {
          if (list.reference().equals(Structures.codelistOf(dimension))) {
            return list.withAbove(constraint.values().getOrDefault(dimension, List.of())::contains);
          }
        }
      }
    }
    return artefact;
  }

  /** The answer with these artefacts. */
  Response answer(
      SdmxRequest request, HttpHeaders headers, Negotiation format, List<Artefact> artefacts) {
    boolean sdmx3 =
        format.format() == SdmxFormat.STRUCTURE_JSON_2
            || format.format() == SdmxFormat.STRUCTURE_XML_30;
    StructureMessage message =
        new StructureMessage(
            UUID.randomUUID().toString(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            request.chinese(),
            config.publicUrl() + "/sdmx/" + (sdmx3 ? "v2" : "v1"),
            artefacts);
    StreamingOutput body =
        switch (format.format()) {
          case STRUCTURE_JSON_1 -> new StructureJson(message, false)::write;
          case STRUCTURE_JSON_2 -> new StructureJson(message, true)::write;
          case STRUCTURE_XML_30 -> new StructureXml(message, true)::write;
          default -> new StructureXml(message, false)::write;
        };
    boolean constrained = artefacts.stream().anyMatch(it -> it instanceof Artefact.Constraint);
    return answers.of(
        request,
        headers,
        format,
        artefacts,
        constrained ? null : readStructures.current().since(),
        null,
        body);
  }
}

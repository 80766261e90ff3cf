package dev.frontier.indicator.adapter.in.rest.sdmx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads messages with structures of every format back into what they hold. It knows the formats and
 * nothing of how we write them.
 */
final class StructuresReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.";
  private static final Pattern URN = Pattern.compile(Pattern.quote(MODEL) + "\\w+\\.(\\w+)=(.+)");

  /** By class of the information model, what version 2 of the interface calls it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "AgencyScheme", "agencyscheme",
          "Dataflow", "dataflow",
          "Codelist", "codelist",
          "ConceptScheme", "conceptscheme",
          "DataStructure", "datastructure",
          "ContentConstraint", "dataconstraint",
          "DataConstraint", "dataconstraint");

  private final Set<String> structures = new TreeSet<>();
  private final Map<String, Set<String>> items = new TreeMap<>();
  private final Map<String, Set<String>> parents = new TreeMap<>();
  private final Set<String> partial = new TreeSet<>();
  private final Set<String> named = new TreeSet<>();
  private final Set<String> referred = new TreeSet<>();

  private StructuresReader() {}

  /** What an answer holds. */
  static StructuresReader read(Response answer) {
    StructuresReader reader = new StructuresReader();
    try {
      if (answer.contentType().contains("+json")) {
        reader.json(JSON.readTree(answer.asByteArray()).get("data"));
      } else {
        reader.xml(SdmxReader.document(answer.asByteArray()));
      }
    } catch (Exception unreadable) {
      throw new AssertionError(answer.asString(), unreadable);
    }
    return reader;
  }

  /** Its structures: kind, name and whether it is a stub. */
  Set<String> structures() {
    return structures;
  }

  /** Ids of the items of the list with this id. */
  Set<String> items(String list) {
    return items.getOrDefault(list, Set.of());
  }

  /** Whether it is said of the list with this id that something is left out. */
  boolean partial(String list) {
    return partial.contains(list);
  }

  /** What is referred to and is not in the message. */
  Set<String> unresolved() {
    Set<String> unresolved = new TreeSet<>(referred);
    unresolved.removeAll(named);
    return unresolved;
  }

  private void found(String urn, String id, boolean stub, boolean some) {
    Matcher parts = URN.matcher(urn);
    if (!parts.matches() || !KINDS.containsKey(parts.group(1))) {
      throw new AssertionError("no name of a structure: " + urn);
    }
    if (!structures.add(KINDS.get(parts.group(1)) + " " + parts.group(2) + (stub ? " stub" : ""))) {
      throw new AssertionError("twice in the message: " + urn);
    }
    named.add(urn);
    if (some) {
      partial.add(id);
    }
  }

  private void json(JsonNode data) {
    for (JsonNode kind : data) {
      for (JsonNode structure : kind) {
        String id = structure.get("id").asText();
        JsonNode self = structure.get("links").get(0);
        found(
            self.get("urn").asText(),
            id,
            structure.get("isExternalReference").asBoolean(),
            structure.path("isPartial").asBoolean());
        for (String list : Set.of("codes", "concepts", "agencies")) {
          for (JsonNode item : structure.path(list)) {
            items.computeIfAbsent(id, it -> new TreeSet<>()).add(item.get("id").asText());
            named.add(item.get("links").get(0).get("urn").asText());
            parent(id, item.path("parent").asText(""));
          }
        }
      }
    }
    texts(data);
    resolveParents();
  }

  private void parent(String list, String parent) {
    if (!parent.isEmpty()) {
      parents.computeIfAbsent(list, it -> new TreeSet<>()).add(parent);
    }
  }

  /** What stands above an item is in the same list. */
  private void resolveParents() {
    parents.forEach(
        (list, above) -> {
          above.removeAll(items(list));
          above.forEach(it -> referred.add(list + "." + it));
        });
  }

  private void texts(JsonNode node) {
    if (node.isTextual() && node.asText().startsWith(MODEL)) {
      referred.add(node.asText());
    }
    node.forEach(this::texts);
  }

  private void xml(Document document) {
    Element all = (Element) document.getElementsByTagNameNS("*", "Structures").item(0);
    for (Element kind : SdmxReader.elements(all, null)) {
      for (Element structure : SdmxReader.elements(kind, null)) {
        String id = structure.getAttribute("id");
        found(
            structure.getAttribute("urn"),
            id,
            structure.getAttribute("isExternalReference").equals("true"),
            structure.getAttribute("isPartial").equals("true"));
        for (String name : Set.of("Code", "Concept", "Agency")) {
          for (Element item : SdmxReader.elements(structure, name)) {
            items.computeIfAbsent(id, it -> new TreeSet<>()).add(item.getAttribute("id"));
            named.add(item.getAttribute("urn"));
            for (Element parent : SdmxReader.elements(item, "Parent")) {
              NodeList refs = parent.getElementsByTagName("Ref");
              parent(
                  id,
                  refs.getLength() == 0
                      ? parent.getTextContent()
                      : ((Element) refs.item(0)).getAttribute("id"));
            }
          }
        }
      }
    }
    references(all);
    resolveParents();
  }

  private void references(Element element) {
    if (element.getLocalName().equals("Ref") && element.hasAttribute("class")) {
      boolean item = element.hasAttribute("maintainableParentID");
      String prefix = item ? "maintainableParent" : "";
      referred.add(
          MODEL
              + element.getAttribute("package")
              + "."
              + element.getAttribute("class")
              + "="
              + element.getAttribute("agencyID")
              + ":"
              + element.getAttribute(item ? prefix + "ID" : "id")
              + "("
              + element.getAttribute(item ? prefix + "Version" : "version")
              + ")"
              + (item ? "." + element.getAttribute("id") : ""));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        references(inner);
      } else if (child.getTextContent().startsWith(MODEL)) {
        referred.add(child.getTextContent());
      }
    }
  }
}

package dev.frontier.indicator.domain.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of structures that are served, in the order of a message. */
public enum ArtefactType {
  /** Who maintains structures. */
  AGENCY_SCHEME("agencyscheme", "base", "AgencyScheme", "Agency"),
  /** What the data are about and what structure they have. */
  DATAFLOW("dataflow", "datastructure", "Dataflow", null),
  /** Codes with their names. */
  CODELIST("codelist", "codelist", "Codelist", "Code"),
  /** What the components mean. */
  CONCEPT_SCHEME("conceptscheme", "conceptscheme", "ConceptScheme", "Concept"),
  /** Dimensions, measure and attributes. */
  DATA_STRUCTURE("datastructure", "datastructure", "DataStructure", null),
  /** Which values of the dimensions there are data for. */
  CONSTRAINT("contentconstraint", "registry", "ContentConstraint", null);

  /** Kinds of the standard of which there are none here: asking for them finds nothing. */
  private static final List<String> EMPTY =
      List.of(
          "actualconstraint",
          "allowedconstraint",
          "attachmentconstraint",
          "categorisation",
          "categoryscheme",
          "categoryschememap",
          "conceptschememap",
          "customtypescheme",
          "dataconsumerscheme",
          "dataproviderscheme",
          "hierarchicalcodelist",
          "hierarchy",
          "hierarchyassociation",
          "metadataconstraint",
          "metadataflow",
          "metadataprovisionagreement",
          "metadataproviderscheme",
          "metadatastructure",
          "namealiasscheme",
          "namepersonalisationscheme",
          "organisationschememap",
          "organisationunitscheme",
          "process",
          "provisionagreement",
          "reportingtaxonomy",
          "reportingtaxonomymap",
          "representationmap",
          "rulesetscheme",
          "structuremap",
          "structureset",
          "transformationscheme",
          "userdefinedoperatorscheme",
          "valuelist",
          "vtlmappingscheme");

  private final String path;
  private final String infoPackage;
  private final String infoClass;
  private final String itemClass;

  ArtefactType(String path, String infoPackage, String infoClass, String itemClass) {
    this.path = path;
    this.infoPackage = infoPackage;
    this.infoClass = infoClass;
    this.itemClass = itemClass;
  }

  /** How addresses of that version call it. */
  public String path(boolean sdmx3) {
    return this == CONSTRAINT && sdmx3 ? "dataconstraint" : path;
  }

  /** Package in the information model. */
  public String infoPackage() {
    return infoPackage;
  }

  /** Class in the information model, which SDMX 3.0 renamed for one of them. */
  public String infoClass(boolean sdmx3) {
    return this == CONSTRAINT && sdmx3 ? "DataConstraint" : infoClass;
  }

  /** Class of the items; null if it has none. */
  public String itemClass() {
    return itemClass;
  }

  /** Whether it is a list of items. */
  public boolean itemScheme() {
    return itemClass != null;
  }

  String className(boolean sdmx3) {
    return infoPackage + "." + infoClass(sdmx3);
  }

  String itemClassName() {
    return infoPackage + "." + itemClass;
  }

  /** The kind that addresses of that version call so. */
  public static Optional<ArtefactType> ofPath(String path, boolean sdmx3) {
    if (!sdmx3 && path.equals("organisationscheme")) {
      return Optional.of(AGENCY_SCHEME);
    }
    if (!sdmx3 && path.equals("actualconstraint")) {
      return Optional.of(CONSTRAINT);
    }
    return Arrays.stream(values()).filter(type -> type.path(sdmx3).equals(path)).findFirst();
  }

  /** Whether the standard knows the kind, though nothing of it is kept here. */
  public static boolean known(String path) {
    return EMPTY.contains(path);
  }
}

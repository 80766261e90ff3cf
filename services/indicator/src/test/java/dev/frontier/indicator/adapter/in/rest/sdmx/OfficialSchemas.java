package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.Structures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * The schemas of SDMX-ML 2.1 as the standard publishes them, and beside them the one that the
 * standard derives from a data structure, without which structure-specific data has no type.
 */
final class OfficialSchemas {

  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
  private static final String FOLDER = "/schemaorg_apache_xmlbeans/src/";

  /** What the standard's schemas take from the namespace of XML itself. */
  private static final String XML =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                 targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:language"/>
      </xs:schema>
      """;

  /**
   * The code lists that are the same whatever the catalogue holds; those of its entries are empty.
   */
  private static final Structures FIXED =
      new Structures(new Catalogue(List.of(), List.of(), List.of()));

  private OfficialSchemas() {}

  /** What is wrong with a message; empty when nothing is. */
  static List<String> violations(byte[] message, Source... derived) throws Exception {
    Validator validator = schema(derived).newValidator();
    List<String> found = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException exception) {
            found.add(exception.getMessage());
          }

          @Override
          public void error(SAXParseException exception) {
            found.add(exception.getMessage());
          }

          @Override
          public void fatalError(SAXParseException exception) {
            found.add(exception.getMessage());
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(message)));
    return found;
  }

  private static Schema schema(Source... derived) throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // The elements of 2.1 stand in choices of many, which the limit for strangers' schemas forbids.
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
    DOMImplementationLS inputs =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          LSInput input = inputs.createLSInput();
          input.setSystemId(systemId);
          if ("xml.xsd".equals(systemId)) {
            input.setCharacterStream(new StringReader(XML));
          } else {
            input.setByteStream(open(systemId.substring(systemId.lastIndexOf('/') + 1)));
          }
          return input;
        });
    List<Source> sources = new ArrayList<>(List.of(file("SDMXMessage.xsd")));
    sources.addAll(Arrays.asList(derived));
    return factory.newSchema(sources.toArray(Source[]::new));
  }

  private static Source file(String name) throws IOException {
    URL url = OfficialSchemas.class.getResource(FOLDER + name);
    return new StreamSource(url.openStream(), name);
  }

  private static InputStream open(String name) {
    InputStream found = OfficialSchemas.class.getResourceAsStream(FOLDER + name);
    if (found == null) {
      throw new IllegalArgumentException("No schema " + name);
    }
    return found;
  }

  /**
   * The schema of our data structure, for data with one dimension at the observation or with all.
   *
   * @param namespace as the message names it
   * @param timeSeries whether the message is one for series over time alone
   */
  static Source derived(String namespace, String atObservation, boolean timeSeries) {
    boolean flat = atObservation.equals("AllDimensions");
    String attributes =
        attributes(Component.Role.INDICATOR_ATTRIBUTE, "optional")
            + attributes(Component.Role.OBSERVATION_ATTRIBUTE, "optional");
    String key =
        Arrays.stream(Component.values())
            .filter(it -> it.role() == Component.Role.DIMENSION)
            .filter(it -> !it.name().equals(atObservation))
            .map(it -> attribute(it, "required"))
            .collect(Collectors.joining());
    String observed = flat ? "" : attribute(Component.valueOf(atObservation), "required");
    String body =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%1$s" targetNamespace="%1$s"
            xmlns:dsd="%2$sdata/structurespecific" xmlns:common="%2$scommon">
          <xs:import namespace="%2$sdata/structurespecific" schemaLocation="SDMXDataStructureSpecific.xsd"/>
          <xs:import namespace="%2$scommon" schemaLocation="SDMXCommon.xsd"/>
          <xs:complexType name="DataSetType"><xs:complexContent>
            <xs:restriction base="dsd:%3$sDataSetType"><xs:sequence>
              <xs:element ref="common:Annotations" minOccurs="0"/>
              <xs:element name="DataProvider" type="common:DataProviderReferenceType" minOccurs="0"/>
              <xs:choice minOccurs="0">
                <xs:element name="%4$s" type="%4$sType" maxOccurs="unbounded"/>
              </xs:choice></xs:sequence>
            </xs:restriction></xs:complexContent></xs:complexType>
          %5$s
          <xs:complexType name="ObsType"><xs:complexContent>
            <xs:restriction base="dsd:%6$sObsType"><xs:sequence>
              <xs:element ref="common:Annotations" minOccurs="0"/></xs:sequence>
              %7$s
              <xs:attribute name="OBS_VALUE" type="xs:decimal" use="optional"/>
              %8$s
            </xs:restriction></xs:complexContent></xs:complexType>
        </xs:schema>
        """
            .formatted(
                namespace,
                SCHEMAS,
                timeSeries ? "TimeSeries" : "",
                flat ? "Obs" : "Series",
                flat ? "" : series(key, timeSeries),
                timeSeries ? "TimeSeries" : "",
                flat ? key : observed,
                attributes);
    return new StreamSource(new StringReader(body), "derived.xsd");
  }

  private static String series(String key, boolean timeSeries) {
    return """
    <xs:complexType name="SeriesType"><xs:complexContent>
      <xs:restriction base="dsd:%s"><xs:sequence>
        <xs:element ref="common:Annotations" minOccurs="0"/>
        <xs:element name="Obs" type="ObsType" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        %s %s
      </xs:restriction></xs:complexContent></xs:complexType>
    """
        .formatted(
            timeSeries ? "TimeSeriesType" : "SeriesType",
            key,
            attributes(Component.Role.INDICATOR_ATTRIBUTE, "optional"));
  }

  private static String attributes(Component.Role role, String use) {
    return Arrays.stream(Component.values())
        .filter(it -> it.role() == role)
        .map(it -> attribute(it, use))
        .collect(Collectors.joining());
  }

  private static String attribute(Component component, String use) {
    Artefact.ItemScheme codes = FIXED.codelist(component);
    if (codes != null && !codes.items().isEmpty()) {
      return "<xs:attribute name=\"%s\" use=\"%s\">%s</xs:attribute>"
          .formatted(component.id(), use, enumeration(codes));
    }
    String type =
        component == Component.TIME_PERIOD ? "common:ObservationalTimePeriodType" : "xs:string";
    return "<xs:attribute name=\"%s\" type=\"%s\" use=\"%s\"/>"
        .formatted(component.id(), type, use);
  }

  private static String enumeration(Artefact.ItemScheme codes) {
    return codes.items().stream()
        .map(it -> "<xs:enumeration value=\"" + it.id() + "\"/>")
        .collect(
            Collectors.joining(
                "",
                "<xs:simpleType><xs:restriction base=\"xs:string\">",
                "</xs:restriction></xs:simpleType>"));
  }
}

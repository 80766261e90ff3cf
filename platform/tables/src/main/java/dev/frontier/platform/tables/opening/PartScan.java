package dev.frontier.platform.tables.opening;

import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.RowRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks through the XML of each part, once, before anything else reads it. What a part is called
 * decides nothing: the library follows relations, and reads as a sheet whatever they lead to.
 */
final class PartScan {
  /** Microsoft's own drawing of comments is not always well-formed; the library reads it so. */
  private static final String LEGACY_DRAWING = ".vml";

  /** "&lt;?xm" in EBCDIC, by which parsers know that family (XML 1.0, appendix F). */
  private static final byte[] EBCDIC = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

  private static final Pattern DECLARATION =
      Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

  /** Texts and quoted names, in which a bar means nothing. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

  private final OpeningLimits limits;
  private final XMLReader xml;
  private int elements;

  PartScan(OpeningLimits limits) {
    this.limits = limits;
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
      parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      xml = parsers.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException impossible) {
      throw new IllegalStateException("Every JDK has a parser that can be told so", impossible);
    }
  }

  /** Elements seen so far, of all parts. */
  int elements() {
    return elements;
  }

  /**
   * Looks through a part.
   *
   * @throws dev.frontier.platform.http.ProblemException for anything that is refused
   */
  void check(String name, byte[] part) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean drawing = lower.endsWith(LEGACY_DRAWING);
    if (drawing && DECLARATION.matcher(new String(part, StandardCharsets.ISO_8859_1)).find()) {
      throw Hazards.refused(RowRule.WORKBOOK_DTD);
    }
    if (drawing || lower.endsWith(".xml") || lower.endsWith(".rels") || isMarkup(part)) {
      try {
        scan(part, new Elements(lower.endsWith(".rels")));
      } catch (ProblemException refused) {
        throw refused;
      } catch (SAXException | IOException | RuntimeException broken) {
        // The parser itself trips over some broken encodings. A drawing may be broken; were it read
        // as something else, reading would break at the same place.
        if (!drawing) {
          throw Hazards.broken(Hazards.quoted(name));
        }
      }
    }
  }

  private void scan(byte[] part, Elements handler) throws SAXException, IOException {
    xml.setContentHandler(handler);
    xml.setErrorHandler(handler);
    xml.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
    xml.parse(new InputSource(new ByteArrayInputStream(part)));
  }

  /**
   * Whether a parser would find an element in it: a bracket first, after any marks of byte order
   * and blanks, in whichever number of bytes a character has.
   */
  private static boolean isMarkup(byte[] part) {
    for (byte one : part) {
      switch (one) {
        case '<':
          return true;
        case 0, ' ', '\t', '\r', '\n':
        case (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF:
          break;
        default:
          return Arrays.mismatch(part, EBCDIC) == EBCDIC.length;
      }
    }
    return false;
  }

  /** A bar is no operator: {@code program|topic!item} calls another program. */
  private static void checkFormula(String formula) {
    if (QUOTED.matcher(formula).replaceAll("").indexOf('|') >= 0) {
      throw Hazards.refused(RowRule.WORKBOOK_DDE);
    }
  }

  private static boolean isFormula(String element) {
    return switch (element) {
      case "f", "definedName", "formula", "formula1", "formula2" -> true;
      default -> false;
    };
  }

  private final class Elements extends DefaultHandler2 {
    private final boolean relations;
    private StringBuilder formula;
    private int depth;

    Elements(boolean relations) {
      this.relations = relations;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
      throw Hazards.refused(RowRule.WORKBOOK_DTD);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      if (++elements > limits.maxElements()) {
        throw Hazards.tooLarge("XML elements", limits.maxElements());
      }
      if (++depth > limits.maxDepth()) {
        throw Hazards.tooLarge("XML depth", limits.maxDepth());
      }
      if (relations && local.equals("Relationship")) {
        checkTarget(attributes);
      } else if (local.equals("Override") || local.equals("Default")) {
        checkType(value(attributes, "ContentType").toLowerCase(Locale.ROOT));
      } else if (local.equals("ddeLink")) {
        throw Hazards.refused(RowRule.WORKBOOK_DDE);
      }
      formula = isFormula(local) ? new StringBuilder() : formula;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (formula != null) {
        formula.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
      depth--;
      if (formula != null && isFormula(local)) {
        checkFormula(formula.toString());
        formula = null;
      }
    }

    private static void checkTarget(Attributes attributes) {
      // A link that somebody must click is text; anything else is fetched when the file is opened.
      if (value(attributes, "TargetMode").equalsIgnoreCase("External")
          && !value(attributes, "Type").endsWith("/hyperlink")) {
        throw Hazards.refused(RowRule.WORKBOOK_EXTERNAL_LINKS);
      }
    }

    private static void checkType(String type) {
      if (type.contains("macroenabled") || type.contains("vbaproject")) {
        throw Hazards.refused(RowRule.WORKBOOK_MACROS);
      }
      if (type.contains("sheet.binary")) {
        throw Hazards.refused(RowRule.WORKBOOK_NOT_EXCEL);
      }
    }

    private static String value(Attributes attributes, String name) {
      String value = attributes.getValue(name);
      return value == null ? "" : value;
    }
  }
}

package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it comes, never the whole of it in memory. */
final class XmlOut {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  /** Begins a document. */
  XmlOut(OutputStream out) throws IOException {
    try {
      writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Begins an element with attributes, given as names and values; those without value are left. */
  XmlOut start(String name, String... attributes) throws IOException {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        attribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Adds an attribute to the element just begun; none without value. */
  XmlOut attribute(String name, String value) throws IOException {
    try {
      if (value != null) {
        writer.writeAttribute(name, allowed(value));
      }
      return this;
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** An element without content. */
  XmlOut empty(String name, String... attributes) throws IOException {
    return start(name, attributes).end();
  }

  /** An element with a text. */
  XmlOut text(String name, String text, String... attributes) throws IOException {
    start(name, attributes);
    try {
      writer.writeCharacters(allowed(text));
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
    return end();
  }

  /** Ends the element. */
  XmlOut end() throws IOException {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Ends the document. */
  void finish() throws IOException {
    try {
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** XML has no way to write most control characters (section 2.2); a note may hold some. */
  private static String allowed(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ok =
          (c >= ' ' && c < 0xFFFE && !Character.isSurrogate(c))
              || c == '\t'
              || c == '\n'
              || c == '\r'
              || paired(text, i);
      if (!ok && clean == null) {
        clean = new StringBuilder(text);
      }
      if (!ok) {
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean paired(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}

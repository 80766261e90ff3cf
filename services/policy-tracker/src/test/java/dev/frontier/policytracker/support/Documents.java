package dev.frontier.policytracker.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Documents, and what only looks like one. */
public final class Documents {

  private static final String TYPES =
      "<?xml version=\"1.0\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/part.xml\" ContentType=\"%s\"/></Types>";

  private Documents() {}

  /** A PDF of one empty page; different for each text. */
  public static byte[] pdf(String text) {
    return bytes(
        "%PDF-1.4\n% "
            + text
            + "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n");
  }

  /** A PDF of so many bytes. */
  public static byte[] pdf(int size) {
    return Arrays.copyOf(pdf("of " + size + " bytes"), size);
  }

  /** A PDF that is locked. */
  public static byte[] lockedPdf() {
    return bytes(
        new String(pdf("locked"), StandardCharsets.ISO_8859_1)
            .replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R"));
  }

  /** An image in a format of ImageIO. */
  public static byte[] image(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An Office Open XML file.
   *
   * @param main content type of its main part, without the common beginning
   * @param others names of further entries
   */
  public static byte[] openXml(String main, String... others) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        bytes(TYPES.formatted("application/vnd.openxmlformats-officedocument." + main)));
    entries.put("_rels/.rels", bytes("<Relationships/>"));
    for (String other : others) {
      entries.put(other, bytes("x"));
    }
    return zip(entries);
  }

  /** An OpenDocument file; its entries beside mimetype, manifest and content are named. */
  public static byte[] openDocument(String kind, String manifest, String... others) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", bytes("application/vnd.oasis.opendocument." + kind));
    entries.put("META-INF/manifest.xml", bytes(manifest));
    entries.put("content.xml", bytes("<x/>"));
    for (String other : others) {
      entries.put(other, bytes("x"));
    }
    return zip(entries);
  }

  /** A container of these entries; the first is stored as it is, as OpenDocument asks. */
  public static byte[] zip(Map<String, byte[]> entries) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        boolean first = true;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          ZipEntry head = new ZipEntry(entry.getKey());
          if (first) {
            CRC32 crc = new CRC32();
            crc.update(entry.getValue());
            head.setMethod(ZipEntry.STORED);
            head.setSize(entry.getValue().length);
            head.setCrc(crc.getValue());
            first = false;
          }
          zip.putNextEntry(head);
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of before 2007; its directory names the streams. */
  public static byte[] ole2(String stream) {
    byte[] file = new byte[4096];
    byte[] magic = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    System.arraycopy(magic, 0, file, 0, magic.length);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  /** Text as bytes, one each. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The SHA-256 of bytes in hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

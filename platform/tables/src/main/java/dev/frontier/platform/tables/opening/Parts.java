package dev.frontier.platform.tables.opening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * The parts of a workbook, inflated and looked at: what the library reads is exactly what was
 * checked, whatever else the archive may pretend to hold.
 */
public final class Parts implements ZipEntrySource {
  private final Map<String, byte[]> byName;
  private final int elements;
  private boolean closed;

  /**
   * Keeps them.
   *
   * @param elements XML elements of all parts together
   */
  Parts(Map<String, byte[]> byName, int elements) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    this.elements = elements;
  }

  /** How many XML elements there are, which is what a model of them takes memory for. */
  public int elements() {
    return elements;
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return Collections.enumeration(byName.keySet().stream().map(ZipArchiveEntry::new).toList());
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    // Part names do not differ by case alone (ECMA-376 part 2, 6.2.2.3).
    return byName.keySet().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(ZipArchiveEntry::new)
        .orElse(null);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    byte[] part = byName.get(entry.getName());
    if (part == null) {
      throw new FileNotFoundException(entry.getName());
    }
    return new ByteArrayInputStream(part);
  }

  /** An archive of them, not packed: to be opened again at once. */
  public byte[] archive() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> part : byName.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory does not fail to be written", impossible);
    }
    return archive.toByteArray();
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}

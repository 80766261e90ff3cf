package dev.frontier.policytracker.adapter.in.rest.workbook;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * The parts of a workbook, inflated and looked at: what the library reads is exactly what was
 * checked, whatever else the archive may pretend to hold.
 */
final class Parts implements ZipEntrySource {
  private final Map<String, byte[]> byName;
  private boolean closed;

  Parts(Map<String, byte[]> byName) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
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

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}

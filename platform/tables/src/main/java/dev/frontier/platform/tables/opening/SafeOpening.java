package dev.frontier.platform.tables.opening;

import dev.frontier.platform.http.RowRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Takes a workbook apart without trusting it: every part is inflated under limits and looked
 * through, and what has no business in a table is refused by name.
 */
public final class SafeOpening {
  private static final byte[] COMPOUND_FILE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** The stream in which an encrypted workbook hides the real one (MS-OFFCRYPTO 2.3.4.4). */
  private static final byte[] ENCRYPTED_STREAM =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** Small parts may pack to almost nothing. */
  private static final int RATIO_COUNTS_FROM = 256 * 1024;

  private static final int CHUNK = 16 * 1024;

  private static final List<String> LINKS =
      List.of("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/model/");
  private static final List<String> MACROS =
      List.of("xl/vbaproject", "xl/macrosheets/", "xl/dialogsheets/", "xl/vbadata");
  private static final List<String> OBJECTS = List.of("xl/embeddings/", "xl/activex/");

  private final OpeningLimits limits;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private long inflated;

  private SafeOpening(OpeningLimits limits) {
    this.limits = limits;
  }

  /**
   * Opens one.
   *
   * @throws dev.frontier.platform.http.ProblemException for anything that is refused
   */
  public static Parts open(byte[] file, OpeningLimits limits) {
    if (startsWith(file, COMPOUND_FILE)) {
      throw Hazards.refused(
          contains(file, ENCRYPTED_STREAM)
              ? RowRule.WORKBOOK_ENCRYPTED
              : RowRule.WORKBOOK_OLD_FORMAT);
    }
    if (!startsWith(file, ZIP)) {
      throw Hazards.refused(RowRule.WORKBOOK_NOT_EXCEL);
    }
    return new SafeOpening(limits).parts(file);
  }

  private Parts parts(byte[] file) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.maxParts()) {
        throw Hazards.tooLarge("parts", limits.maxParts());
      }
      // Names first: what is forbidden is named before a byte of it is inflated.
      entries.forEach(entry -> checkName(entry.getName().toLowerCase(Locale.ROOT)));
      PartScan scan = new PartScan(limits);
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory()) {
          byte[] part = inflate(zip, entry);
          scan.check(entry.getName(), part);
          if (parts.put(entry.getName(), part) != null) {
            throw Hazards.broken(quoted(entry));
          }
        }
      }
      if (!parts.containsKey(CONTENT_TYPES)) {
        throw Hazards.refused(RowRule.WORKBOOK_NOT_EXCEL);
      }
      return new Parts(parts, scan.elements());
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw Hazards.broken("zip");
    }
  }

  private static void checkName(String name) {
    String plain = name.startsWith("/") ? name.substring(1) : name;
    if (plain.contains("..") || plain.indexOf('\\') >= 0) {
      throw Hazards.broken("zip");
    }
    if (MACROS.stream().anyMatch(plain::startsWith) || plain.endsWith("vbaproject.bin")) {
      throw Hazards.refused(RowRule.WORKBOOK_MACROS);
    }
    if (LINKS.stream().anyMatch(plain::startsWith)) {
      throw Hazards.refused(RowRule.WORKBOOK_EXTERNAL_LINKS);
    }
    if (OBJECTS.stream().anyMatch(plain::startsWith)) {
      throw Hazards.refused(RowRule.WORKBOOK_EMBEDDED);
    }
  }

  private byte[] inflate(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Hazards.refused(RowRule.WORKBOOK_ENCRYPTED);
    }
    if (entry.getMethod() != ZipMethod.DEFLATED.getCode()
        && entry.getMethod() != ZipMethod.STORED.getCode()) {
      throw Hazards.broken(quoted(entry));
    }
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    CRC32 check = new CRC32();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        part.write(chunk, 0, count);
        check.update(chunk, 0, count);
        inflated += count;
        // What the archive says of its own sizes is not believed.
        if (inflated > limits.maxInflated()) {
          throw Hazards.tooLarge("bytes", limits.maxInflated());
        }
        if (part.size() > RATIO_COUNTS_FROM
            && part.size() / Math.max(1, entry.getCompressedSize()) > limits.maxRatio()) {
          throw Hazards.tooLarge("×", limits.maxRatio());
        }
      }
    }
    if (check.getValue() != entry.getCrc()) {
      throw Hazards.broken(quoted(entry));
    }
    return part.toByteArray();
  }

  private static String quoted(ZipArchiveEntry entry) {
    return Hazards.quoted(entry.getName());
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  private static boolean contains(byte[] file, byte[] wanted) {
    for (int i = 0; i <= file.length - wanted.length; i++) {
      if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}

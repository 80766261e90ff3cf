package dev.frontier.policytracker.adapter.out.document;

import dev.frontier.policytracker.config.EvidenceConfig;
import dev.frontier.policytracker.domain.evidence.DocumentType;
import dev.frontier.policytracker.domain.evidence.Hazard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into the container of an office file. Only the list of its entries is read, and of one of
 * them as much as such a list of parts ever has; nothing else is unpacked, so what a file would
 * unpack to does not matter.
 */
@ApplicationScoped
class OfficeContainer {

  /** A list of parts of even the largest presentation is a quarter of this. */
  private static final int LONGEST_PART_LIST = 2_000_000;

  /** ECMA-376, part 2, 10.1.2.2: what each part of the file is. */
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** What the main part says it is. Templates and files with macros say something else. */
  private static final Map<String, DocumentType> MAIN_PARTS =
      Map.of(
          "wordprocessingml.document.main+xml", DocumentType.DOCX,
          "spreadsheetml.sheet.main+xml", DocumentType.XLSX,
          "presentationml.presentation.main+xml", DocumentType.PPTX);

  /** OpenDocument 1.3, part 2, 3.2: which files there are, and whether they are locked. */
  private static final String MANIFEST = "META-INF/manifest.xml";

  private static final String MIMETYPE = "mimetype";

  private final int maxEntries;

  @Inject
  OfficeContainer(EvidenceConfig config) {
    this(config.maxEntries());
  }

  OfficeContainer(int maxEntries) {
    this.maxEntries = maxEntries;
  }

  DocumentInspector.Finding inspect(Path file, String detected) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > maxEntries) {
        return DocumentInspector.Finding.of(Hazard.BROKEN, detected);
      }
      List<String> names =
          zip.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT)).toList();
      if (zip.getEntry(CONTENT_TYPES) != null) {
        return openXml(names, text(zip, CONTENT_TYPES), detected);
      }
      if (zip.getEntry(MIMETYPE) != null) {
        return openDocument(names, text(zip, MIMETYPE).strip(), text(zip, MANIFEST), detected);
      }
      return DocumentInspector.Finding.of(
          names.contains("meta-inf/manifest.mf") ? Hazard.EXECUTABLE : Hazard.OTHER_TYPE, detected);
    } catch (ZipException | IllegalArgumentException e) {
      // The latter is what a name brings about that is no UTF-8.
      return DocumentInspector.Finding.of(Hazard.BROKEN, detected);
    }
  }

  private static DocumentInspector.Finding openXml(
      List<String> names, String parts, String detected) {
    boolean macros =
        names.stream().anyMatch(OfficeContainer::isMacro)
            || parts.contains("vbaProject")
            || parts.contains("macroEnabled")
            || parts.contains("macrosheet");
    if (macros) {
      return DocumentInspector.Finding.of(Hazard.MACROS, detected);
    }
    return MAIN_PARTS.entrySet().stream()
        .filter(main -> parts.contains(main.getKey()))
        .map(main -> DocumentInspector.Finding.of(main.getValue()))
        .findFirst()
        .orElseGet(() -> DocumentInspector.Finding.of(Hazard.OTHER_TYPE, detected));
  }

  private static boolean isMacro(String name) {
    return name.endsWith("vbaproject.bin")
        || name.endsWith("vbadata.xml")
        || name.startsWith("xl/macrosheets/");
  }

  private static DocumentInspector.Finding openDocument(
      List<String> names, String mimetype, String manifest, String detected) {
    if (manifest.contains("encryption-data")) {
      return DocumentInspector.Finding.of(Hazard.ENCRYPTED, detected);
    }
    if (names.stream().anyMatch(n -> n.startsWith("basic/") || n.startsWith("scripts/"))) {
      return DocumentInspector.Finding.of(Hazard.MACROS, detected);
    }
    Optional<DocumentType> type = DocumentType.of(mimetype);
    return type.isPresent() && names.contains("content.xml")
        ? DocumentInspector.Finding.of(type.get())
        : DocumentInspector.Finding.of(Hazard.OTHER_TYPE, detected);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_PART_LIST), StandardCharsets.UTF_8);
    }
  }
}

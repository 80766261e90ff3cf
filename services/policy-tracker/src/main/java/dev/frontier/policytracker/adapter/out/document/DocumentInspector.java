package dev.frontier.policytracker.adapter.out.document;

import dev.frontier.policytracker.domain.evidence.DocumentType;
import dev.frontier.policytracker.domain.evidence.Hazard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its bytes alone: neither its name nor what its sender says counts. Apache
 * Tika knows the beginnings of some 1,500 formats; what an office file holds is looked up in its
 * container.
 */
@ApplicationScoped
class DocumentInspector {

  private static final MediaType OLE2 = MediaType.application("x-tika-msoffice");
  private static final MediaType OLE2_PROTECTED = MediaType.application("x-tika-ooxml-protected");
  private static final MediaType ZIP = MediaType.APPLICATION_ZIP;

  private static final Set<String> PROGRAMS =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-elf",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-object",
          "application/x-coredump",
          "application/x-mach-o",
          "application/x-mach-o-executable",
          "application/x-mach-o-universal",
          "application/x-bat",
          "application/x-sh",
          "application/java-vm",
          "application/java-archive",
          "application/wasm",
          "application/x-ms-shortcut",
          "application/x-ms-installer",
          "text/x-python",
          "text/x-perl");

  private static final Set<String> PAGES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "application/xml",
          "text/xml",
          "message/rfc822",
          "multipart/related",
          "application/javascript",
          "text/javascript");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final MediaTypeRegistry registry = types.getMediaTypeRegistry();
  private final OfficeContainer container;

  DocumentInspector(OfficeContainer container) {
    this.container = container;
  }

  /**
   * What was found.
   *
   * @param type null when a hazard stands against it
   * @param mediaType what its bytes look like
   */
  record Finding(DocumentType type, Optional<Hazard> hazard, String mediaType) {
    static Finding of(DocumentType type) {
      return new Finding(type, Optional.empty(), type.mediaType());
    }

    static Finding of(Hazard hazard, String mediaType) {
      return new Finding(null, Optional.of(hazard), mediaType);
    }
  }

  Finding inspect(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return Finding.of(Hazard.EMPTY, MediaType.OCTET_STREAM.toString());
    }
    MediaType found = detect(file);
    if (registry.isInstanceOf(found, OLE2) || found.equals(OLE2_PROTECTED)) {
      return Finding.of(
          ByteScan.holdsEncryptedPackage(file) ? Hazard.ENCRYPTED : Hazard.OLD_FORMAT,
          found.toString());
    }
    if (registry.isInstanceOf(found, ZIP)) {
      return container.inspect(file, found.toString());
    }
    Optional<DocumentType> type = DocumentType.of(found.toString());
    if (type.isEmpty()) {
      return Finding.of(hazardOf(found), found.toString());
    }
    return type.get() == DocumentType.PDF && ByteScan.holdsPdfEncryption(file)
        ? Finding.of(Hazard.ENCRYPTED, found.toString())
        : Finding.of(type.get());
  }

  private MediaType detect(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 128 * 1024)) {
      return types.detect(in, new Metadata()).getBaseType();
    }
  }

  private Hazard hazardOf(MediaType found) {
    for (MediaType type = found; type != null; type = registry.getSupertype(type)) {
      if (PROGRAMS.contains(type.toString())) {
        return Hazard.EXECUTABLE;
      }
      if (PAGES.contains(type.toString())) {
        return Hazard.SCRIPTED;
      }
    }
    return Hazard.OTHER_TYPE;
  }
}

package dev.frontier.policytracker.adapter.out.document;

import static dev.frontier.policytracker.support.Documents.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.frontier.policytracker.domain.evidence.DocumentType;
import dev.frontier.policytracker.domain.evidence.Hazard;
import dev.frontier.policytracker.support.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentInspectorTest {

  private static final int MAX_ENTRIES = 200;
  private static final String WORD = "wordprocessingml.document.main+xml";
  private static final String MANIFEST = "<manifest:manifest/>";

  @TempDir Path directory;

  private final DocumentInspector inspector =
      new DocumentInspector(new OfficeContainer(MAX_ENTRIES));

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(DocumentType.PDF, Documents.pdf("a page")),
        arguments(DocumentType.PNG, Documents.image("png")),
        arguments(DocumentType.JPEG, Documents.image("jpg")),
        arguments(DocumentType.GIF, Documents.image("gif")),
        arguments(DocumentType.TIFF, Documents.image("tif")),
        arguments(DocumentType.WEBP, bytes("RIFF\u001a\0\0\0WEBPVP8 ")),
        arguments(DocumentType.DOCX, Documents.openXml(WORD, "word/document.xml")),
        arguments(
            DocumentType.XLSX,
            Documents.openXml("spreadsheetml.sheet.main+xml", "xl/workbook.xml")),
        arguments(
            DocumentType.PPTX,
            Documents.openXml("presentationml.presentation.main+xml", "ppt/presentation.xml")),
        arguments(DocumentType.ODT, Documents.openDocument("text", MANIFEST)),
        arguments(DocumentType.ODS, Documents.openDocument("spreadsheet", MANIFEST)),
        arguments(DocumentType.ODP, Documents.openDocument("presentation", MANIFEST)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void aDocumentIsKnownByItsBytes(DocumentType type, byte[] content) throws IOException {
    DocumentInspector.Finding finding = inspect(content);

    assertEquals(DocumentInspector.Finding.of(type), finding);
  }

  static Stream<Arguments> hazards() {
    byte[] word = Documents.openXml(WORD, "word/document.xml");
    return Stream.of(
        arguments("nothing", Hazard.EMPTY, new byte[0]),
        arguments("a Windows program", Hazard.EXECUTABLE, windowsProgram()),
        arguments("a Linux program", Hazard.EXECUTABLE, padded("\u007fELF\u0002\u0001\u0001")),
        arguments("a script", Hazard.EXECUTABLE, bytes("#!/bin/sh\nrm -rf /\n")),
        arguments("a Java archive", Hazard.EXECUTABLE, entries("META-INF/MANIFEST.MF", "A.class")),
        arguments("a page", Hazard.SCRIPTED, bytes("<!DOCTYPE html><html><script></script>")),
        arguments("a page in capitals", Hazard.SCRIPTED, bytes("<HTML><BODY ONLOAD=x></HTML>")),
        arguments(
            "a drawing",
            Hazard.SCRIPTED,
            bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
        arguments("XML", Hazard.SCRIPTED, bytes("<?xml version=\"1.0\"?><a/>")),
        arguments("macros", Hazard.MACROS, Documents.openXml(WORD, "word/vbaProject.bin")),
        arguments("macros in capitals", Hazard.MACROS, Documents.openXml(WORD, "W/VBAPROJECT.BIN")),
        arguments(
            "macros under another name",
            Hazard.MACROS,
            Documents.openXml(WORD + "\"/><O ContentType=\"application/vnd.ms-office.vbaProject")),
        arguments(
            "a document for macros",
            Hazard.MACROS,
            Documents.openXml("ms-word.document.macroEnabled.main+xml")),
        arguments(
            "old macros",
            Hazard.MACROS,
            Documents.openXml("spreadsheetml.sheet.main+xml", "xl/macrosheets/sheet1.xml")),
        arguments(
            "Basic",
            Hazard.MACROS,
            Documents.openDocument("text", MANIFEST, "Basic/Standard/M.xml")),
        arguments(
            "Python",
            Hazard.MACROS,
            Documents.openDocument("text", MANIFEST, "Scripts/python/a.py")),
        arguments("a locked PDF", Hazard.ENCRYPTED, Documents.lockedPdf()),
        arguments("a locked workbook", Hazard.ENCRYPTED, Documents.ole2("EncryptedPackage")),
        arguments(
            "a locked OpenDocument",
            Hazard.ENCRYPTED,
            Documents.openDocument("text", "<manifest:encryption-data/>")),
        arguments("an old document", Hazard.OLD_FORMAT, Documents.ole2("WordDocument")),
        arguments("half a document", Hazard.BROKEN, Arrays.copyOf(word, word.length / 2)),
        arguments("text", Hazard.OTHER_TYPE, bytes("just some text")),
        arguments("an archive", Hazard.OTHER_TYPE, entries("a.txt", "b.txt")),
        arguments(
            "a template",
            Hazard.OTHER_TYPE,
            Documents.openXml("wordprocessingml.template.main+xml")),
        arguments("zeros", Hazard.OTHER_TYPE, new byte[1000]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hazards")
  void whatIsNoDocumentIsNamed(String what, Hazard hazard, byte[] content) throws IOException {
    DocumentInspector.Finding finding = inspect(content);

    assertEquals(Optional.of(hazard), finding.hazard(), finding.mediaType());
  }

  @Test
  void aFileThatUnpacksToMuchMoreIsNotUnpacked() throws IOException {
    // Given a document of a quarter megabyte that would unpack to 256
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("x", bytes("x"));
    entries.put("[Content_Types].xml", new byte[256 << 20]);

    // When it is looked at, Then no more than a list of parts has is read of it
    DocumentInspector.Finding finding = inspect(Documents.zip(entries));
    assertEquals(Optional.of(Hazard.OTHER_TYPE), finding.hazard());
  }

  @Test
  void aFileOfMoreEntriesThanAnyDocumentIsRefused() throws IOException {
    String[] names = new String[MAX_ENTRIES];
    Arrays.setAll(names, i -> "word/media/" + i);

    DocumentInspector.Finding finding = inspect(Documents.openXml(WORD, names));

    assertEquals(Optional.of(Hazard.BROKEN), finding.hazard());
  }

  @Test
  void aLockIsFoundWhereverItStands() throws IOException {
    // Given a large document whose lock lies across the border of what is read at once
    for (int at = 65_536 - 30; at <= 65_536 + 2; at++) {
      byte[] large = Documents.pdf(200_000);
      byte[] lock = bytes("/Encrypt 12 0 R");
      System.arraycopy(lock, 0, large, at, lock.length);

      assertEquals(Optional.of(Hazard.ENCRYPTED), inspect(large).hazard(), "at " + at);
    }
  }

  private DocumentInspector.Finding inspect(byte[] content) throws IOException {
    return inspector.inspect(Files.write(directory.resolve("file"), content));
  }

  private static byte[] padded(String beginning) {
    return Arrays.copyOf(bytes(beginning), 256);
  }

  private static byte[] windowsProgram() {
    byte[] program = padded("MZ\u0090");
    program[60] = (byte) 128;
    System.arraycopy(bytes("PE\0\0\u0064\u0086"), 0, program, 128, 6);
    return program;
  }

  private static byte[] entries(String... names) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name : names) {
      entries.put(name, bytes("x"));
    }
    return Documents.zip(entries);
  }
}

package dev.frontier.ingestion.adapter.in.rest.excel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSafetyTest {
  private static final byte[] FINE = Workbooks.fine();
  private static final String WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin,workbook-macros",
    "xl/macrosheets/sheet1.xml,workbook-macros",
    "xl/externalLinks/externalLink1.xml,workbook-external-links",
    "xl/connections.xml,workbook-external-links",
    "xl/embeddings/oleObject1.bin,workbook-embedded",
    "xl/activeX/activeX1.xml,workbook-embedded",
    "../../etc/passwd,workbook-broken"
  })
  void refusesPartsThatHaveNoBusinessInAFiling(String part, String hazard) {
    assertEquals(hazard, hazardOf(Workbooks.with(FINE, part, "<x/>".getBytes(UTF_8))));
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml,workbook-macros",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main,workbook-macros",
    "application/vnd.ms-excel.sheet.binary.main,workbook-not-excel"
  })
  void refusesAnotherKindOfWorkbookUnderTheNameOfThisOne(String type, String hazard) {
    String types =
        text("[Content_Types].xml")
            .replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type);

    assertEquals(
        hazard, hazardOf(Workbooks.with(FINE, "[Content_Types].xml", types.getBytes(UTF_8))));
  }

  @Test
  void refusesATargetOutsideTheFile() {
    String link =
        "<Relationship Id=\"rId99\" TargetMode=\"External\" Target=\"http://example.org/x\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\"/>"
            + "</Relationships>";

    assertEquals(
        "workbook-external-links",
        hazardOf(replaced(WORKBOOK_RELS, "</Relationships>", link.formatted("image"))));
    // Spreadsheets make one of every address that is typed into a note.
    assertEquals(
        "none", hazardOf(replaced(WORKBOOK_RELS, "</Relationships>", link.formatted("hyperlink"))));
  }

  @Test
  void refusesAFormulaThatCallsAnotherProgramWhereverItStands() {
    String cell = "<c r=\"Z99\"><f>%s</f><v>0</v></c></row>";

    assertEquals(
        "workbook-dde", hazardOf(replaced(SHEET, "</row>", cell.formatted("cmd|' /C calc'!A0"))));
    assertEquals(
        "workbook-dde", hazardOf(replaced(SHEET, "</row>", cell.formatted("'cmd'|'x'!A0"))));
    assertEquals(
        "none", hazardOf(replaced(SHEET, "</row>", cell.formatted("CONCAT(\"a|b\",'c|d'!A1)"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "IBM037"})
  void looksThroughASheetWhateverItsPartIsCalled(String charset) {
    String declaration = "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(charset);
    String calls = "<worksheet><f>cmd|' /C calc'!A0</f></worksheet>";
    String deep = "<x>".repeat(100) + "</x>".repeat(100);

    assertEquals("workbook-dde", hazardOf(called("sheet1.dat", declaration + calls, charset)));
    assertEquals("workbook-too-large", hazardOf(called("sheet1.dat", declaration + deep, charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t", "\uFEFF", "\uFEFF \n"})
  void looksThroughASheetWhateverStandsBeforeIt(String before) {
    String calls = before + "<worksheet><f>cmd|' /C calc'!A0</f></worksheet>";

    assertEquals("workbook-dde", hazardOf(called("SHEET1", calls, "UTF-8")));
    assertEquals("workbook-dde", hazardOf(called("SHEET1.Xml", calls, "UTF-8")));
    assertEquals("workbook-dde", hazardOf(called("sheet1.vml", calls, "UTF-8")));
  }

  @Test
  void leavesPicturesAloneAndDrawingsThatAreNotWellFormed() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', '<', 'x'};
    byte[] drawing = "<xml><v:shape><br></v:shape></xml>".getBytes(UTF_8);
    byte[] file =
        replaced(
            "[Content_Types].xml",
            "</Types>",
            "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"vml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                + "</Types>");

    assertEquals("none", hazardOf(Workbooks.with(file, "xl/media/image1.png", picture)));
    assertEquals("none", hazardOf(Workbooks.with(file, "xl/drawings/vmlDrawing1.vml", drawing)));
  }

  /** The workbook with its sheet under another name, by which everything refers to it. */
  private static byte[] called(String name, String sheet, String charset) {
    byte[] types =
        Workbooks.with(
            FINE,
            "[Content_Types].xml",
            text("[Content_Types].xml").replace("sheet1.xml", name).getBytes(UTF_8));
    byte[] relations =
        Workbooks.with(
            types, WORKBOOK_RELS, text(WORKBOOK_RELS).replace("sheet1.xml", name).getBytes(UTF_8));
    return Workbooks.with(
        relations, "xl/worksheets/" + name, sheet.getBytes(Charset.forName(charset)));
  }

  @Test
  void refusesDeclaredTypesAndEntities() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<worksheet>&b;</worksheet>";
    String outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<worksheet/>";

    assertEquals("workbook-dtd", hazardOf(Workbooks.with(FINE, SHEET, bomb.getBytes(UTF_8))));
    assertEquals("workbook-dtd", hazardOf(Workbooks.with(FINE, SHEET, outside.getBytes(UTF_8))));
    assertEquals(
        "workbook-dtd", hazardOf(Workbooks.with(FINE, "xl/drawings/v.vml", bomb.getBytes(UTF_8))));
  }

  @Test
  void refusesABombByTheRatioOfAPart() {
    byte[] zeros = new byte[8 * 1024 * 1024];

    byte[] bomb = Workbooks.with(FINE, "xl/media/image1.png", zeros);

    assertTrue(bomb.length < 20_000);
    assertEquals("workbook-too-large", hazardOf(bomb));
  }

  @Test
  void refusesABombOfManyPartsByTheirSum() {
    byte[] file = FINE;
    Random random = new Random(7);
    byte[] part = new byte[(int) Workbooks.LIMITS.maxInflated() / 3];
    for (int i = 0; i < 4; i++) {
      // Half of it noise, so that no part is suspicious by itself.
      random.nextBytes(part);
      Arrays.fill(part, 0, part.length / 2, (byte) 0);
      file = Workbooks.with(file, "xl/media/image" + i + ".png", part);
    }

    assertEquals("workbook-too-large", hazardOf(file));
  }

  @Test
  void refusesTooManyPartsElementsAndLevels() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= Workbooks.LIMITS.maxParts(); i++) {
      many.put("p" + i, new byte[0]);
    }
    String wide = "<x>" + "<y/>".repeat(Workbooks.LIMITS.maxElements()) + "</x>";
    String deep = "<x>".repeat(100) + "</x>".repeat(100);

    assertEquals("workbook-too-large", hazardOf(Workbooks.zipped(many)));
    assertEquals("workbook-too-large", hazardOf(Workbooks.with(FINE, SHEET, deep.getBytes(UTF_8))));
    assertEquals(
        "workbook-too-large",
        hazardOf(Workbooks.zipped(Map.of("[Content_Types].xml", wide.getBytes(UTF_8)))));
  }

  @Test
  void refusesTheOldFormatAndAnEncryptedOne() throws Exception {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(old);
    }

    assertEquals("workbook-old-format", hazardOf(old.toByteArray()));
    assertEquals("workbook-encrypted", hazardOf(encrypted()));
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    assertEquals("workbook-not-excel", hazardOf("region,indicator\n".getBytes(UTF_8)));
    assertEquals("workbook-not-excel", hazardOf(new byte[0]));
    assertEquals("workbook-not-excel", hazardOf(Workbooks.zipped(Map.of("a.txt", new byte[] {1}))));
    assertEquals("workbook-broken", hazardOf(Arrays.copyOf(FINE, FINE.length - 100)));
    assertEquals(
        "workbook-broken", hazardOf(Workbooks.with(FINE, SHEET, "<worksheet".getBytes(UTF_8))));
  }

  @Test
  void noticesAFigureThatWasChangedOnTheWay() throws IOException {
    // A part that is not packed: nothing but its checksum tells that one of its bytes is another.
    byte[] stored = stored(SHEET, Workbooks.part(FINE, SHEET));
    byte[] changed =
        new String(stored, ISO_8859_1).replace("578.79", "978.79").getBytes(ISO_8859_1);

    assertEquals("workbook-not-excel", hazardOf(stored));
    assertEquals("workbook-broken", hazardOf(changed));
  }

  private static byte[] stored(String name, byte[] content) throws IOException {
    CRC32 check = new CRC32();
    check.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(check.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Property(tries = 300)
  void anyBytesGiveANamedProblem(@ForAll @Size(max = 300) byte[] bytes) {
    byte[] file = new byte[bytes.length + 4];
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, file, 0, 4);
    System.arraycopy(bytes, 0, file, 4, bytes.length);

    assertTrue(hazardOf(file).startsWith("workbook-"));
  }

  @Property(tries = 400)
  void aWorkbookWithAnyByteChangedGivesAResultOrANamedProblem(
      @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int place, @ForAll byte other) {
    byte[] file = FINE.clone();
    file[place % file.length] = other;

    hazardOf(file);
  }

  @Property(tries = 400)
  void aSheetWithAnyBytesChangedGivesAResultOrANamedProblem(
      @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int place,
      @ForAll @Size(min = 1, max = 8) byte[] others,
      @ForAll @IntRange(max = 3) int which) {
    String name =
        new String[] {SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"}[which];
    byte[] part = Workbooks.part(FINE, name);
    for (int i = 0; i < others.length; i++) {
      part[(place % part.length + i) % part.length] = others[i];
    }

    hazardOf(Workbooks.with(FINE, name, part));
  }

  /** What it is refused for; "none" for a result, which may be broken rows. */
  private static String hazardOf(byte[] file) {
    try {
      Workbooks.reader().read(file);
      return "none";
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.WORKBOOK_REFUSED) {
        return refused.problem().type().slug();
      }
      return refused.problem().violations().get(0).rule();
    }
  }

  private static byte[] replaced(String part, String from, String to) {
    String text = text(part);
    assertTrue(text.contains(from));
    return Workbooks.with(FINE, part, text.replace(from, to).getBytes(UTF_8));
  }

  private static String text(String part) {
    return new String(Workbooks.part(FINE, part), UTF_8);
  }

  private static byte[] encrypted() throws Exception {
    PrivateTempFiles.use();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(FINE);
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void letsAPlainWorkbookThrough() {
    assertEquals("none", hazardOf(FINE));
    assertThrows(ProblemException.class, () -> Workbooks.reader().read(new byte[4]));
  }
}

package dev.frontier.policytracker.adapter.in.rest.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.config.PlanConfig;
import dev.frontier.policytracker.config.WorkbookConfig;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import dev.frontier.policytracker.domain.plan.PlanRules;
import dev.frontier.policytracker.domain.plan.Plans;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PlanWorkbookTest {

  private static final Plan PLAN = Plans.any().sample();

  private final PlanSheets sheets = new PlanSheets();
  private final PlanWorkbook workbook =
      new PlanWorkbook(config(PlanConfig.class), config(WorkbookConfig.class));

  private static <C> C config(Class<C> type) {
    return new SmallRyeConfigBuilder().withMapping(type).build().getConfigMapping(type);
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
  }

  @Property(tries = 60)
  void aPlanWrittenAndReadBackIsTheSamePlan(@ForAll("plans") Plan plan) {
    assertEquals(PlanDraft.whole(plan), workbook.read(sheets.write(plan)).draft());
  }

  @Property(tries = 200)
  void anyBytesAreRefused(@ForAll byte[] bytes) {
    assertThrows(ProblemException.class, () -> workbook.read(bytes));
  }

  @Test
  void aWorkbookWithoutTheSheetOfMilestonesIsSilentAboutThem() {
    PlanDraft draft =
        workbook.read(edited(book -> book.removeSheetAt(book.getSheetIndex("milestones")))).draft();

    assertEquals(List.of(), draft.plan().milestones());
    assertEquals(PLAN.measures().size(), draft.silent().size());
  }

  @Test
  void aDayThatTheProgramMadeADateOfIsADay() {
    Plan read =
        workbook
            .read(
                edited(
                    book -> {
                      CellStyle date = book.createCellStyle();
                      date.setDataFormat((short) 14);
                      var cell = book.getSheet("milestones").getRow(1).getCell(4);
                      cell.setCellValue(LocalDate.of(2026, 12, 31));
                      cell.setCellStyle(date);
                    }))
            .draft()
            .plan();

    assertEquals(
        1,
        read.milestones().stream()
            .filter(one -> one.due().equals(LocalDate.of(2026, 12, 31)))
            .count());
  }

  @Test
  void whatIsWrongIsNamedBySheetRowAndColumn() {
    ProblemException refused =
        refused(
            edited(
                book -> {
                  book.getSheet("measures").getRow(1).getCell(1).setCellValue("R9.9");
                  book.getSheet("ministries").getRow(1).getCell(1).setCellFormula("1+1");
                  book.getSheet("items").getRow(0).getCell(4).setCellValue("obstacle");
                  book.createSheet("notes");
                }));

    assertEquals(
        Set.of(
            "1 items.obstacle unknown-column",
            "1 items.obstacles missing-column",
            "2 ministries.zh formula-in-cell",
            "2 measures.item unknown-reference",
            "null notes unknown-sheet"),
        Set.copyOf(
            refused.problem().violations().stream()
                .map(one -> one.row() + " " + one.column() + " " + one.rule())
                .toList()));
  }

  @Test
  void aRuleOfThePlanIsNamedBySheetRowAndColumn() {
    PlanWorkbook.Read read =
        workbook.read(
            edited(
                book -> {
                  book.getSheet("measures").getRow(2).getCell(4).setCellValue("MOON");
                  book.getSheet("obstacles").getRow(1).getCell(2).setBlank();
                }));

    List<PlanFinding> findings = PlanRules.check(read.draft().plan());

    List<Violation> violations =
        findings.stream().map(finding -> read.violation(finding, Map.of())).toList();
    assertEquals(
        List.of("2 obstacles.en required", "3 measures.lead unknown-ministry"),
        violations.stream().map(one -> one.row() + " " + one.column() + " " + one.rule()).toList());
  }

  @Test
  void aSheetThatIsMissingIsNamed() {
    ProblemException refused =
        refused(edited(book -> book.removeSheetAt(book.getSheetIndex("measures"))));

    assertEquals("missing-sheet", refused.problem().violations().get(0).rule());
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() {
    byte[] bomb =
        archive(
            zip -> {
              byte[] nothing = new byte[1024 * 1024];
              for (int i = 0; i < 64; i++) {
                write(zip, nothing);
              }
            });

    assertEquals(ProblemType.WORKBOOK_REFUSED, refused(bomb).problem().type());
  }

  private ProblemException refused(byte[] bytes) {
    return assertThrows(ProblemException.class, () -> workbook.read(bytes));
  }

  private byte[] edited(Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheets.write(PLAN)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      edit.accept(book);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] archive(Consumer<ZipOutputStream> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      content.accept(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, byte[] bytes) {
    try {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

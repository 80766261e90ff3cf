package dev.frontier.policytracker.adapter.in.rest.workbook;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.platform.tables.opening.Hazards;
import dev.frontier.platform.tables.opening.OpeningLimits;
import dev.frontier.platform.tables.opening.Parts;
import dev.frontier.platform.tables.opening.SafeOpening;
import dev.frontier.policytracker.adapter.in.rest.workbook.SheetTable.Line;
import dev.frontier.policytracker.config.PlanConfig;
import dev.frontier.policytracker.config.WorkbookConfig;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a plan's workbook from a stranger. */
@ApplicationScoped
public class PlanWorkbook {

  private final PlanConfig plans;
  private final OpeningLimits limits;

  PlanWorkbook(PlanConfig plans, WorkbookConfig workbook) {
    this.plans = plans;
    this.limits =
        new OpeningLimits(
            workbook.maxInflated(),
            workbook.maxRatio(),
            workbook.maxParts(),
            workbook.maxElements(),
            workbook.maxDepth());
  }

  /** A plan with the rows that it came from. */
  public static final class Read {
    private final PlanDraft draft;
    private final Map<String, Line> places;

    Read(PlanDraft draft, Map<String, Line> places) {
      this.draft = draft;
      this.places = Map.copyOf(places);
    }

    /** The plan; its rules are not checked yet. */
    public PlanDraft draft() {
      return draft;
    }

    /**
     * A broken rule at its sheet, row and column.
     *
     * @param params for the rule's texts
     */
    public Violation violation(PlanFinding finding, Map<String, Object> params) {
      String path = finding.path();
      // The longest beginning of the path that is an entry: what follows is the column.
      for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
        Line line = places.get(path.substring(0, end));
        if (line != null) {
          return Violation.at(
              line.number(),
              SheetTable.place(line.sheet(), column(line, path.substring(end))),
              finding.rule().code(),
              params);
        }
      }
      return Violation.at(null, path, finding.rule().code(), params);
    }

    private static String column(Line line, String rest) {
      String name = rest.replaceFirst("^\\.", "").replaceFirst("\\[.*$", "");
      return name.isEmpty() ? line.sheet().columns().get(0) : name;
    }
  }

  /**
   * The plan in these bytes.
   *
   * @throws ProblemException when they are too many, no workbook, or not one of a plan; it names
   *     sheet, row and column
   */
  public Read read(byte[] bytes) {
    if (bytes.length > plans.maxBytes()) {
      throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE).with("limit", plans.maxBytes()).asException();
    }
    Parts parts = SafeOpening.open(bytes, limits);
    List<Violation> violations = new ArrayList<>();
    Map<PlanSheet, List<Line>> lines = lines(parts, violations);
    PlanAssembly assembly = new PlanAssembly(lines, violations);
    Plan plan = assembly.plan();
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_POLICY_TREE).violations(violations).asException();
    }
    Set<String> silent =
        lines.containsKey(PlanSheet.MILESTONES)
            ? Set.of()
            : plan.measures().stream().map(Measure::id).collect(Collectors.toUnmodifiableSet());
    return new Read(new PlanDraft(plan, silent), assembly.places());
  }

  private static Map<PlanSheet, List<Line>> lines(Parts parts, List<Violation> violations) {
    Map<PlanSheet, List<Line>> lines = new EnumMap<>(PlanSheet.class);
    try (OPCPackage archive = OPCPackage.open(parts);
        XSSFWorkbook workbook = new XSSFWorkbook(archive)) {
      for (Sheet sheet : workbook) {
        PlanSheet.of(sheet.getSheetName())
            .ifPresentOrElse(
                known -> lines.put(known, new SheetTable(known, violations).lines(sheet)),
                () -> violations.add(unknown(sheet.getSheetName())));
      }
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      // The library answers a workbook that contradicts itself with any of these.
      throw Hazards.broken("xl");
    }
    for (PlanSheet sheet : PlanSheet.values()) {
      if (sheet != PlanSheet.MILESTONES && !lines.containsKey(sheet)) {
        violations.add(
            Violation.at(
                null, sheet.title(), RowRule.MISSING_SHEET, Map.of("value", sheet.title())));
      }
    }
    return lines;
  }

  private static Violation unknown(String title) {
    String shown = Hazards.quoted(title);
    return Violation.at(
        null, shown, RowRule.UNKNOWN_SHEET, Map.of("value", shown, "choices", PlanSheet.titles()));
  }
}

package dev.frontier.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.frontier.ingestion.application.SubmissionDesk;
import dev.frontier.ingestion.application.port.AuditTrail;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No use case forgets the trail: whoever adds one is told here. */
class AuditedUseCasesTest {
  private static final String APPLICATION = "dev.frontier.ingestion.application";

  /** Reading is what these say that they do. */
  private static final Set<String> READERS = Set.of("Get", "List", "Read", "Export");

  /** Use cases that change something and record nothing, each with why. */
  private static final Map<String, String> EXEMPT =
      Map.of(
          "ReceiveCatalogue", "a copy of what others decide, which is theirs to record",
          "AnnounceOpenings",
              "whoever planned the round is on record; that its time comes is nobody's doing",
          "TryFiling", "a dry run, which keeps nothing",
          "MakeTemplate", "a file of what is there already",
          "WatchUploads",
              "how far a load has come, and that a machine broke it off: nobody's deed");

  @Test
  void recordWhatTheyChange() {
    JavaClasses application =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(APPLICATION);

    classes()
        .that()
        .resideInAPackage(APPLICATION)
        .should(recordOrRead())
        .because("what is not in the trail when it happens can never be added truthfully")
        .check(application);
  }

  private static ArchCondition<JavaClass> recordOrRead() {
    return new ArchCondition<>("record in the trail what their transactions change") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean changes =
            opensTransactions(type)
                && READERS.stream().noneMatch(type.getSimpleName()::startsWith)
                && !EXEMPT.containsKey(type.getSimpleName());
        if (changes && !records(type, new HashSet<>())) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getSimpleName()
                      + " neither calls AuditTrail.record nor keeps through the SubmissionDesk; if"
                      + " it only reads, its name says so: "
                      + READERS));
        }
      }
    };
  }

  private static boolean opensTransactions(JavaClass type) {
    return type.isAnnotatedWith(Transactional.class)
        || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class));
  }

  /** Itself, or by another class of the application that it calls. */
  private static boolean records(JavaClass type, Set<JavaClass> seen) {
    if (!seen.add(type)) {
      return false;
    }
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call -> isRecord(call) || isOther(call) && records(call.getTargetOwner(), seen));
  }

  private static boolean isRecord(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(AuditTrail.class)
        || call.getTargetOwner().isEquivalentTo(SubmissionDesk.class)
            && Set.of("step", "keep").contains(call.getName());
  }

  /** The desk also serves readers, so calling it is not enough. */
  private static boolean isOther(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().equals(APPLICATION)
        && !call.getTargetOwner().isEquivalentTo(SubmissionDesk.class);
  }
}

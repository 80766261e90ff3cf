package dev.frontier.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds in every service: the rules of DESIGN's hexagon, each with its reason. A service runs
 * them all in one plain test.
 */
public final class ArchitectureRules {

  private static final String[] TECHNOLOGY = {
    "jakarta.persistence..",
    "org.hibernate..",
    "io.quarkus.hibernate..",
    "io.quarkus.panache..",
    "java.sql..",
    "javax.sql..",
    "org.apache.kafka..",
    "io.smallrye.reactive.messaging..",
    "org.eclipse.microprofile.reactive.messaging..",
    "jakarta.ws.rs..",
    "org.jboss.resteasy.."
  };

  private ArchitectureRules() {}

  /**
   * Checks every rule on a service's compiled classes, tests left out.
   *
   * @param root the service's package, e.g. {@code dev.frontier.ingestion}
   * @throws AssertionError naming every rule that is broken, where, and the rule's reason
   */
  public static void check(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    if (classes.isEmpty()) {
      throw new AssertionError("No class under " + root + ": a rule over none proves nothing");
    }
    check(root, classes);
  }

  static void check(String root, JavaClasses classes) {
    List<String> broken = new ArrayList<>();
    for (ArchRule rule : rules(root)) {
      try {
        rule.allowEmptyShould(true).check(classes);
      } catch (AssertionError e) {
        broken.add(e.getMessage());
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  private static List<ArchRule> rules(String root) {
    String domain = root + ".domain..";
    String application = root + ".application..";
    String adapter = root + ".adapter..";
    return List.of(
        classes()
            .that()
            .resideInAPackage(domain)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", domain)
                    .and(not(resideInAnyPackage("java.sql..", "java.net.http.."))))
            .as("The domain is java.* only")
            .because(
                "a rule on figures must be readable and testable without any framework, and outlive"
                    + " it"),
        noClasses()
            .that()
            .resideInAPackage(application)
            .should()
            .dependOnClassesThat(resideInAnyPackage(TECHNOLOGY))
            .as("The application has no persistence, messaging or HTTP type")
            .because(
                "a use case says what happens; how it is stored, sent or asked for is an"
                    + " adapter's"),
        noClasses()
            .that()
            .resideInAPackage(application)
            .should()
            .dependOnClassesThat(resideInAPackage(adapter))
            .as("The application does not depend on an adapter")
            .because("dependencies point inwards, so that an adapter can be replaced alone"),
        slices()
            .assignedFrom(new AdapterSlices(root))
            .should()
            .notDependOnEachOther()
            .as("Adapters do not call each other")
            .because("what two adapters do together is a use case and belongs in the application"),
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .dependOnClassesThat(ofAnotherService(root))
            .as("No service depends on another's package")
            .because("services meet at contracts only, so that each can be released alone"),
        classes()
            .that(resideInAPackage(root + ".."))
            .should(lieInADescribedPackage())
            .as("Every package has a package-info")
            .because("a newcomer reads the purpose of a package before its classes"),
        classes()
            .that(resideInAPackage(root + ".."))
            .should(haveATellingName())
            .as("No class is named *Util, *Manager, *Helper or *Impl")
            .because("such a name says that nobody decided what the class is"));
  }

  private static DescribedPredicate<JavaClass> ofAnotherService(String root) {
    return DescribedPredicate.describe(
        "belong to another service",
        type ->
            type.getPackageName().startsWith("dev.frontier.")
                && !(type.getPackageName() + ".").startsWith("dev.frontier.platform.")
                && !(type.getPackageName() + ".").startsWith(root + "."));
  }

  private static ArchCondition<JavaClass> lieInADescribedPackage() {
    return new ArchCondition<>("lie in a package with package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // Without an annotation javac makes no class of package-info.java: look for the source.
        if (!PackageInfos.has(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getPackageName() + " has no package-info.java (" + type.getName() + ")"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> haveATellingName() {
    Pattern vague = Pattern.compile(".*(Utils?|Manager|Helpers?|Impl)");
    return new ArchCondition<>("have a telling name") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (vague.matcher(type.getSimpleName()).matches()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has such a name"));
        }
      }
    };
  }

  /** Each package under adapter.in and adapter.out is one adapter. */
  private record AdapterSlices(String root) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      Matcher matcher =
          Pattern.compile(Pattern.quote(root) + "\\.adapter\\.(in|out)\\.([^.]+).*")
              .matcher(type.getPackageName());
      return matcher.matches()
          ? SliceIdentifier.of(matcher.group(1), matcher.group(2))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "adapters of " + root;
    }
  }
}

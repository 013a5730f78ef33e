package be.huurwerk.testsupport;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The arrows of the architecture, one rule an arrow. A service's architecture test is
 * {@code @TestFactory Stream<DynamicTest> keepsTheArrows() { return ArchitectureRules.tests("be.huurwerk.tenancy"); }}.
 */
public final class ArchitectureRules {

    private static final List<String> CONTEXTS =
            List.of("tenancy", "rent", "deposit", "arrears", "gateway", "localstack");

    private ArchitectureRules() {}

    /** A test for every rule, over the production classes of a service. */
    public static Stream<DynamicTest> tests(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new IllegalStateException("No classes below " + rootPackage);
        }
        return rules(rootPackage)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    static Stream<ArchRule> rules(String rootPackage) {
        return Stream.of(
                        modelAndRulesArePure(),
                        featuresHaveNoCycles(rootPackage),
                        onlyTheKitReadsAClock(),
                        resourcesDoNotTouchEntities(),
                        useCasesHaveOnePublicMethod(),
                        changesAreAudited(),
                        readsOfPersonalDataAreAudited(),
                        nothingPrintsToTheConsole(),
                        dependsOnNoOtherService(rootPackage))
                .map(rule -> rule.allowEmptyShould(true));
    }

    static ArchRule modelAndRulesArePure() {
        return ArchRuleDefinition.noClasses()
                .that(Roles.MODEL_OR_RULE)
                .should()
                .dependOnClassesThat(Roles.FRAMEWORK_OR_IO)
                .as("model and rules are free of framework, I/O and logger");
    }

    static ArchRule featuresHaveNoCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features form no cycle");
    }

    static ArchRule onlyTheKitReadsAClock() {
        return ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("be.huurwerk.servicekit.time.WallClock")
                .and()
                .doNotHaveFullyQualifiedName("be.huurwerk.servicekit.time.BusinessDate")
                .should()
                .callMethodWhere(Roles.READS_A_CLOCK)
                .as("only WallClock and BusinessDate read a clock");
    }

    static ArchRule resourcesDoNotTouchEntities() {
        return ArchRuleDefinition.noClasses()
                .that(Roles.RESOURCE)
                .should()
                .dependOnClassesThat(Roles.ENTITY)
                .as("resources do not touch entities");
    }

    static ArchRule useCasesHaveOnePublicMethod() {
        return ArchRuleDefinition.classes()
                .that(Roles.USE_CASE)
                .should(Roles.HAVE_ONE_PUBLIC_METHOD)
                .as("a use case has one public method");
    }

    /** A POST is audited by being idempotent. The gateway keeps nothing and has no trail: each service records what it is asked. */
    public static ArchRule changesAreAudited() {
        return ArchRuleDefinition.methods()
                .that(AuditMarks.CHANGE)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("be.huurwerk.gateway..")
                .should(AuditMarks.BE_MARKED_AS_A_CHANGE)
                .as("a method that changes something is @Idempotent or @Audited");
    }

    /** The kit's {@code @Personal} on a component of an answer says that reading it is to be audited. */
    public static ArchRule readsOfPersonalDataAreAudited() {
        return ArchRuleDefinition.methods()
                .that(AuditMarks.SHOWS_PERSONAL_DATA)
                .should(AuditMarks.BE_MARKED_AS_A_READ)
                .as("a method whose answer has a @Personal component is @PersonalData, unless it changes something");
    }

    static ArchRule nothingPrintsToTheConsole() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("nothing prints to the console");
    }

    static ArchRule dependsOnNoOtherService(String rootPackage) {
        String[] others = CONTEXTS.stream()
                .map(context -> "be.huurwerk." + context)
                .filter(other -> !other.equals(rootPackage))
                .map(other -> other + "..")
                .toArray(String[]::new);
        return ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("a service depends on no other service");
    }
}

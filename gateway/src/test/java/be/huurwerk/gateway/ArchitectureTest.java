package be.huurwerk.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The gateway has no model, so only the arrows between modules and features hold for it. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.huurwerk.gateway");

    @Test
    void featuresFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("be.huurwerk.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void ofOurModulesOnlyTheWebKitIsUsed() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "be.huurwerk.tenancy..",
                        "be.huurwerk.rent..",
                        "be.huurwerk.deposit..",
                        "be.huurwerk.arrears..",
                        "be.huurwerk.servicekit..",
                        "be.huurwerk.regulation..",
                        "be.huurwerk.localstack..")
                .check(classes);
    }
}

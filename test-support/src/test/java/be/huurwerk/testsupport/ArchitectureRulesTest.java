package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {

    private static final String SAMPLES = "be.huurwerk.sample.";

    @Test
    void findsNothingInASoundFeature() {
        // Given
        JavaClasses classes = classesOf("sound");

        // When
        Stream<ArchRule> broken = ArchitectureRules.rules(SAMPLES + "sound")
                .filter(rule -> rule.evaluate(classes).hasViolation());

        // Then
        assertThat(broken.map(ArchRule::getDescription)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clock, only WallClock and BusinessDate read a clock",
        "impure, 'model and rules are free of framework, I/O and logger'",
        "cyclic, features form no cycle",
        "usecase, a use case has one public method",
        "resource, resources do not touch entities",
        "console, nothing prints to the console",
    })
    void findsExactlyTheBrokenRule(String sample, String description) {
        // Given
        JavaClasses classes = classesOf(sample);

        // When
        Stream<ArchRule> broken = ArchitectureRules.rules(SAMPLES + sample)
                .filter(rule -> rule.evaluate(classes).hasViolation());

        // Then
        assertThat(broken.map(ArchRule::getDescription)).containsExactly(description);
    }

    @Test
    void findsTheUseOfAnotherService() {
        // Given
        JavaClasses classes = classesOf("otherservice");

        // When
        ArchRule rule = ArchitectureRules.dependsOnNoOtherService(SAMPLES + "otherservice");

        // Then
        assertThat(rule.evaluate(classes).hasViolation()).isTrue();
    }

    @Test
    void refusesAnEmptyPackage() {
        assertThatThrownBy(() -> ArchitectureRules.tests("be.huurwerk.nowhere"))
                .hasMessageContaining("No classes below be.huurwerk.nowhere");
    }

    private static JavaClasses classesOf(String sample) {
        return new ClassFileImporter().importPackages(SAMPLES + sample);
    }
}

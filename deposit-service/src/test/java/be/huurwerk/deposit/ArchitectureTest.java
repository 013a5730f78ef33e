package be.huurwerk.deposit;

import be.huurwerk.testsupport.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheArrows() {
        return ArchitectureRules.tests("be.huurwerk.deposit");
    }
}

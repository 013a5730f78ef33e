package be.huurwerk.regulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped file keeps the rules of its form and leaves no month open, from its first date (or the oldest supported date, if that is
 * later) to its last. It does not prove that a figure is right, nor that a file begins early enough: the services' own tests ask
 * for every parameter that their formulas read.
 */
class ShippedParametersTest {

    private static final LocalDate OLDEST_SUPPORTED = LocalDate.of(2018, 1, 1);

    @TestFactory
    List<DynamicTest> leavesNoMonthOpen() {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>(ShippedFiles.inResources("parameters", "README.md"));
        ShippedFiles.inResources("policy/example", "README.md")
                .forEach((name, text) -> texts.put("policy/" + name, text));
        texts.forEach((name, text) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            ParameterFile file = ParameterFileParser.parse(name, text);
            assertThat(silentMonths(file)).isEmpty();
        })));
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }

    @Test
    void holdsNoPolicyAmongTheLawAndNothingButPolicyAmongTheChoices() {
        Parameters shipped = Parameters.shipped();

        assertThat(shipped.names()).isNotEmpty();
        assertThat(ShippedFiles.inResources("parameters", "README.md").keySet())
                .noneMatch(name -> name.startsWith("policy"));
    }

    @Test
    void printsRangesAroundTheirCentre() {
        // 24452 plus or minus 1
        assertThat(Parameters.shipped().number("rent/income-limit", "single", LocalDate.of(2018, 7, 1)))
                .isEqualTo(new DatedValue(
                        "rent/income-limit",
                        "single",
                        new BigDecimal("24452"),
                        "euro",
                        LocalDate.of(2018, 1, 1),
                        Status.DERIVED,
                        "limits of 2019 by the health index of June 2017 / June 2018"));
    }

    @Test
    void hasNoIndexBeyondTheLastPublishedMonth() {
        Parameters shipped = Parameters.shipped();

        assertThat(shipped.number("rent/health-index", LocalDate.of(2018, 6, 1)).value())
                .isEqualByComparingTo("107.01");
        assertThat(shipped.find("rent/health-index", LocalDate.of(2026, 7, 1))).isEmpty();
    }

    private static List<LocalDate> silentMonths(ParameterFile file) {
        LocalDate first = file.entries().get(0).from().withDayOfMonth(1).plusMonths(1);
        LocalDate last = file.entries().get(file.entries().size() - 1).from();
        LocalDate month = first.isBefore(OLDEST_SUPPORTED) ? OLDEST_SUPPORTED : first;
        List<LocalDate> silent = new ArrayList<>();
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            if (file.on(month).isEmpty()) {
                silent.add(month);
            }
        }
        return silent;
    }
}

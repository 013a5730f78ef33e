package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No formula in force lacks a parameter without saying so, on any first of the month from the oldest supported date on. It does not
 * prove that a figure is right.
 */
class RentParametersTest {

    private static final LocalDate OLDEST_SUPPORTED = LocalDate.of(2018, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    private static final Map<String, List<String>> ALWAYS_READ = Map.of(
            "rent/divisor", List.of("upToLimit", "below125", "below150", "from150"),
            "rent/income-limit", List.of("single", "singleDisabled", "others", "perDependant"),
            "rent/income-band", List.of("below125", "below150"),
            "rent/family-reduction", List.of("single", "half", "double"),
            "rent/ages", List.of("adult", "child", "relative"),
            "rent/dependant-weight", List.of("severelyDisabledChild"),
            "rent/indexation", List.of("month", "rentYearLag"),
            "policy/rent/current-income", List.of("months", "factor"));
    private static final List<String> WORDS = List.of(
            "policy/rent/integration-income-floor-date",
            "policy/rent/integration-income-floor-cohabitants",
            "policy/rent/age-at-exemption-limit",
            "policy/rent/income-compared-with-limit",
            "policy/rent/social-reduction");
    private static final List<String> SAID_EVEN_IF_UNKNOWN =
            List.of("rent/patrimony-reduction-maximum", "rent/minimum-rent", "policy/rent/dwelling-figure");

    private final Parameters parameters = Parameters.shipped();

    @Test
    void everyFormulaInForceFindsItsFigures() {
        List<String> gaps = new ArrayList<>();
        for (LocalDate on = OLDEST_SUPPORTED; on.isBefore(END); on = on.plusMonths(1)) {
            LocalDate month = on;
            ALWAYS_READ.forEach((name, keys) -> keys.stream()
                    .filter(key -> parameters.find(name, key, month).isEmpty())
                    .forEach(key -> gaps.add(name + " " + key + " " + month)));
            WORDS.stream()
                    .filter(name -> parameters.findWord(name, month).isEmpty())
                    .forEach(name -> gaps.add(name + " " + month));
            SAID_EVEN_IF_UNKNOWN.stream()
                    .filter(name -> !parameters.speaksOf(name, month))
                    .forEach(name -> gaps.add(name + " " + month));
            gaps.addAll(gapsOfTheRulesInForce(month));
        }
        assertThat(gaps).isEmpty();
    }

    private List<String> gapsOfTheRulesInForce(LocalDate on) {
        RentRules rules = new RentRules(new DatedLaw(parameters, on, null));
        List<String> gaps = new ArrayList<>();
        if (rules.fixesIncomeYear()) {
            require(parameters.find("rent/indexation", "incomeYearLag", on).isPresent(), "income year", on, gaps);
        }
        if (rules.raisesToIntegrationIncome()) {
            require(
                    parameters
                            .find("rent/integration-income-floor", "single", on)
                            .isPresent(),
                    "floor",
                    on,
                    gaps);
        }
        if (rules.abatesForSevereDisability()) {
            require(parameters.speaksOf("rent/disability-abatement", on), "abatement", on, gaps);
        }
        for (int year = on.getYear() - 3; year < on.getYear(); year++) {
            LocalDate june = LocalDate.of(year, 6, 1);
            require(parameters.find("rent/health-index", june).isPresent(), "index of " + june, on, gaps);
        }
        return gaps;
    }

    private static void require(boolean there, String what, LocalDate on, List<String> gaps) {
        if (!there) {
            gaps.add(what + " " + on);
        }
    }
}

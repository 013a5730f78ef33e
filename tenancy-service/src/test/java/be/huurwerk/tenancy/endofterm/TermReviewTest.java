package be.huurwerk.tenancy.endofterm;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * huisvestingheistputte.be, Tijdelijk huurcontract: "Je gezinsinkomen mag maximaal 25% boven de inkomensgrens liggen. Je mag maximaal één
 * slaapkamer meer hebben dan het aantal bewoners. Is het antwoord 2x nee, dan mag je nog eens 3 jaar in de woning blijven wonen."
 */
class TermReviewTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate ON = LocalDate.of(2025, 9, 1);
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);

    // The limit of the example, 39360.00 x 125 / 100 = 49200.00; one tenant, one child: 2 + 1 = 3 bedrooms.
    @ParameterizedTest
    @CsvSource({
        "49200.00, 3, ''",
        "49200.01, 3, incomeTooHigh",
        "20630.42, 4, dwellingTooLarge",
        "60000.00, 4, 'incomeTooHigh, dwellingTooLarge'",
        "0.00, 1, ''"
    })
    void extendsWhenBothAnswersAreNo(String income, int bedrooms, String expected) {
        // Given
        List<Member> household = List.of(aMember(Role.tenant, ADULT), aMember(Role.child, LocalDate.of(2012, 3, 1)));
        // When
        TermReview review = TermReview.of(income(income, "39360.00"), household, bedrooms, ON, PARAMETERS);
        // Then
        assertThat(review.furtherChecks().stream().map(Enum::name).toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
        assertThat(review.highestIncome()).isEqualTo(Euro.of("49200.00"));
    }

    @Test
    void comparesTheIncomeExactly() {
        // Given
        // 24852.01 x 125 / 100 = 31065.0125: shown as 31065.01, and 31065.02 is above it
        List<Member> household = List.of(aMember(Role.tenant, ADULT));
        // When
        TermReview at = TermReview.of(income("31065.01", "24852.01"), household, 1, ON, PARAMETERS);
        TermReview above = TermReview.of(income("31065.02", "24852.01"), household, 1, ON, PARAMETERS);
        // Then
        assertThat(at.furtherChecks()).isEmpty();
        assertThat(above.furtherChecks()).containsExactly(FurtherCheck.incomeTooHigh);
    }

    @Test
    void showsTheHighestIncomeSoThatTheComparisonCanBeSeen() {
        // Given
        // 24852.02 x 125 / 100 = 31065.025: 31065.03 is above it, and isn't shown as equal to it
        List<Member> household = List.of(aMember(Role.tenant, ADULT));
        // When
        TermReview at = TermReview.of(income("31065.02", "24852.02"), household, 1, ON, PARAMETERS);
        TermReview above = TermReview.of(income("31065.03", "24852.02"), household, 1, ON, PARAMETERS);
        // Then
        assertThat(at.furtherChecks()).isEmpty();
        assertThat(above.furtherChecks()).containsExactly(FurtherCheck.incomeTooHigh);
        assertThat(above.highestIncome()).isEqualTo(Euro.of("31065.02"));
    }

    @Test
    void refusesADayWhoseLawIsNotKnown() {
        // When
        List<Member> household = List.of(aMember(Role.tenant, ADULT));
        // Then
        assertThatThrownBy(() -> TermReview.of(
                        income("20000.00", "39360.00"), household, 3, LocalDate.of(2017, 2, 28), PARAMETERS))
                .isInstanceOf(UnknownParameterException.class);
    }

    private static HouseholdIncome income(String income, String limit) {
        return new HouseholdIncome(UUID.randomUUID(), Euro.of(income), Euro.of(limit));
    }
}

package be.huurwerk.rent.propertytax;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.MemberFacts;
import be.huurwerk.rent.calculation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Heb je twee kinderen of meer ten laste of ben jij of iemand van je gezin ernstig gehandicapt?" (the tenant information page). */
class EntitlementTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @Test
    void countsChildrenWithChildBenefitWhoAreDomiciled() {
        // When
        Entitlement entitlement = Entitlement.of(List.of(
                member(Role.tenant, false, false, true),
                member(Role.child, true, false, true),
                member(Role.child, true, true, true),
                member(Role.child, false, false, true),
                member(Role.child, true, false, false),
                member(Role.temporaryResident, false, true, true)));
        // Then: a disabled child counts as two
        assertThat(entitlement).isEqualTo(new Entitlement(2, 1, 0));
        assertThat(entitlement.forChildren(2019, PARAMETERS).countedChildren()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, false", "1, 0, 0, false", "2, 0, 0, true", "1, 1, 0, true", "0, 0, 1, true"})
    void isThereWithTwoChildrenOrWhoIsDisabled(int children, int disabled, int others, boolean any) {
        assertThat(new Entitlement(children, disabled, others).isAny(2019, PARAMETERS))
                .isEqualTo(any);
    }

    @Test
    void mayBeThereInAYearWhoseTableIsUnknown() {
        assertThat(new Entitlement(2, 0, 0).isAny(2021, PARAMETERS)).isTrue();
        assertThat(new Entitlement(1, 0, 0).isAny(2021, PARAMETERS)).isFalse();
    }

    @Test
    void objectsUntilThreeMonthsAfterTheThirdWorkingDay() {
        // belastingen.vlaanderen.be/bezwaar-indienen: sent on Monday 5 January 2015, until Wednesday 8 April 2015
        assertThat(ObjectionTerm.lastDay(LocalDate.of(2015, 1, 5), PARAMETERS)).isEqualTo(LocalDate.of(2015, 4, 8));
    }

    private static Member member(Role role, boolean benefit, boolean disabled, boolean domiciled) {
        return new MemberFacts(
                        "m",
                        role,
                        LocalDate.of(2010, 1, 1),
                        Optional.of(disabled),
                        Optional.of(benefit),
                        Optional.empty(),
                        Optional.of(domiciled),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .with(List.of());
    }
}

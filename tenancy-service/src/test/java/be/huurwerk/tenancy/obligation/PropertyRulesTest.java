package be.huurwerk.tenancy.obligation;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook of the tenancy, section 11. */
class PropertyRulesTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        // a year after a gift or an inheritance; huisvestingheistputte.be
        "fullOwnership, inheritance, 2019-05-10, 2020-05-10",
        "partOwnership, gift, 2018-06-01, 2019-06-01",
        // part ownership from before the stricter rule: before 2018-02-28, or the year of the gift if that is later
        "partOwnership, purchase, 2010-01-01, 2018-02-28",
        // whoever buys has no term: the landlord may give notice
        "fullOwnership, purchase, 2019-05-10, 2019-05-10",
        "fullOwnership, purchase, 1990-01-01, 1990-01-01",
        // part ownership by gift from before the stricter rule has the later of both days
        "partOwnership, gift, 2010-05-10, 2018-02-28",
        "partOwnership, gift, 2017-02-20, 2018-02-28"
    })
    void saysByWhenAPropertyMustBeGone(
            HeldProperty.Right right, HeldProperty.Acquisition acquisition, LocalDate acquiredOn, LocalDate dueOn) {
        // When
        PropertyRules.Deadline deadline = PropertyRules.deadline(property(right, acquisition, acquiredOn), PARAMETERS);
        // Then
        assertThat(deadline.dueOn()).isEqualTo(dueOn);
    }

    @Test
    void refusesTheTransitionThatNobodyKnows() {
        // Given
        HeldProperty leasehold =
                property(HeldProperty.Right.leasehold, HeldProperty.Acquisition.purchase, LocalDate.of(2019, 1, 1));
        // Then
        assertThat(PropertyRules.isForbidden(leasehold, LocalDate.of(2020, 6, 1), PARAMETERS))
                .isTrue();
        assertThatThrownBy(() -> PropertyRules.deadline(leasehold, PARAMETERS))
                .isInstanceOf(UnknownParameterException.class);
    }

    @Test
    void letsATenantHaveWhatTheLawOfThatDayAllows() {
        // Given
        HeldProperty leasehold =
                property(HeldProperty.Right.leasehold, HeldProperty.Acquisition.purchase, LocalDate.of(2019, 1, 1));
        // Then
        assertThat(PropertyRules.isForbidden(leasehold, LocalDate.of(2019, 6, 1), PARAMETERS))
                .isFalse();
    }

    @Test
    void bindsThePartnerAndNotACoResident() {
        // Given
        Member tenant = aMember(Role.tenant, LocalDate.of(1980, 5, 1));
        Member spouse = aMember(Role.spouse, LocalDate.of(1981, 5, 1));
        Member coResident = aMember(Role.coResident, LocalDate.of(1990, 5, 1));
        var tenancy = aTenancyOf(tenant, spouse, coResident);
        LocalDate on = LocalDate.of(2020, 6, 1);
        // Then
        assertThat(PropertyRules.binds(tenancy, tenant.personId(), on, PARAMETERS))
                .isTrue();
        assertThat(PropertyRules.binds(tenancy, spouse.personId(), on, PARAMETERS))
                .isTrue();
        assertThat(PropertyRules.binds(tenancy, coResident.personId(), on, PARAMETERS))
                .isFalse();
    }

    private static HeldProperty property(
            HeldProperty.Right right, HeldProperty.Acquisition acquisition, LocalDate acquiredOn) {
        return new HeldProperty(right, HeldProperty.Kind.dwelling, acquisition, acquiredOn);
    }
}

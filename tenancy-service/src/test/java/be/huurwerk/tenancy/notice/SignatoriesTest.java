package be.huurwerk.tenancy.notice;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignatoriesTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);
    private static final LocalDate IN_2019 = LocalDate.of(2019, 5, 10);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 5, 10);

    private final Member tenant = aMember(Role.tenant, ADULT);
    private final Member partner = aMember(Role.legalCohabitant, ADULT);
    private final Member grownChild = aMember(Role.child, IN_2019.minusYears(18));
    private final Member almostGrown =
            aMember(Role.child, IN_2019.minusYears(18).plusDays(1));
    private final Member guest = aMember(Role.temporaryResident, ADULT);
    private final Tenancy tenancy = aTenancyOf(tenant, partner, grownChild, almostGrown, guest);

    @Test
    void areAllAdultResidentsUntil2019() {
        // When
        List<UUID> required = Signatories.required(NoticeReason.ordinary, tenancy, IN_2019, PARAMETERS);
        // Then
        assertThat(required).containsExactly(tenant.personId(), partner.personId(), grownChild.personId());
    }

    @Test
    void areTheTenantsFrom2020() {
        // When
        List<UUID> required = Signatories.required(NoticeReason.careHome, tenancy, IN_2020, PARAMETERS);
        // Then
        assertThat(required).containsExactly(tenant.personId(), partner.personId());
    }

    @Test
    void aNoticeIsOfATenantOfAgeAndOfNobodyElse() {
        // Given
        Member minor = aMember(Role.coTenant, IN_2019.minusYears(7));
        Tenancy ofAMinor = aTenancyOf(minor, grownChild);
        // When / Then
        assertThat(Signatories.isOfATenant(List.of(partner.personId()), tenancy, IN_2019, PARAMETERS))
                .isTrue();
        assertThat(Signatories.isOfATenant(
                        List.of(grownChild.personId(), almostGrown.personId()), tenancy, IN_2019, PARAMETERS))
                .isFalse();
        assertThat(Signatories.isOfATenant(List.of(), tenancy, IN_2019, PARAMETERS))
                .isFalse();
        assertThat(Signatories.isOfATenant(
                        List.of(minor.personId(), grownChild.personId()), ofAMinor, IN_2019, PARAMETERS))
                .isFalse();
    }

    @Test
    void areNobodyWhenTheLawOrTheLandlordEndsTheLease() {
        // When
        List<UUID> death = Signatories.required(NoticeReason.death, tenancy, IN_2019, PARAMETERS);
        List<UUID> landlord = Signatories.required(NoticeReason.seriousBreach, tenancy, IN_2019, PARAMETERS);
        List<UUID> move = Signatories.required(NoticeReason.internalMove, tenancy, IN_2019, PARAMETERS);
        // Then
        assertThat(death).isEmpty();
        assertThat(landlord).isEmpty();
        assertThat(move).isEmpty();
    }

    @Test
    void aSurvivingPartnerKeepsTheDwellingAndAGrownChildDoesNot() {
        // When
        boolean withPartner = Signatories.isTenantLeftAfterDeath(tenancy, IN_2019);
        boolean withChild = Signatories.isTenantLeftAfterDeath(aTenancyOf(tenant, grownChild), IN_2019);
        // Then
        assertThat(withPartner).isTrue();
        assertThat(withChild).isFalse();
    }
}

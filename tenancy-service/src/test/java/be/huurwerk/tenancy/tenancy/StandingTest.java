package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.MemberChange.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook of the tenancy, section 3: types A, B and C to 2019, tenant and co-resident since 2020; section 2: who signs. */
class StandingTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);
    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);
    private static final LocalDate IN_2019 = LocalDate.of(2019, 12, 31);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "tenant,         tenantTypeA, tenant",
        "spouse,         tenantTypeA, tenant",
        "legalCohabitant, tenantTypeA, tenant",
        "factualPartner, tenantTypeA, tenant",
        "child,          tenantTypeC, coResident",
        "ascendant,      tenantTypeC, coResident",
        "coResident,     tenantTypeC, coResident"
    })
    void namesAnAdultOfTheStartByTheLawOfTheDay(Role role, TenantType in2019, TenantType in2020) {
        // Given
        Member member = aMember(role, ADULT);
        Tenancy tenancy = Households.aTenancyOf(member);
        // When
        Standing before = Standing.of(member, tenancy, IN_2019, PARAMETERS);
        Standing since = Standing.of(member, tenancy, IN_2020, PARAMETERS);
        // Then
        assertThat(before.tenantType()).contains(in2019);
        assertThat(since.tenantType()).contains(in2020);
    }

    @Test
    void makesALaterFactualPartnerTypeCForAYearThenTypeBThenTenant() {
        // Given
        Member first = new Member(UUID.randomUUID(), Role.factualPartner, ADULT, MemberFacts.NOT_STATED, false);
        Member afterAYear = new Member(first.personId(), Role.factualPartner, ADULT, MemberFacts.NOT_STATED, true);
        Tenancy tenancy = withChanges(
                joining(first, LocalDate.of(2018, 9, 1)),
                new MemberChange(
                        UUID.randomUUID(), LocalDate.of(2019, 9, 1), Optional.empty(), Effect.changed, afterAYear));
        // When
        Standing inTheFirstYear = Standing.of(first, tenancy, LocalDate.of(2019, 8, 31), PARAMETERS);
        Standing afterIt = Standing.of(afterAYear, tenancy, LocalDate.of(2019, 9, 1), PARAMETERS);
        Standing migrated = Standing.of(afterAYear, tenancy, IN_2020, PARAMETERS);
        // Then
        assertThat(inTheFirstYear.tenantType()).contains(TenantType.tenantTypeC);
        assertThat(afterIt.tenantType()).contains(TenantType.tenantTypeB);
        assertThat(migrated.tenantType()).contains(TenantType.tenant);
    }

    @Test
    void letsEveryAdultSignTo2019AndOnlyTenantsSince() {
        // Given
        Member coResidentOf2019 = aMember(Role.coResident, ADULT);
        Member coResidentOf2020 = aMember(Role.coResident, ADULT);
        Tenancy tenancy = withChanges(joining(coResidentOf2019, IN_2019), joining(coResidentOf2020, IN_2020));
        // When
        Standing before = Standing.of(coResidentOf2019, tenancy, IN_2020, PARAMETERS);
        Standing since = Standing.of(coResidentOf2020, tenancy, IN_2020, PARAMETERS);
        // Then
        assertThat(before.signs()).contains(List.of(Signs.lease, Signs.internalRules));
        assertThat(since.signs()).contains(List.of(Signs.nothing));
    }

    @Test
    void letsWhoComesOfAgeInTheDwellingSignNothing() {
        // Given
        Member child = aMember(Role.child, LocalDate.of(2001, 6, 1));
        Tenancy tenancy = Households.aTenancyOf(aMember(Role.tenant, ADULT), child);
        // When
        Standing asMinor = Standing.of(child, tenancy, LocalDate.of(2019, 5, 31), PARAMETERS);
        Standing ofAge = Standing.of(child, tenancy, LocalDate.of(2019, 6, 1), PARAMETERS);
        // Then
        assertThat(asMinor).isEqualTo(new Standing(Optional.empty(), Optional.empty()));
        assertThat(ofAge.tenantType()).contains(TenantType.tenantTypeC);
        assertThat(ofAge.signs()).contains(List.of(Signs.nothing));
    }

    @Test
    void saysNothingOfWhoStaysForAWhileNorOfADayWhoseLawIsNotKnown() {
        // Given
        Member guest = aMember(Role.temporaryResident, ADULT);
        Member tenant = aMember(Role.tenant, ADULT);
        Tenancy tenancy = Households.aTenancyOf(tenant, guest);
        // When
        Standing ofAGuest = Standing.of(guest, tenancy, IN_2019, PARAMETERS);
        Standing longAgo = Standing.of(tenant, tenancy, LocalDate.of(2007, 10, 11), PARAMETERS);
        // Then
        assertThat(ofAGuest).isEqualTo(new Standing(Optional.empty(), Optional.empty()));
        assertThat(longAgo.tenantType()).isEmpty();
    }

    private static MemberChange joining(Member member, LocalDate on) {
        return new MemberChange(UUID.randomUUID(), on, Optional.empty(), Effect.joined, member);
    }

    private static Tenancy withChanges(MemberChange... changes) {
        Tenancy signed = Households.aTenancyOf();
        return new Tenancy(
                signed.tenancyId(),
                signed.dwellingId(),
                SIGNED_ON,
                signed.startDate(),
                signed.contractKind(),
                signed.endDate(),
                Optional.empty(),
                Optional.empty(),
                false,
                HouseholdOverTime.of(List.of(aMember(Role.tenant, ADULT)), SIGNED_ON, List.of(changes)),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}

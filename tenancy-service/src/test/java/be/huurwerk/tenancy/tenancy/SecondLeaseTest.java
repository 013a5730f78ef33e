package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * "Intern verhuizen": the old lease ends by law when the new one is concluded (wonenvlaanderen.be), and nobody lives in two dwellings
 * (Vlaamse Codex Wonen art. 6.20). The first lease runs from 2019-03-01 to 2028-02-29.
 */
class SecondLeaseTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 9, 2);
    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 5, 20);
    private static final LocalDate START = LocalDate.of(2019, 6, 15);

    private final Member tenant = aMember(Role.tenant, LocalDate.of(1980, 5, 1));
    private final Member spouse = aMember(Role.spouse, LocalDate.of(1980, 5, 1));
    private final Member child = aMember(Role.child, LocalDate.of(1998, 5, 1));

    @Test
    void isALeaseOfOneOfTheTenantsOnADayOfTheNewOne() {
        // Given
        Tenancy first = aTenancyOf(tenant, spouse, child);
        // Then
        assertThat(SecondLease.of(signedBy(START, tenant), Optional.empty(), List.of(first), TODAY))
                .contains(first);
        assertThat(SecondLease.of(
                        signedBy(START, aMember(Role.tenant, LocalDate.of(1980, 5, 1))),
                        Optional.empty(),
                        List.of(first),
                        TODAY))
                .isEmpty();
    }

    @Test
    void isTheHomeOfAChildOfAgeWhoHasNotLeftIt() {
        // Given
        Member guest = aMember(Role.temporaryResident, LocalDate.of(1998, 5, 1));
        Tenancy parents = aTenancyOf(tenant, spouse, child, guest);
        // Then
        assertThat(SecondLease.of(signedBy(START, child), Optional.empty(), List.of(parents), TODAY))
                .contains(parents);
        assertThat(SecondLease.of(signedBy(START, guest), Optional.empty(), List.of(parents), TODAY))
                .isEmpty();
    }

    @Test
    void isTheOneThatIsLeftWhereItBeginsNoEarlierThanTheNewOne() {
        // Given: it begins on 2019-03-01
        Tenancy left = aTenancyOf(tenant);
        // Then
        assertThat(notLeft(LocalDate.of(2019, 2, 20), left)).contains(left);
        assertThat(notLeft(LocalDate.of(2019, 3, 1), left)).contains(left);
        assertThat(notLeft(LocalDate.of(2019, 3, 2), left)).isEmpty();
    }

    private Optional<Tenancy> notLeft(LocalDate start, Tenancy left) {
        return SecondLease.notLeft(
                signedBy(start, tenant).leaving(PreviousLease.movedFrom(left)),
                Optional.empty(),
                Optional.of(left),
                TODAY);
    }

    @Test
    void isNoneThatIsOverByThen() {
        // Given
        Tenancy underNotice = aTenancyUntil(LocalDate.of(2019, 8, 31), Optional.of(LocalDate.of(2019, 5, 10)), tenant);
        // Then
        assertThat(SecondLease.of(
                        signedBy(LocalDate.of(2019, 9, 1), tenant), Optional.empty(), List.of(underNotice), TODAY))
                .isEmpty();
        assertThat(SecondLease.of(
                        signedBy(LocalDate.of(2019, 8, 31), tenant), Optional.empty(), List.of(underNotice), TODAY))
                .contains(underNotice);
    }

    @Test
    void aTermThatPassedWithoutNoticeGoesOn() {
        // Given
        Tenancy first = aTenancyOf(tenant);
        NewTenancy afterTheTerm = signedBy(LocalDate.of(2028, 3, 1), tenant);
        // Then
        assertThat(SecondLease.of(afterTheTerm, Optional.empty(), List.of(first), LocalDate.of(2028, 2, 29)))
                .isEmpty();
        assertThat(SecondLease.of(afterTheTerm, Optional.empty(), List.of(first), LocalDate.of(2028, 3, 1)))
                .contains(first);
    }

    @Test
    void isNotTheOneThatIsLeft() {
        // Given
        Tenancy first = aTenancyOf(tenant);
        NewTenancy lease = signedBy(START, tenant).leaving(PreviousLease.movedFrom(first));
        // Then
        assertThat(SecondLease.of(lease, Optional.empty(), List.of(first), TODAY))
                .isEmpty();
    }

    @Test
    void goesOnWithWhoSignsAloneWhileOthersStay() {
        // Given
        Tenancy first = aTenancyOf(tenant, spouse, child);
        Optional<Tenancy> left = Optional.of(first);
        // Then
        assertThat(notLeft(left, tenant)).contains(first);
        assertThat(notLeft(left, child)).contains(first);
        assertThat(notLeft(left, tenant, spouse)).isEmpty();
        assertThat(notLeft(Optional.empty(), tenant)).isEmpty();
    }

    @Test
    void isLeftByWhoIsReportedToLeaveOrOnceItIsOver() {
        // Given
        Tenancy first = aTenancyOf(tenant, spouse);
        Tenancy over = aTenancyUntil(START.minusDays(1), Optional.of(LocalDate.of(2019, 3, 5)), tenant, spouse);
        // Then
        assertThat(notLeft(Optional.of(withoutTenantFrom(first, START)), tenant))
                .isEmpty();
        assertThat(notLeft(Optional.of(withoutTenantFrom(first, START.plusDays(1))), tenant))
                .isPresent();
        assertThat(notLeft(Optional.of(over), tenant)).isEmpty();
    }

    private Tenancy withoutTenantFrom(Tenancy first, LocalDate day) {
        return new Tenancy(
                first.tenancyId(),
                first.dwellingId(),
                first.signedOn(),
                first.startDate(),
                first.contractKind(),
                first.endDate(),
                first.noticeReceivedOn(),
                first.keysReturnedOn(),
                false,
                List.of(
                        new Residence(tenant, first.signedOn(), Optional.of(day.minusDays(1))),
                        new Residence(spouse, first.signedOn(), Optional.empty())),
                first.previousLease(),
                first.override(),
                0);
    }

    private static Optional<Tenancy> notLeft(Optional<Tenancy> left, Member... signing) {
        return SecondLease.notLeft(signedBy(START, signing), Optional.empty(), left, TODAY);
    }

    @Test
    void allTenantsTogetherMoveByLaw() {
        // Given
        Tenancy first = aTenancyOf(tenant, spouse);
        // Then
        assertThat(SecondLease.moved(signedBy(START, tenant, spouse), List.of(first), TODAY))
                .contains(PreviousLease.movedFrom(first));
        assertThat(SecondLease.moved(signedBy(START, tenant), List.of(first), TODAY))
                .isEmpty();
    }

    @Test
    void nobodyMovesWhomTheOfficerLetsRentBoth() {
        // Given
        Tenancy first = aTenancyOf(tenant);
        NewTenancy lease = signedBy(START, tenant);
        NewTenancy both = new NewTenancy(
                lease.dwellingId(),
                SIGNED_ON,
                START,
                lease.household(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LeaseOverride("Keeps both until the works are done.")));
        // Then
        assertThat(SecondLease.moved(both, List.of(first), TODAY)).isEmpty();
    }

    private static NewTenancy signedBy(LocalDate startDate, Member... tenants) {
        return new NewTenancy(
                UUID.randomUUID(),
                SIGNED_ON,
                startDate,
                Stream.of(tenants)
                        .map(member -> new NewMember(
                                member.personId(),
                                member.role().isPartyToLease() ? member.role() : Role.tenant,
                                MemberFacts.NOT_STATED))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

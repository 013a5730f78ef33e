package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.DwellingKind;
import be.huurwerk.tenancy.dwelling.RentFigures;
import be.huurwerk.tenancy.tenancy.PreviousLease.Landlord;
import be.huurwerk.tenancy.tenancy.PreviousLease.Reason;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningRulesTest {

    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);

    @Test
    void takesAStartOnTheDayOfSigningAndNotBefore() {
        // When
        List<Issue> same = faults(SIGNED_ON, Optional.empty(), Optional.empty());
        List<Issue> before = faults(SIGNED_ON.minusDays(1), Optional.empty(), Optional.empty());
        // Then
        assertThat(same).isEmpty();
        assertThat(before).extracting(Issue::name).containsExactly("startDate");
    }

    @Test
    void needsFiguresThatHoldOnTheFirstDay() {
        // Given
        Dwelling dwelling = dwelling(LocalDate.of(2019, 3, 2));
        // When
        List<Issue> faults = SigningRules.faults(
                lease(LocalDate.of(2019, 3, 1), Optional.empty()), Optional.of(dwelling), Optional.empty());
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("startDate");
    }

    @Test
    void refusesAnInternalMoveFromAnotherLandlord() {
        // Given
        PreviousLease lease = new PreviousLease(
                Landlord.other, ContractKind.indefinite, Reason.internalMove, Optional.empty(), Optional.empty());
        // When
        List<Issue> faults = faults(SIGNED_ON, Optional.of(lease), Optional.empty());
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("previousLease.reason");
    }

    @Test
    void checksANamedPreviousLease() {
        // Given
        Tenancy fixedTerm = aTenancyOf(aMember(Role.tenant, LocalDate.of(1980, 5, 1)));
        PreviousLease own = new PreviousLease(
                Landlord.own,
                ContractKind.indefinite,
                Reason.internalMove,
                Optional.of(fixedTerm.tenancyId()),
                Optional.empty());
        PreviousLease other = new PreviousLease(
                Landlord.other,
                ContractKind.indefinite,
                Reason.ownChoice,
                Optional.of(fixedTerm.tenancyId()),
                Optional.empty());
        // When
        List<Issue> unknown = faults(SIGNED_ON, Optional.of(own), Optional.empty());
        List<Issue> ofAnotherKind = faults(SIGNED_ON, Optional.of(own), Optional.of(fixedTerm));
        List<Issue> notOurs = faults(SIGNED_ON, Optional.of(other), Optional.of(fixedTerm));
        // Then
        assertThat(unknown).extracting(Issue::name).containsExactly("previousLease.tenancyId");
        assertThat(ofAnotherKind).extracting(Issue::name).containsExactly("previousLease.kind");
        assertThat(notOurs).extracting(Issue::name).containsExactly("previousLease.tenancyId");
    }

    @ParameterizedTest
    @CsvSource({"tenant, true", "spouse, true", "factualPartner, true", "child, false", "coResident, false"})
    void letsTheTenantAndThePartnerKeepWhatTheyHadAndNoOtherMember(Role roleBefore, boolean counts) {
        // Given
        Member reference = aMember(Role.tenant, LocalDate.of(1960, 5, 1));
        Member mover = aMember(roleBefore, LocalDate.of(1985, 5, 1));
        Tenancy previous = aTenancyOf(reference, mover);
        NewMember movesAlone = new NewMember(mover.personId(), Role.tenant, MemberFacts.NOT_STATED);
        NewMember alongAsCoResident = new NewMember(reference.personId(), Role.coResident, MemberFacts.NOT_STATED);
        // When
        boolean kept = SigningRules.countsForTheKind(
                lease(SIGNED_ON, Optional.empty(), movesAlone, alongAsCoResident), Optional.of(previous));
        // Then
        assertThat(kept).isEqualTo(counts);
    }

    private static List<Issue> faults(
            LocalDate startDate, Optional<PreviousLease> previousLease, Optional<Tenancy> previous) {
        return SigningRules.faults(
                lease(startDate, previousLease), Optional.of(dwelling(LocalDate.of(2019, 1, 1))), previous);
    }

    private static NewTenancy lease(
            LocalDate startDate, Optional<PreviousLease> previousLease, NewMember... household) {
        return new NewTenancy(
                UUID.randomUUID(),
                SIGNED_ON,
                startDate,
                List.of(household),
                previousLease,
                Optional.empty(),
                Optional.empty());
    }

    private static Dwelling dwelling(LocalDate figuresFrom) {
        RentFigures figures = new RentFigures(
                figuresFrom, new BigDecimal("600.00"), Optional.empty(), Optional.empty(), Optional.empty());
        return new Dwelling(
                UUID.randomUUID(),
                "W-1",
                DwellingKind.house,
                3,
                null,
                List.of(figures),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}

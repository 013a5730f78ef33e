package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A child that is domiciled with one parent brings the other half the reduction (rent calculation 6), so that it is domiciled in one
 * dwelling. The first lease runs from 2019-03-01 to 2028-02-29.
 */
class DomicileTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 9, 2);
    private static final LocalDate START = LocalDate.of(2019, 6, 15);
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);
    private static final LocalDate MINOR = LocalDate.of(2012, 5, 1);

    private final Member mother = aMember(Role.tenant, ADULT);
    private final Member father = aMember(Role.tenant, ADULT);

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true",
        "true,  ,      true",
        ",      ,      true",
        "true,  false, false",
        "false, true,  false",
        "false, false, false"
    })
    void isInOneDwellingAndThatWhereNothingElseIsSaid(Boolean there, Boolean here, boolean clash) {
        // Given
        Member child = aChild(there);
        Tenancy withMother = aTenancyOf(mother, child);
        // When
        List<Domicile.Found> found = elsewhere(lease(Optional.empty(), father, with(child, here)), withMother);
        // Then
        assertThat(found).hasSize(clash ? 1 : 0);
        found.forEach(one -> {
            assertThat(one.position()).isEqualTo(1);
            assertThat(one.other()).isEqualTo(withMother);
            assertThat(one.ofAge()).isFalse();
        });
    }

    @Test
    void goesAlongWithTheHouseholdThatMovesAndNotWithWhoLeavesIt() {
        // Given
        Member child = aChild(true);
        Tenancy alone = aTenancyOf(mother, child);
        Tenancy couple = aTenancyOf(mother, aMember(Role.spouse, ADULT), child);
        // Then
        assertThat(elsewhere(lease(Optional.of(alone), mother, child), alone)).isEmpty();
        assertThat(elsewhere(lease(Optional.of(couple), mother, child), couple)).hasSize(1);
    }

    @Test
    void isFreeOnceTheOtherLeaseIsOver() {
        // Given
        Member child = aChild(true);
        Tenancy over = aTenancyUntil(LocalDate.of(2019, 5, 31), Optional.of(LocalDate.of(2019, 2, 20)), mother, child);
        Tenancy later = aTenancyUntil(LocalDate.of(2019, 6, 30), Optional.of(LocalDate.of(2019, 3, 20)), mother, child);
        // Then
        assertThat(elsewhere(lease(Optional.empty(), father, child), over)).isEmpty();
        assertThat(elsewhere(lease(Optional.empty(), father, child), later)).hasSize(1);
    }

    @Test
    void whoIsOfAgeLivesForGoodInOneHouseholdWhateverTheDomicile() {
        // Given
        Member coResident = aMember(Role.coResident, ADULT);
        Member guest = aMember(Role.temporaryResident, ADULT);
        Tenancy other = aTenancyOf(mother, coResident, guest);
        // Then
        assertThat(elsewhere(lease(Optional.empty(), father, with(coResident, false)), other))
                .singleElement()
                .matches(Domicile.Found::ofAge);
        assertThat(elsewhere(lease(Optional.empty(), father, guest), other)).isEmpty();
    }

    @Test
    void ofAChangeIsLookedAtFromTheFirstDayOfItsLease() {
        // Given: the old lease ends the day before the new one, for which the household has signed already
        Member child = aChild(true);
        Tenancy next = aTenancyOf(mother, child);
        Tenancy left = aTenancyUntil(LocalDate.of(2019, 2, 28), Optional.of(LocalDate.of(2019, 2, 15)), mother, child);
        Tenancy other = aTenancyOf(father, child);
        LocalDate bornOn = LocalDate.of(2019, 2, 20);
        // Then
        assertThat(Domicile.elsewhere(child.personId(), next, bornOn, List.of(left, next), TODAY))
                .isEmpty();
        assertThat(Domicile.elsewhere(child.personId(), left, bornOn, List.of(left, next), TODAY))
                .isEmpty();
        assertThat(Domicile.elsewhere(child.personId(), next, bornOn, List.of(left, next, other), TODAY))
                .contains(other);
    }

    private static Member aChild(Boolean domiciled) {
        return with(aMember(Role.child, MINOR), domiciled);
    }

    private static Member with(Member member, Boolean domiciled) {
        MemberFacts facts = new MemberFacts(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(domiciled),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Member(member.personId(), member.role(), member.birthDate(), facts, member.partyToLease());
    }

    private static List<Domicile.Found> elsewhere(NewTenancy lease, Tenancy... others) {
        Map<UUID, LocalDate> birthDates = lease.household().stream()
                .collect(Collectors.toMap(NewMember::personId, member -> member.role() == Role.child ? MINOR : ADULT));
        Function<UUID, List<Tenancy>> of = member -> List.of(others);
        return Domicile.elsewhere(lease, birthDates, 18, Optional.empty(), of, TODAY);
    }

    private static NewTenancy lease(Optional<Tenancy> left, Member... household) {
        return new NewTenancy(
                UUID.randomUUID(),
                LocalDate.of(2019, 5, 20),
                START,
                Stream.of(household)
                        .map(member -> new NewMember(member.personId(), member.role(), member.facts()))
                        .toList(),
                left.map(PreviousLease::movedFrom),
                Optional.empty(),
                Optional.empty());
    }
}

package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.huurwerk.tenancy.tenancy.MemberChange.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HouseholdOverTimeTest {

    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);

    private final Member tenant = aMember(Role.tenant, LocalDate.of(1980, 5, 1));
    private final Member partner = aMember(Role.spouse, LocalDate.of(1982, 9, 14));

    @Test
    void startsWithWhoSigned() {
        // When
        List<Residence> residences = HouseholdOverTime.of(List.of(tenant, partner), SIGNED_ON, List.of());
        // Then
        assertThat(residences)
                .containsExactly(
                        new Residence(tenant, SIGNED_ON, Optional.empty()),
                        new Residence(partner, SIGNED_ON, Optional.empty()));
    }

    @Test
    void endsOnTheDayBeforeSomebodyLeft() {
        // When
        List<Residence> residences = HouseholdOverTime.of(
                List.of(tenant, partner), SIGNED_ON, List.of(change("2019-06-10", Effect.left, partner)));
        // Then
        assertThat(residences)
                .contains(new Residence(partner, SIGNED_ON, Optional.of(LocalDate.of(2019, 6, 9))))
                .hasSize(2);
    }

    @Test
    void letsTheLaterReportOfAnEarlierDayTakeItsPlace() {
        // Given
        Member child = aMember(Role.child, LocalDate.of(2012, 3, 1));
        MemberChange leftInJune = change("2019-06-10", Effect.left, child);
        MemberChange joinedInApril = change("2019-04-01", Effect.joined, child);
        // When
        List<Residence> residences =
                HouseholdOverTime.of(List.of(tenant), SIGNED_ON, List.of(leftInJune, joinedInApril));
        // Then
        assertThat(residences)
                .last()
                .isEqualTo(new Residence(child, LocalDate.of(2019, 4, 1), Optional.of(LocalDate.of(2019, 6, 9))));
    }

    @Test
    void keepsThePlaceOfWhoIsAnotherFromThenOn() {
        // When
        List<Residence> residences = HouseholdOverTime.of(
                List.of(partner, tenant),
                SIGNED_ON,
                List.of(change("2019-06-10", Effect.changed, partner.asReferenceTenant())));
        // Then
        assertThat(residences)
                .extracting(residence -> residence.member().role(), Residence::from)
                .containsExactly(
                        tuple(Role.spouse, SIGNED_ON),
                        tuple(Role.tenant, LocalDate.of(2019, 6, 10)),
                        tuple(Role.tenant, SIGNED_ON));
    }

    @Test
    void endsAStayByItselfAndMakesItPermanentWhereItIsSaid() {
        // Given
        Member guest = aMember(Role.temporaryResident, LocalDate.of(1990, 1, 1));
        Member resident = new Member(guest.personId(), Role.coResident, guest.birthDate(), guest.facts(), false);
        MemberChange stay = new MemberChange(
                UUID.randomUUID(), day("2019-04-01"), Optional.of(day("2019-08-31")), Effect.joined, guest);
        MemberChange forGood = change("2019-06-01", Effect.joined, resident);
        // When
        List<Residence> whileStaying = HouseholdOverTime.of(List.of(tenant), SIGNED_ON, List.of(stay));
        List<Residence> permanent = HouseholdOverTime.of(List.of(tenant), SIGNED_ON, List.of(stay, forGood));
        // Then
        assertThat(whileStaying)
                .last()
                .isEqualTo(new Residence(guest, day("2019-04-01"), Optional.of(day("2019-08-31"))));
        assertThat(permanent)
                .containsExactly(
                        new Residence(tenant, SIGNED_ON, Optional.empty()),
                        new Residence(guest, day("2019-04-01"), Optional.of(day("2019-05-31"))),
                        new Residence(resident, day("2019-06-01"), Optional.empty()));
    }

    /** Whatever happens, nobody lives there twice on a day, and who left last is gone. */
    @RepeatedTest(50)
    void neverCountsAnybodyTwice() {
        // Given
        Random random = new Random();
        List<MemberChange> changes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Member member = random.nextBoolean() ? tenant : partner;
            Effect effect = Effect.values()[random.nextInt(3)];
            changes.add(change(SIGNED_ON.plusDays(random.nextInt(20)).toString(), effect, member));
        }
        // When
        List<Residence> residences = HouseholdOverTime.of(List.of(tenant, partner), SIGNED_ON, changes);
        // Then
        for (int i = 0; i < 25; i++) {
            LocalDate on = SIGNED_ON.plusDays(i);
            assertThat(residences.stream()
                            .filter(residence -> residence.isOn(on))
                            .map(residence -> residence.member().personId()))
                    .as("%s %s", on, changes)
                    .doesNotHaveDuplicates();
        }
        residences.forEach(
                residence -> assertThat(residence.until().orElse(LocalDate.MAX)).isAfterOrEqualTo(residence.from()));
    }

    private static MemberChange change(String on, Effect effect, Member member) {
        return new MemberChange(UUID.randomUUID(), day(on), Optional.empty(), effect, member);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

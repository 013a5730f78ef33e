package be.huurwerk.rent.household;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HouseholdOverTimeTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final UUID SPOUSE = new UUID(1, 2);
    private static final UUID CHILD = new UUID(1, 3);

    private final PaperTenancy tenancy = new PaperTenancy()
            .signed(
                    LocalDate.parse("2019-03-01"),
                    Optional.empty(),
                    List.of(PaperTenancy.member(TENANT, Role.tenant, "1980-05-01")));

    @Test
    void countsWhoJoinsFromTheDayOnWhichTheRentFollows() {
        // When
        tenancy.changed(2, tenancy.joins(SPOUSE, Role.spouse, "1981-02-03", day("2019-04-10"), day("2019-05-01")));

        // Then
        assertThat(on("2019-04-30")).containsExactly(TENANT);
        assertThat(on("2019-05-01")).containsExactly(TENANT, SPOUSE);
    }

    @Test
    void countsABirthFromTheNextYearOnOnly() {
        // When
        tenancy.changed(2, tenancy.joins(CHILD, Role.child, "2019-06-12", day("2019-06-12"), day("2020-01-01")));
        tenancy.changed(3, tenancy.joins(SPOUSE, Role.spouse, "1981-02-03", day("2019-08-10"), day("2019-09-01")));

        // Then
        assertThat(on("2019-12-31")).containsExactly(TENANT, SPOUSE);
        assertThat(on("2020-01-01")).containsExactlyInAnyOrder(TENANT, SPOUSE, CHILD);
    }

    @Test
    void doesNotBringBackAChildWhoLeftBeforeItsBirthCounts() {
        // When: whichever is told first
        tenancy.changed(3, tenancy.leaves(CHILD, day("2019-08-20"), day("2019-09-01")));
        tenancy.changed(2, tenancy.joins(CHILD, Role.child, "2019-06-12", day("2019-06-12"), day("2020-01-01")));

        // Then
        assertThat(on("2020-01-01")).containsExactly(TENANT);
    }

    @Test
    void takesAMembersFactsAsAWholeFromTheLastChange() {
        // When
        tenancy.changed(
                2, tenancy.joins(SPOUSE, Role.factualPartner, "1981-02-03", day("2019-04-10"), day("2019-05-01")));
        tenancy.changed(3, tenancy.joins(SPOUSE, Role.spouse, "1981-02-03", day("2019-07-01"), day("2019-08-01")));

        // Then
        assertThat(roleOn("2019-07-31")).isEqualTo(Role.factualPartner);
        assertThat(roleOn("2019-08-01")).isEqualTo(Role.spouse);
        assertThat(on("2019-08-01")).containsExactly(TENANT, SPOUSE);
    }

    private List<UUID> on(String date) {
        return tenancy.file().householdOn(day(date)).stream()
                .map(SignedMember::personId)
                .toList();
    }

    private Role roleOn(String date) {
        return tenancy.file().householdOn(day(date)).get(1).role();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

package be.huurwerk.rent.household;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
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

    /** Handbook rent-calculation.md sections 4 and 9: all adults count; only a child that stops being a dependant does so on 1 January. */
    @Test
    void whoJoinsOfAgeCountsAtOnceAndWhoComesOfAgeHereFromTheNextYearOn() {
        // Given
        UUID grown = new UUID(1, 4);
        UUID growing = new UUID(1, 5);
        tenancy.declared(grown, 2018, IncomeKind.taxable, "30000.00");
        tenancy.declared(growing, 2018, IncomeKind.taxable, "10000.00");

        // When
        tenancy.changed(2, tenancy.joins(grown, Role.relative, "2002-06-15", day("2020-10-05"), day("2020-11-01")));
        tenancy.changed(3, tenancy.joins(growing, Role.relative, "2002-10-15", day("2020-10-05"), day("2020-11-01")));

        // Then
        assertThat(counting("2020-11-01")).contains(grown).doesNotContain(growing);
        assertThat(counting("2021-01-01")).contains(grown, growing);
    }

    @Test
    void whoIsOfAgeAtTheStartOfTheLeaseCountsFromItOn() {
        // Given: of age since June, without child benefit
        UUID grown = new UUID(1, 4);
        PaperTenancy begun = new PaperTenancy()
                .signed(
                        day("2020-09-01"),
                        Optional.empty(),
                        List.of(
                                PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"),
                                PaperTenancy.member(grown, Role.relative, "2002-06-15")));
        PaperTenancy running = new PaperTenancy()
                .signed(
                        day("2019-09-01"),
                        Optional.empty(),
                        List.of(
                                PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"),
                                PaperTenancy.member(grown, Role.relative, "2002-06-15")));
        begun.declared(grown, 2018, IncomeKind.taxable, "30000.00");
        running.declared(grown, 2018, IncomeKind.taxable, "30000.00");

        // When, then
        assertThat(counting(begun, "2020-09-01")).contains(grown);
        assertThat(counting(running, "2020-09-01")).doesNotContain(grown);
    }

    private List<UUID> counting(String date) {
        return counting(tenancy, date);
    }

    /** Whose declared income counts. */
    private static List<UUID> counting(PaperTenancy tenancy, String date) {
        RentQuestion question =
                tenancy.file().question(day(date), IncomeBasis.REFERENCE).orElseThrow();
        return new RentCalculation(Parameters.shipped())
                .incomesUsed(question).entrySet().stream()
                        .filter(member -> !member.getValue().isEmpty())
                        .map(member -> UUID.fromString(member.getKey()))
                        .toList();
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

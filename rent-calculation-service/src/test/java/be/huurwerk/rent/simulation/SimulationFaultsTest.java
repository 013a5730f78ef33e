package be.huurwerk.rent.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.income.MonthRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.DwellingRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.HouseholdRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.IncomeRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.MemberRequest;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationFaultsTest {

    private static final LocalDate ON = LocalDate.of(2019, 5, 1);
    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);

    @Test
    void acceptsAHouseholdThatCanBe() {
        assertThat(faults(
                        member("a", Role.tenant, taxable(2016)),
                        member("b", Role.spouse, current(2019, "2019-03", "2019-05", "2019-04")),
                        member("c", Role.coTenant),
                        member("d", Role.child)))
                .isEmpty();
    }

    @Test
    void needsOneTenantWhoIsOfAgeOnTheEffectiveDate() {
        // Given
        MemberRequest child = member("a", Role.tenant, LocalDate.of(2011, 1, 1), Optional.empty(), taxable(2016));
        MemberRequest ofAge = member("b", Role.tenant, ON.minusYears(18), Optional.empty(), taxable(2016));
        MemberRequest notYet = member("c", Role.tenant, ON.minusYears(18).plusDays(1), Optional.empty(), taxable(2016));

        // Then
        assertThat(faults(child)).containsExactly("household.members[0].birthDate");
        assertThat(faults(notYet)).containsExactly("household.members[0].birthDate");
        assertThat(faults(child, ofAge)).isEmpty();
    }

    @Test
    void refusesATenantWhoLivesElsewhereOrIsAKinOfThemselves() {
        // Given
        MemberRequest plain = member("a", Role.tenant);
        MemberRequest odd = new MemberRequest(
                plain.memberId(),
                plain.role(),
                plain.birthDate(),
                plain.since(),
                plain.severelyDisabled(),
                plain.familyAllowance(),
                plain.orphanAllowance(),
                Optional.of(false),
                plain.sharedCustody(),
                plain.otherParentRentsSocially(),
                plain.unmarried(),
                plain.residentSinceMajority(),
                Optional.of(1),
                plain.incomes());

        // Then
        assertThat(faults(odd)).containsExactly("household.members[0].domiciled", "household.members[0].degree");
    }

    @Test
    void refusesAHouseholdWithoutATenant() {
        assertThat(faults(member("a", Role.coTenant))).containsExactly("household.members");
    }

    @ParameterizedTest
    @EnumSource(names = {"spouse", "legalCohabitant", "factualPartner"})
    void refusesASecondPartner(Role second) {
        assertThat(faults(
                        member("a", Role.tenant),
                        member("b", Role.legalCohabitant),
                        member("c", Role.child),
                        member("d", second)))
                .containsExactly("household.members[3].role");
    }

    @Test
    void refusesWhoIsNotYetBornOrNotYetThere() {
        // Given
        LocalDate tomorrow = ON.plusDays(1);

        // When / Then
        assertThat(faults(
                        member("a", Role.tenant),
                        member("b", Role.factualPartner, BORN, Optional.of(tomorrow)),
                        member("c", Role.child, tomorrow, Optional.empty())))
                .containsExactly("household.members[1].since", "household.members[2].birthDate");
    }

    @Test
    void acceptsWhoIsBornOrComesOnTheEffectiveDate() {
        assertThat(faults(
                        member("a", Role.tenant),
                        member("b", Role.factualPartner, BORN, Optional.of(ON)),
                        member("c", Role.child, ON, Optional.empty())))
                .isEmpty();
    }

    @Test
    void refusesAnIncomeYearAfterTheEffectiveDate() {
        assertThat(faults(member("a", Role.tenant, taxable(2019), taxable(2020))))
                .containsExactly("household.members[0].incomes[1].year");
    }

    @Test
    void refusesWhatLiesBeforeABirth() {
        assertThat(faults(
                        member("a", Role.tenant, LocalDate.of(1800, 1, 1), Optional.empty()),
                        member("b", Role.factualPartner, BORN, Optional.of(BORN.minusDays(1))),
                        member("c", Role.child, LocalDate.of(2012, 3, 1), Optional.empty(), taxable(2011))))
                .containsExactly(
                        "household.members[0].birthDate",
                        "household.members[1].since",
                        "household.members[2].incomes[0].year");
    }

    @Test
    void refusesACurrentIncomeWithoutAMonthOfItsYear() {
        assertThat(faults(member("a", Role.tenant, current(2010, "2019-01", "2019-02", "2019-03"))))
                .containsExactly("household.members[0].incomes[0].year");
    }

    @Test
    void saysWhichYearsCanBeUsed() {
        // Given an income of the rent year only
        RentSimulationRequest request = request(member("a", Role.tenant, taxable(2020)));
        LocalDate on = LocalDate.of(2020, 6, 1);

        // When
        Issue free =
                SimulationFaults.of(new MissingFact(MissingFact.Kind.INCOME, 0, "a", "incomes", null, on), request);
        Issue fixed =
                SimulationFaults.of(new MissingFact(MissingFact.Kind.INCOME, 0, "a", "incomes", 2016, on), request);

        // Then
        assertThat(free.detail().en())
                .contains("That of 2020 can't be used")
                .contains("An income of 2019 or before is needed");
        assertThat(fixed.detail().nl())
                .isEqualTo("Het inkomen van dit lid telt mee en er is er geen van 2016 verklaard."
                        + " Een inkomen van een ander jaar, zoals 2020, is niet bruikbaar.");
    }

    @Test
    void refusesTwoIncomesOfOneKindAndYear() {
        assertThat(faults(member("a", Role.tenant, taxable(2016), taxable(2017), taxable(2016))))
                .containsExactly("household.members[0].incomes[2].kind");
    }

    @Test
    void refusesNoIncomeBesideAnAmountOfTheYear() {
        assertThat(faults(member("a", Role.tenant, taxable(2016), none(2016))))
                .containsExactly("household.members[0].incomes[1].kind");
        assertThat(faults(member("a", Role.tenant, none(2016), taxable(2017), taxable(2016))))
                .containsExactly("household.members[0].incomes[2].kind");
    }

    @Test
    void acceptsNoIncomeBesideAnotherYearAnotherMemberOrMonths() {
        assertThat(faults(
                        member("a", Role.tenant, none(2016), taxable(2017)),
                        member("b", Role.spouse, taxable(2016)),
                        member("c", Role.coTenant, none(2019), current(2019, "2019-03", "2019-04", "2019-05"))))
                .isEmpty();
    }

    @Test
    void acceptsTheSameKindAndYearOfTwoMembers() {
        assertThat(faults(member("a", Role.tenant, taxable(2016)), member("b", Role.spouse, taxable(2016))))
                .isEmpty();
    }

    @Test
    void refusesMonthsThatDoNotFollowOneAnother() {
        assertThat(faults(member("a", Role.tenant, current(2019, "2018-12", "2019-02", "2019-03"))))
                .containsExactly("household.members[0].incomes[0].months");
    }

    @Test
    void refusesAMonthThatComesTwice() {
        assertThat(faults(member("a", Role.tenant, current(2019, "2019-01", "2019-02", "2019-03", "2019-02"))))
                .containsExactly("household.members[0].incomes[0].months");
    }

    @Test
    void refusesAMonthAfterTheEffectiveDate() {
        assertThat(faults(member("a", Role.tenant, current(2019, "2019-04", "2019-05", "2019-06"))))
                .containsExactly("household.members[0].incomes[0].months[2].month");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults(
                        member("a", Role.spouse, taxable(2030)),
                        member("a", Role.factualPartner, ON.plusYears(1), Optional.empty(), current(2019, "2019-04"))))
                .containsExactlyInAnyOrder(
                        "household.members[0].incomes[0].year",
                        "household.members[1].memberId",
                        "household.members[1].role",
                        "household.members[1].birthDate",
                        "household.members[1].incomes[0].year",
                        "household.members[1].incomes[0].months",
                        "household.members");
    }

    private static List<String> faults(MemberRequest... members) {
        return SimulationFaults.find(request(members), OptionalInt.of(3), OptionalInt.of(18)).stream()
                .map(Issue::name)
                .toList();
    }

    private static RentSimulationRequest request(MemberRequest... members) {
        return new RentSimulationRequest(
                ON,
                new DwellingRequest(new BigDecimal("600.00"), Optional.empty(), Optional.empty(), Optional.empty()),
                new HouseholdRequest(List.of(members)));
    }

    private static MemberRequest member(String id, Role role, IncomeRequest... incomes) {
        return member(id, role, BORN, Optional.empty(), incomes);
    }

    private static MemberRequest member(
            String id, Role role, LocalDate birthDate, Optional<LocalDate> since, IncomeRequest... incomes) {
        return new MemberRequest(
                id,
                role,
                birthDate,
                since,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(incomes)));
    }

    private static IncomeRequest taxable(int year) {
        return new IncomeRequest(year, Optional.of(new BigDecimal("20000.00")), IncomeKind.taxable, Optional.empty());
    }

    private static IncomeRequest none(int year) {
        return new IncomeRequest(year, Optional.empty(), IncomeKind.none, Optional.empty());
    }

    private static IncomeRequest current(int year, String... months) {
        return new IncomeRequest(
                year,
                Optional.empty(),
                IncomeKind.current,
                Optional.of(Stream.of(months)
                        .map(month -> new MonthRequest(YearMonth.parse(month), new BigDecimal("1000.00")))
                        .toList()));
    }
}

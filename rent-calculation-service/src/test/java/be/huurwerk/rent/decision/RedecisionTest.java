package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.HouseholdChange;
import be.huurwerk.rent.household.PaperTenancy;
import be.huurwerk.rent.household.Schedule.Days;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One tenancy from 2019-03-01: base rent 600, minimum 180, reduction 40; the tenant has 20000.00 of 2016, which is 20630.42 indexed and
 * 375.10 a month over 55, less 40: 335.10; in 2020 20000 x 109.02 / 103.74 / 55 = 382.14, less 40: 342.14.
 */
class RedecisionTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final UUID SPOUSE = new UUID(1, 2);
    private static final LocalDate START = LocalDate.parse("2019-03-01");

    private RentOffice office = new RentOffice();

    @Test
    void decidesTheFirstRentOnceTheIncomeIsThere() {
        // Given
        sign();
        assertThat(office.waiting).containsOnlyKeys(START);

        // When
        declare(TENANT, 2016, "20000.00");

        // Then
        assertThat(office.waiting).isEmpty();
        assertThat(reasons()).containsExactly("2019-03-01 initial 335.10");
    }

    @Test
    void endsAnIncomeDropAfterSixMonthsByItself() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");

        // When
        office.asks("2019-06-01", DecisionReason.incomeDrop);

        // Then: 3 x 1200 x 4 / 55 = 261.82, less 40
        assertThat(reasons())
                .containsExactly(
                        "2019-03-01 initial 335.10", "2019-06-01 incomeDrop 221.82", "2019-12-01 grantEnded 335.10");
        assertThat(office.rentOn(day("2019-11-30"))).isEqualTo(Euro.of("221.82"));
        assertThat(office.rentOn(day("2019-12-01"))).isEqualTo(Euro.of("335.10"));
        assertThat(office.decided.get(1).days())
                .containsExactly(new Days(day("2019-06-01"), Optional.of(day("2019-11-30"))));
        assertThat(office.decided.get(2).days()).containsExactly(new Days(day("2019-12-01"), Optional.empty()));
    }

    @Test
    void grantsTheSameMonthsOneDropOfSixMonthsFromItsFirstDay() {
        // Given: February to April prove it, 3 x 1200 x 4 / 55 = 261.82, less 40
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.asks("2019-06-01", DecisionReason.incomeDrop);

        // When it is asked from a later day, and then from an earlier one
        office.asks("2019-07-01", DecisionReason.incomeDrop);
        LocalDate lastAtFirst = lastDayAt("221.82");
        office.asks("2019-05-01", DecisionReason.incomeDrop);

        // Then
        assertThat(lastAtFirst).isEqualTo("2019-11-30");
        assertThat(office.rentOn(day("2019-05-01"))).isEqualTo(Euro.of("221.82"));
        assertThat(lastDayAt("221.82")).isEqualTo("2019-10-31");
        assertThat(office.rentOn(day("2019-11-01"))).isEqualTo(Euro.of("335.10"));
    }

    @Test
    void decidesADropOfTheSameMonthsOnce() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.asks("2019-06-01", DecisionReason.incomeDrop);

        // When
        Outcome later = office.asks("2019-07-01", DecisionReason.incomeDrop);
        Outcome again = office.asks("2019-06-01", DecisionReason.incomeDrop);

        // Then
        assertThat(((Outcome.Decided) later).decisions()).isEmpty();
        assertThat(((Outcome.Decided) again).decisions()).isEmpty();
        assertThat(reasons()).hasSize(3);
    }

    @Test
    void decidesTheSameMonthsAnewFromALaterDayOnceTheyTellAnotherIncome() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.asks("2019-06-01", DecisionReason.incomeDrop);
        earn(TENANT, "2019-02", "1100.00");

        // When
        office.asks("2019-07-01", DecisionReason.incomeDrop);

        // Then: 3 x 1100 x 4 / 55 = 240.00, less 40, to the same last day
        assertThat(reasons().subList(3, 4)).containsExactly("2019-07-01 incomeDrop 200.00");
        assertThat(lastDayAt("200.00")).isEqualTo("2019-11-30");
    }

    @Test
    void goesOnWithASecondDropWhereTheFirstWouldHaveEnded() {
        // Given: from June to November, and by other months from September to February
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.asks("2019-06-01", DecisionReason.incomeDrop);
        earn(TENANT, "2019-06", "1100.00");

        // When
        office.asks("2019-09-01", DecisionReason.incomeDrop);

        // Then: nothing ends on 1 December; what was decided for that day gives way to the second drop
        assertThat(reasons().subList(3, 6))
                .containsExactly(
                        "2019-09-01 incomeDrop 200.00", "2019-12-01 incomeDrop 200.00", "2020-03-01 grantEnded 342.14");
        assertThat(office.decided.get(4).grant())
                .isEqualTo(office.decided.get(3).grant());
        assertThat(office.decided.get(4).days())
                .containsExactly(new Days(day("2019-12-01"), Optional.of(day("2020-02-29"))));
        assertThat(((Outcome.Decided) office.asks("2019-12-01", DecisionReason.grantEnded)).decisions())
                .isEmpty();
    }

    private LocalDate lastDayAt(String rent) {
        LocalDate day = day("2020-12-31");
        while (!office.rentOn(day).equals(Euro.of(rent))) {
            day = day.minusDays(1);
        }
        return day;
    }

    @Test
    void takesADropOfExactlyTheLawsPercentage() {
        // Given: 80 percent of 20630.42 is 16504.336; 3 months x 4 make 16504.32, and 16504.44
        aDecidedTenancy();
        office.learns(tenancy -> {
            tenancy.earned(TENANT, YearMonth.parse("2019-02"), 2, "1375.36");
            tenancy.earned(TENANT, YearMonth.parse("2019-04"), 1, "1375.36");
        });

        // Then
        assertThat(office.asks("2019-05-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Decided.class);

        // When
        office.learns(tenancy -> tenancy.earned(TENANT, YearMonth.parse("2019-04"), 1, "1375.39"));

        // Then
        assertThat(office.asks("2019-06-01", DecisionReason.incomeDrop))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.refusal().why()).isEqualTo(Refusal.Why.INCOME_NOT_LOWER);
                    ComparedIncomes compared = refused.refusal().compared().orElseThrow();
                    assertThat(compared.current()).isEqualByComparingTo("16504.44");
                    assertThat(compared.reference()).isBetween(new BigDecimal("20630.42"), new BigDecimal("20630.43"));
                });
    }

    @Test
    void comparesADropWithTheIncomeAsDeclaredWhereTheLandlordWantsIt(@TempDir Path policy) throws IOException {
        // Given: 3 x 1366 x 4 = 16392, less than 80 percent of 20630.42, more than 80 percent of 20000
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1366.00");
        assertThat(office.asks("2019-05-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Decided.class);

        // When
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/income-drop-base.yaml"), """
            title: {nl: Inkomen waarmee een daling vergeleken wordt, en: Income that a drop is compared with}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2017-01-01, value: reference, status: policy, source: "this landlord"}
            """);
        office = new RentOffice(Parameters.withPolicy(policy));
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1366.00");

        // Then
        assertThat(why(office.asks("2019-05-01", DecisionReason.incomeDrop))).isEqualTo(Refusal.Why.INCOME_NOT_LOWER);
        earn(TENANT, "2019-02", "1333.33");
        assertThat(office.asks("2019-05-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void asksTheCurrentIncomeOfEverybodyWhoseIncomeCounts() {
        // Given
        aDecidedTenancy();
        declare(SPOUSE, 2016, "5000.00");
        office.hears(2, office.tenancy.joins(SPOUSE, Role.spouse, "1981-02-03", day("2019-04-10"), day("2019-05-01")));
        earn(TENANT, "2019-02", "900.00");

        // When
        Outcome outcome = office.asks("2019-06-01", DecisionReason.incomeDrop);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.missing())
                                .containsExactly(new Missing(
                                        Missing.What.currentIncome, Optional.of(SPOUSE), Optional.empty(), "months")));
    }

    @Test
    void takesNoMonthsWithAGapAndNoneThatAreLongPast() {
        // Given
        aDecidedTenancy();
        office.learns(tenancy -> {
            tenancy.earned(TENANT, YearMonth.parse("2019-01"), 2, "900.00");
            tenancy.earned(TENANT, YearMonth.parse("2019-04"), 1, "900.00");
        });

        // Then: January, February and April are no three in a row
        assertThat(office.asks("2019-06-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Waiting.class);

        // When
        office.learns(tenancy -> tenancy.earned(TENANT, YearMonth.parse("2019-03"), 1, "900.00"));

        // Then: they end in April, three months before July and four before August
        assertThat(office.asks("2019-08-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Waiting.class);
        assertThat(office.asks("2019-07-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void hasASecondDropProvedAgain() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.asks("2019-06-01", DecisionReason.incomeDrop);

        // Then
        assertThat(office.asks("2019-12-01", DecisionReason.incomeDrop)).isInstanceOf(Outcome.Waiting.class);

        // When
        earn(TENANT, "2019-08", "1100.00");
        office.asks("2019-12-01", DecisionReason.incomeDrop);

        // Then: 3 x 1100 x 4 / 55 = 240.00, less 40; from June on still what was proved for June
        assertThat(office.rentOn(day("2019-11-01"))).isEqualTo(Euro.of("221.82"));
        assertThat(office.rentOn(day("2019-12-01"))).isEqualTo(Euro.of("200.00"));
        assertThat(office.rentOn(day("2020-05-31"))).isEqualTo(Euro.of("200.00"));
        assertThat(lastReason()).isEqualTo("2020-06-01 grantEnded 342.14");
    }

    @Test
    void grantsAPensionThatIsLowerAtAllToTheEndOfTheYear() {
        // Given: 3 x 1700 x 4 = 20400, which is 1 percent lower
        aDecidedTenancy();
        earn(TENANT, "2019-06", "1700.00");

        // When
        office.asks("2019-10-01", DecisionReason.retirement);

        // Then: 20400 / 55 = 370.91, less 40
        assertThat(reasons().subList(1, 2)).containsExactly("2019-10-01 retirement 330.91");
        assertThat(office.decided.get(1).grant().orElseThrow().until()).isEqualTo(day("2019-12-31"));
        assertThat(lastReason()).startsWith("2020-01-01 grantEnded");
    }

    @Test
    void decidesAFirstOfJanuaryInsideAGrantOnTheCurrentIncome() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-07", "1200.00");
        office.asks("2019-11-01", DecisionReason.incomeDrop);

        // When
        Outcome outcome = office.asks("2020-01-01", DecisionReason.annual);

        // Then: 14400 / 55 = 261.82, less 40; the reference income from May on as it was decided in November
        NewDecision annual = ((Outcome.Decided) outcome).decisions().get(0);
        assertThat(((Outcome.Decided) outcome).decisions()).hasSize(1);
        assertThat(annual.question().basis()).isEqualTo(IncomeBasis.CURRENT);
        assertThat(annual.assessment().rent()).isEqualTo(Euro.of("221.82"));
        assertThat(annual.days()).containsExactly(new Days(day("2020-01-01"), Optional.of(day("2020-04-30"))));
        assertThat(office.rentOn(day("2020-05-01"))).isEqualTo(Euro.of("342.14"));
    }

    @Test
    void followsAGrantUpWhenTheYearWasDecidedBeforeTheGrant() {
        // Given
        aDecidedTenancy();
        office.asks("2020-01-01", DecisionReason.annual);
        earn(TENANT, "2019-07", "1200.00");

        // When
        office.asks("2019-11-01", DecisionReason.incomeDrop);

        // Then
        assertThat(reasons().subList(2, 5))
                .containsExactly(
                        "2019-11-01 incomeDrop 221.82", "2020-01-01 correction 221.82", "2020-05-01 grantEnded 342.14");
        assertThat(office.rentOn(day("2020-04-30"))).isEqualTo(Euro.of("221.82"));
    }

    @Test
    void leavesARetirementInForceAfterADropInsideItEnds() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2018-12", "1700.00");
        office.asks("2019-04-01", DecisionReason.retirement);
        earn(TENANT, "2019-03", "1100.00");

        // When
        office.asks("2019-06-01", DecisionReason.incomeDrop);

        // Then: from December the pension again, to the end of the year
        assertThat(office.rentOn(day("2019-11-01"))).isEqualTo(Euro.of("200.00"));
        assertThat(office.rentOn(day("2019-12-01"))).isEqualTo(Euro.of("330.91"));
        assertThat(reasons()).contains("2019-12-01 retirement 330.91");
        assertThat(office.rentOn(day("2020-01-01"))).isEqualTo(Euro.of("342.14"));
    }

    @Test
    void takesAGrantBackWhoseIncomeTurnsOutNotToBeLower() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.asks("2019-06-01", DecisionReason.incomeDrop);
        earn(TENANT, "2019-02", "1700.00");

        // When
        office.asks("2019-06-01", DecisionReason.correction);

        // Then
        assertThat(lastReason()).isEqualTo("2019-06-01 correction 335.10");
        assertThat(office.rentOn(day("2019-11-01"))).isEqualTo(Euro.of("335.10"));
    }

    @Test
    void correctsEveryLaterRentThatChangesAndNoOther() {
        // Given: the year 2020 goes by the income of 2017
        aDecidedTenancy();
        declare(TENANT, 2017, "21000.00");
        office.asks("2020-01-01", DecisionReason.annual);
        declare(TENANT, 2016, "18000.00");

        // When
        Outcome outcome = office.asks("2019-03-01", DecisionReason.correction);

        // Then: 18000 x 107.01 / 103.74 / 55 = 337.59, less 40
        assertThat(((Outcome.Decided) outcome).decisions()).hasSize(1);
        assertThat(lastReason()).isEqualTo("2019-03-01 correction 297.59");
        assertThat(office.decided.get(2).days())
                .containsExactly(new Days(day("2019-03-01"), Optional.of(day("2019-12-31"))));

        // When: nothing is left to correct
        assertThat(office.asks("2019-03-01", DecisionReason.correction))
                .isInstanceOfSatisfying(
                        Outcome.Decided.class,
                        none -> assertThat(none.decisions()).isEmpty());
    }

    @Test
    void waitsForALaterRentThatAChangeMakesUndecidable() {
        // Given: whose income of 2016 is known, and nothing for 2020 save what is most recent
        aDecidedTenancy();
        office.hears(
                1,
                new HouseholdChange(
                        office.tenancy.file().tenancyId(),
                        UUID.randomUUID(),
                        day("2019-07-10"),
                        Optional.of(day("2019-08-01")),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));

        // When
        office.hears(2, office.tenancy.joins(SPOUSE, Role.spouse, "1981-02-03", day("2019-04-10"), day("2019-05-01")));

        // Then
        assertThat(office.waiting).containsOnlyKeys(day("2019-05-01"));

        // When
        declare(SPOUSE, 2016, "0.00");

        // Then
        assertThat(office.waiting).isEmpty();
        assertThat(reasons().subList(2, 4))
                .allMatch(decision -> decision.startsWith("2019-05-01 householdChange")
                        || decision.startsWith("2019-08-01 correction"));
    }

    @Test
    void decidesNothingForATenancyThatIsTakenOverBeforeItsNextYear() {
        // Given
        office.signs(tenancy -> tenancy.takenOver(
                day("2015-06-01"), day("2019-10-01"), List.of(PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"))));
        declare(TENANT, 2016, "20000.00");

        // Then
        assertThat(office.waiting).isEmpty();
        assertThat(why(office.asks("2019-09-01", DecisionReason.correction))).isEqualTo(Refusal.Why.BEFORE_TAKEN_OVER);
        assertThat(why(office.asks("2019-10-01", DecisionReason.initial))).isEqualTo(Refusal.Why.TAKEN_OVER);

        // When
        office.asks("2020-01-01", DecisionReason.annual);

        // Then
        assertThat(reasons()).containsExactly("2020-01-01 annual 342.14");
    }

    @Test
    void waitsForFiguresOfALawThatIsNotKeptSoFarBack() {
        // When
        office.signs(tenancy -> tenancy.signed(
                day("2012-04-01"), Optional.empty(), List.of(PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"))));
        declare(TENANT, 2009, "20000.00");

        // Then
        assertThat(office.decided).isEmpty();
        assertThat(office.waiting).containsOnlyKeys(day("2012-04-01"));
        assertThat(office.asks("2012-04-01", DecisionReason.initial))
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.unknown()).isPresent());
    }

    @Test
    void refusesDatesOutsideTheTenancyAndOffTheFirstOfAMonth() {
        aDecidedTenancy();
        office.hearsOfTheEnd(2, Optional.of(day("2019-08-31")));

        assertThat(why(office.asks("2019-02-01", DecisionReason.correction))).isEqualTo(Refusal.Why.BEFORE_START);
        assertThat(why(office.asks("2019-09-01", DecisionReason.correction))).isEqualTo(Refusal.Why.AFTER_END);
        assertThat(why(office.asks("2019-04-02", DecisionReason.correction)))
                .isEqualTo(Refusal.Why.NOT_A_FIRST_OF_THE_MONTH);
        assertThat(why(office.asks("2019-04-01", DecisionReason.annual))).isEqualTo(Refusal.Why.NOT_A_FIRST_OF_JANUARY);
        assertThat(why(office.asks("2019-03-01", DecisionReason.initial))).isEqualTo(Refusal.Why.FIRST_DECIDED);
    }

    @Test
    void decidesNothingAfterTheEndAndCatchesUpWhenTheNoticeIsWithdrawn() {
        // Given
        aDecidedTenancy();
        earn(TENANT, "2019-02", "1200.00");
        office.hearsOfTheEnd(2, Optional.of(day("2019-10-31")));
        office.asks("2019-06-01", DecisionReason.incomeDrop);
        assertThat(reasons()).hasSize(2);

        // When
        office.hearsOfTheEnd(3, Optional.empty());

        // Then
        assertThat(lastReason()).isEqualTo("2019-12-01 grantEnded 335.10");
        assertThat(office.waiting).isEmpty();
    }

    private static Refusal.Why why(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().why();
    }

    /** Two tenants die on one day: whoever is reported first, July is asked from the estates as June was. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksTheRentOfTheLastHouseholdWhereAllDieInWhateverOrderItIsReported(boolean tenantFirst) {
        // Given: (20000 + 12000) x 107.01 / 103.74 / 55 = 600.16, less 40
        office.signs(tenancy -> tenancy.signed(
                START,
                Optional.empty(),
                List.of(
                        PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"),
                        PaperTenancy.member(SPOUSE, Role.spouse, "1981-02-03"))));
        declare(TENANT, 2016, "20000.00");
        declare(SPOUSE, 2016, "12000.00");
        assertThat(office.rentOn(START)).isEqualTo(Euro.of("560.16"));

        // When
        office.hears(2, office.tenancy.leaves(tenantFirst ? TENANT : SPOUSE, day("2019-06-10"), day("2019-07-01")));
        office.hears(3, office.tenancy.leaves(tenantFirst ? SPOUSE : TENANT, day("2019-06-10"), day("2019-07-01")));

        // Then
        assertThat(office.rentOn(day("2019-07-01"))).isEqualTo(Euro.of("560.16"));
    }

    private void sign() {
        office.signs(tenancy -> tenancy.signed(
                START, Optional.empty(), List.of(PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"))));
    }

    @Test
    void followsRulesThatChangeWithinAYear() {
        // Given a severely disabled aunt, whose income counts wholly until 2020-04-01
        SignedMember aunt = new SignedMember(
                SPOUSE,
                Role.relative,
                day("1960-05-01"),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(3));
        office.signs(tenancy -> tenancy.signed(
                day("2020-02-01"),
                Optional.empty(),
                List.of(PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"), aunt)));
        declare(TENANT, 2018, "20000.00");

        // When
        declare(SPOUSE, 2018, "10000.00");

        // Then: 30000 x 109.02 / 107.01 / 55 = 555.70, less 40 and 19; from April 20375.67 / 55 = 370.47, less 40 and
        // 38
        assertThat(reasons()).containsExactly("2020-02-01 initial 496.70", "2020-04-01 rulesChanged 292.47");
        assertThat(office.decided.get(0).days())
                .containsExactly(new Days(day("2020-02-01"), Optional.of(day("2020-03-31"))));

        // When an income is corrected from the first day on
        declare(TENANT, 2018, "21000.00");
        office.asks("2020-02-01", DecisionReason.correction);

        // Then
        assertThat(reasons().subList(2, 4)).allMatch(said -> said.contains(" correction "));
    }

    @Test
    void decidesNothingWhereOtherRulesGiveTheSameRent() {
        // Given
        office.signs(tenancy -> tenancy.signed(
                day("2020-02-01"), Optional.empty(), List.of(PaperTenancy.member(TENANT, Role.tenant, "1980-05-01"))));

        // When
        declare(TENANT, 2018, "20000.00");

        // Then
        assertThat(office.decided).hasSize(1);
        assertThat(office.waiting).isEmpty();
    }

    private void aDecidedTenancy() {
        sign();
        declare(TENANT, 2016, "20000.00");
    }

    private void declare(UUID person, int year, String amount) {
        office.learns(tenancy -> tenancy.declared(person, year, IncomeKind.taxable, amount));
    }

    private void earn(UUID person, String firstMonth, String amount) {
        office.learns(tenancy -> tenancy.earned(person, YearMonth.parse(firstMonth), 3, amount));
    }

    private List<String> reasons() {
        return office.decided.stream().map(RedecisionTest::said).toList();
    }

    private String lastReason() {
        return said(office.decided.get(office.decided.size() - 1));
    }

    private static String said(NewDecision decision) {
        return decision.effectiveFrom() + " " + decision.reason() + " "
                + decision.assessment().rent().amount();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

package be.huurwerk.rent.annualrun;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.annualrun.Finding.Result;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.decision.NewDecision;
import be.huurwerk.rent.decision.Outcome;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.PaperTenancy;
import be.huurwerk.rent.household.RentFigures;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A tenancy from 2019-03-01, base rent 600.00, minimum 180.00, reduction 40.00; the tenant has 20000.00 of 2016: 335.10 in 2019, and in
 * 2020, 20000.00 x 109.02 / 103.74 = 21017.93, over 55 = 382.14, less 40.00: 342.14.
 */
class AssessedTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final UUID TENANT = new UUID(1, 1);

    private final Redecision redecision =
            new Redecision(Parameters.shipped(), new RentCalculation(Parameters.shipped()), Ids::next);
    private final PaperTenancy tenancy = new PaperTenancy();

    @Test
    void findsTheRentBeforeAndAfter() {
        // Given
        signed();
        decide(LocalDate.of(2019, 3, 1), DecisionReason.initial);

        // When
        Assessed assessed = annual();

        // Then
        assertThat(assessed.finding().result()).isEqualTo(Result.decided);
        assertThat(assessed.finding().before()).contains(Euro.of("335.10"));
        assertThat(assessed.finding().after()).contains(Euro.of("342.14"));
        assertThat(assessed.finding().difference()).contains(Euro.of("7.04"));
        assertThat(assessed.finding().bound()).contains(Bound.none);
        assertThat(assessed.decisions())
                .extracting(NewDecision::rentDecisionId)
                .isEqualTo(assessed.finding().rentDecisionIds());
    }

    @Test
    void findsNothingToDecideWhereTheSameIsDecidedAlready() {
        // Given
        signed();
        decide(LocalDate.of(2019, 3, 1), DecisionReason.initial);
        decide(NEW_YEAR, DecisionReason.annual);

        // When
        Assessed assessed = annual();

        // Then
        assertThat(assessed.finding().result()).isEqualTo(Result.unchanged);
        assertThat(assessed.finding().before()).contains(Euro.of("335.10"));
        assertThat(assessed.finding().after()).contains(Euro.of("342.14"));
        assertThat(assessed.decisions()).isEmpty();
    }

    @Test
    void waitsForAnIncomeAndSaysOfWhichYear() {
        // Given
        tenancy.signed(LocalDate.of(2018, 3, 1), Optional.empty(), List.of(tenant()));
        tenancy.declared(TENANT, 2015, IncomeKind.taxable, "20000.00");

        // When
        Assessed assessed = of(LocalDate.of(2019, 1, 1));

        // Then
        assertThat(assessed.finding().result()).isEqualTo(Result.waiting);
        assertThat(assessed.finding().reason()).contains("incomeMissing");
        assertThat(assessed.finding().detail()).contains("2016");
        assertThat(assessed.finding().after()).isEmpty();
        assertThat(assessed.waiting())
                .extracting(Outcome.Waiting::effectiveFrom)
                .containsExactly(LocalDate.of(2019, 1, 1));
    }

    @Test
    void comparesATakenOverTenancyWithTheRentItCameWith() {
        // Given
        tenancy.takenOver(LocalDate.of(2015, 6, 1), LocalDate.of(2019, 7, 1), List.of(tenant()));
        tenancy.declared(TENANT, 2016, IncomeKind.taxable, "20000.00");

        // When
        Assessed assessed = annual();

        // Then
        assertThat(assessed.finding().before()).contains(Euro.of("300.00"));
        assertThat(assessed.finding().difference()).contains(Euro.of("42.14"));
    }

    @Test
    void saysWhyATenancyHasNoAnnualRent() {
        // Given
        signed();
        tenancy.ended(Optional.of(LocalDate.of(2019, 12, 31)), 2);

        // When
        Assessed assessed = annual();

        // Then
        assertThat(assessed.finding().result()).isEqualTo(Result.refused);
        assertThat(assessed.finding().reason()).contains("afterEnd");
    }

    @Test
    void carriesOutWhatWasApproved() {
        // Given
        signed();
        Finding found = annual().found().finding();

        // When
        Assessed approved = annual().approved(Optional.of(found));

        // Then
        assertThat(found.rentDecisionIds()).isEmpty();
        assertThat(approved.finding().result()).isEqualTo(Result.decided);
        assertThat(approved.decisions()).hasSize(1);
    }

    @Test
    void holdsBackWhatIsAnotherRentByNow() {
        // Given
        signed();
        Finding found = annual().finding();
        tenancy.declared(TENANT, 2016, IncomeKind.taxable, "24000.00");

        // When
        Assessed held = annual().approved(Optional.of(found));

        // Then
        assertThat(held.finding().result()).isEqualTo(Result.heldBack);
        assertThat(held.finding().reason()).contains("changedSinceDryRun");
        assertThat(held.finding().after()).isNotEqualTo(found.after());
        assertThat(held.decisions()).isEmpty();
        assertThat(held.waiting()).isEmpty();
    }

    @Test
    void holdsBackARentAfterAGrantThatTheDryRunDidNotSee() {
        // Given a rent on current income until 31 May 2020
        signed();
        decide(LocalDate.of(2019, 3, 1), DecisionReason.initial);
        tenancy.earned(TENANT, YearMonth.of(2019, 8), 3, "1000.00");
        decide(LocalDate.of(2019, 12, 1), DecisionReason.incomeDrop);
        Finding found = annual().found().finding();
        assertThat(found.later()).isEmpty();

        // When an income comes in that counts only after it
        tenancy.declared(TENANT, 2017, IncomeKind.taxable, "40000.00");
        Assessed held = annual().approved(Optional.of(found));

        // Then: 40000.00 x 109.02 / 105.29 / 52 - 40.00, held down to the base rent
        assertThat(held.finding().result()).isEqualTo(Result.heldBack);
        assertThat(held.finding().after()).isEqualTo(found.after());
        assertThat(held.finding().later()).containsExactly(new LaterRent(LocalDate.of(2020, 6, 1), Euro.of("600.00")));
        assertThat(held.decisions()).isEmpty();
    }

    @Test
    void holdsBackWhatTheDryRunDidNotSee() {
        // Given
        signed();

        // When
        Assessed held = annual().approved(Optional.empty());

        // Then
        assertThat(held.finding().result()).isEqualTo(Result.heldBack);
        assertThat(held.decisions()).isEmpty();
    }

    @Test
    void pointsAtAnIncomeThatIsTooOld() {
        // Given the income of 2016, in a year for which it should be of 2018 or later
        signed();
        LocalDate day = LocalDate.of(2021, 1, 1);

        // When
        Assessed assessed = of(day);

        // Then
        assertThat(assessed.finding().result()).isEqualTo(Result.decided);
        assertThat(assessed.finding().reason()).isEmpty();
        assertThat(assessed.finding().note()).contains(new Finding.Note(Finding.Note.Code.outdatedIncome, "2016"));
    }

    @Test
    void namesEveryFigureThatIsUnknown() {
        // Given
        signed();

        // When: nothing is published for 2030
        Finding finding = of(LocalDate.of(2030, 1, 1)).finding();

        // Then
        assertThat(finding.reason()).contains("parameterUnknown");
        assertThat(finding.unknown()).extracting(UnknownParameter::name).contains("rent/income-limit", "rent/divisor");
        assertThat(finding.unknown()).extracting(UnknownParameter::on).contains(LocalDate.of(2030, 1, 1));
    }

    @Test
    void takesAnIncomeOfThreeYearsBeforeForRecentEnough() {
        // Given
        signed();
        tenancy.declared(TENANT, 2018, IncomeKind.taxable, "20000.00");

        // Then
        assertThat(of(LocalDate.of(2021, 1, 1)).finding().note()).isEmpty();
    }

    private void signed() {
        tenancy.signed(LocalDate.of(2019, 3, 1), Optional.empty(), List.of(tenant()));
        tenancy.declared(TENANT, 2016, IncomeKind.taxable, "20000.00");
    }

    private static be.huurwerk.rent.household.SignedTenancy.SignedMember tenant() {
        return PaperTenancy.member(TENANT, Role.tenant, "1980-05-01");
    }

    private void decide(LocalDate from, DecisionReason reason) {
        Outcome.Decided made = (Outcome.Decided) redecision.of(tenancy.file(), from, reason);
        made.decisions().forEach(one -> tenancy.decided(decided(one)));
    }

    private static DecidedRent decided(NewDecision one) {
        return new DecidedRent(
                one.rentDecisionId(),
                one.effectiveFrom(),
                one.notBefore(),
                one.reason(),
                one.grant(),
                RentFigures.of(one.assessment()));
    }

    private Assessed annual() {
        return of(NEW_YEAR);
    }

    private Assessed of(LocalDate day) {
        TenancyFile file = tenancy.file();
        return Assessed.of(file, day, redecision.of(file, day, DecisionReason.annual));
    }
}

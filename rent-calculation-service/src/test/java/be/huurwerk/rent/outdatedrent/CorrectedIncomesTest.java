package be.huurwerk.rent.outdatedrent;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MemberFacts;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.decision.Asked;
import be.huurwerk.rent.income.DeclaredIncome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectedIncomesTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final LocalDate ON = LocalDate.of(2021, 1, 1);

    private final RentCalculation calculation = new RentCalculation(Parameters.shipped());
    private final CorrectedIncomes corrected = new CorrectedIncomes(calculation);
    private final List<DeclaredIncome> declared = new ArrayList<>();

    @Test
    void areTheOnesThatWereUsedAndCountNoLonger() {
        // Given
        DeclaredIncome old = declare(2019, IncomeKind.taxable, "20000.00");
        RentQuestion decided = question(IncomeBasis.REFERENCE, old.toModel());

        // When
        declare(2019, IncomeKind.taxable, "18000.00", old);

        // Then
        assertThat(of(decided)).containsExactly(old);
    }

    @Test
    void areNoneWhileTheSameIsDeclaredAgainAndAgain() {
        // Given
        DeclaredIncome old = declare(2019, IncomeKind.taxable, "20000.00");
        RentQuestion decided = question(IncomeBasis.REFERENCE, old.toModel());

        // When
        DeclaredIncome other = declare(2019, IncomeKind.taxable, "18000.00", old);
        declare(2019, IncomeKind.taxable, "20000.00", other);

        // Then
        assertThat(of(decided)).isEmpty();
    }

    @Test
    void areNoneOfAYearThatWasNotUsed() {
        // Given: of two years the most recent one counts
        DeclaredIncome unused = declare(2018, IncomeKind.taxable, "20000.00");
        DeclaredIncome used = declare(2019, IncomeKind.taxable, "21000.00");
        RentQuestion decided = question(IncomeBasis.REFERENCE, unused.toModel(), used.toModel());

        // When
        declare(2018, IncomeKind.taxable, "18000.00", unused);
        declare(2020, IncomeKind.taxable, "5000.00");

        // Then
        assertThat(of(decided)).isEmpty();
    }

    @Test
    void areThoseThatTheFormulasOfTheDecisionUsed() {
        // Given: under rent-1 a later income of any kind displaced the assessed one
        DeclaredIncome assessed = declare(2018, IncomeKind.taxable, "20000.00");
        DeclaredIncome later = declare(2019, IncomeKind.integrationIncome, "9000.00");
        RentQuestion decided = question(IncomeBasis.REFERENCE, assessed.toModel(), later.toModel());

        // When
        declare(2019, IncomeKind.integrationIncome, "9500.00", later);

        // Then
        assertThat(of(decided, "rent-1+b1078e5af28b")).containsExactly(later);
        assertThat(of(decided, "rent-2+b1078e5af28b")).isEmpty();
    }

    @Test
    void areAllThatOneDeclarationReplaces() {
        // Given
        DeclaredIncome taxable = declare(2019, IncomeKind.taxable, "20000.00");
        DeclaredIncome exempt = declare(2019, IncomeKind.foreignExempt, "1000.00");
        RentQuestion decided = question(IncomeBasis.REFERENCE, taxable.toModel(), exempt.toModel());

        // When
        declare(2019, IncomeKind.none, "0.00", taxable, exempt);

        // Then
        assertThat(of(decided)).containsExactly(taxable, exempt);
    }

    @Test
    void areOfMonthsOnlyThoseThatAreDeclaredOtherwise() {
        // Given
        DeclaredIncome proof = declareMonths("2020-10", "1500.00");
        RentQuestion decided = question(IncomeBasis.CURRENT, proof.toModel());

        // When
        declareMonths("2021-01", "900.00");

        // Then
        assertThat(of(decided)).isEmpty();

        // When
        declareMonths("2020-12", "900.00");

        // Then
        assertThat(of(decided)).containsExactly(proof);
    }

    /** Of a rent that was decided by the formulas of today. */
    private List<DeclaredIncome> of(RentQuestion decided) {
        return of(decided, calculation.rulesVersion());
    }

    private List<DeclaredIncome> of(RentQuestion decided, String rulesVersion) {
        return corrected.of(new Asked(decided, rulesVersion), Map.of(TENANT, declared));
    }

    private DeclaredIncome declare(int year, IncomeKind kind, String amount, DeclaredIncome... superseded) {
        return declare(year, kind, Optional.of(Euro.of(amount)), List.of(), superseded);
    }

    private DeclaredIncome declareMonths(String first, String amount) {
        List<MonthlyAmount> months = IntStream.range(0, 3)
                .mapToObj(i -> new MonthlyAmount(YearMonth.parse(first).plusMonths(i), Euro.of(amount)))
                .toList();
        return declare(months.get(2).month().getYear(), IncomeKind.current, Optional.empty(), months);
    }

    private DeclaredIncome declare(
            int year,
            IncomeKind kind,
            Optional<Euro> amount,
            List<MonthlyAmount> months,
            DeclaredIncome... superseded) {
        DeclaredIncome income = new DeclaredIncome(
                new UUID(2, declared.size()),
                TENANT,
                year,
                kind,
                amount,
                months,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                List.of(superseded).stream().map(DeclaredIncome::incomeId).toList());
        declared.add(income);
        return income;
    }

    private static RentQuestion question(IncomeBasis basis, Income... incomes) {
        return new RentQuestion(
                ON,
                new DwellingFigures(Euro.of("600.00"), Optional.empty(), Optional.empty(), Optional.empty()),
                new Household(List.of(new MemberFacts(
                                TENANT.toString(),
                                Role.tenant,
                                LocalDate.of(1980, 5, 1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .with(List.of(incomes)))),
                basis);
    }
}

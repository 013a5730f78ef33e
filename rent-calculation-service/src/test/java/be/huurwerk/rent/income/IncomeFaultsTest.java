package be.huurwerk.rent.income;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncomeFaultsTest {

    private static final LocalDate BUSINESS_DATE = LocalDate.of(2019, 3, 15);

    @ParameterizedTest(name = "current income of {0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "sound",
            value = {
                "2019-01 2019-02 2019-03         | sound",
                "2018-11 2018-12 2019-01         | sound",
                "2019-03 2019-01 2019-02         | sound",
                "2018-12 2019-01 2019-02 2019-03 | sound",
                "2019-02 2019-03                 | REQUIRED_INPUT months",
                "2019-01 2019-02 2019-02         | REQUIRED_INPUT months",
                "2019-01 2019-02 2019-03 2019-03 | REQUIRED_INPUT months",
                "2018-12 2019-02 2019-03         | REJECTED_INPUT months",
                "2019-02 2019-03 2019-04         | REJECTED_INPUT months[2].month"
            })
    void needsMonthsThatFollowOneAnother(String months, String fault) {
        IncomeRequest income = current(months.split(" "));

        List<Issue> faults = IncomeFaults.ofDeclaration(income, 3, BUSINESS_DATE);

        assertThat(texts(faults)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @EnumSource(value = Proof.class, names = "swornStatement", mode = EnumSource.Mode.EXCLUDE)
    void takesNothingButASwornStatementForNoIncome(Proof proof) {
        List<Issue> faults = IncomeFaults.ofDeclaration(none(2018, Optional.of(proof)), 3, BUSINESS_DATE);

        assertThat(texts(faults)).containsExactly("REJECTED_INPUT proof");
    }

    @Test
    void takesNoIncomeWithASwornStatementOrAsOne() {
        assertThat(IncomeFaults.ofDeclaration(none(2018, Optional.of(Proof.swornStatement)), 3, BUSINESS_DATE))
                .isEmpty();
        assertThat(IncomeFaults.ofDeclaration(none(2018, Optional.empty()), 3, BUSINESS_DATE))
                .isEmpty();
    }

    @Test
    void takesNoIncomeOfAYearOnlyOnceItIsOverAndSaysWhatToDeclareInstead() {
        List<Issue> faults =
                IncomeFaults.ofDeclaration(none(2019, Optional.of(Proof.swornStatement)), 3, BUSINESS_DATE);

        assertThat(texts(faults)).containsExactly("REJECTED_INPUT year");
        assertThat(faults.get(0).detail().en()).contains("a current income with 0.00 for each month");
        assertThat(texts(IncomeFaults.ofDeclaration(none(2020, Optional.of(Proof.swornStatement)), 3, BUSINESS_DATE)))
                .containsExactly("REJECTED_INPUT year");
    }

    @ParameterizedTest(name = "{0} beside three months of 1500.00: {1}")
    @CsvSource(
            nullValues = "sound",
            value = {
                "4500.00,  sound",
                "18000.00, sound",
                "1500.00,  sound",
                "3000.00,  REJECTED_INPUT amount",
                "0.00,     REJECTED_INPUT amount"
            })
    void refusesACurrentIncomeWhoseAmountContradictsItsMonths(String amount, String fault) {
        IncomeRequest months = current("2018-12", "2019-01", "2019-02");
        IncomeRequest income = new IncomeRequest(
                months.personId(),
                2019,
                Optional.of(new BigDecimal(amount)),
                IncomeKind.current,
                Optional.empty(),
                Optional.empty(),
                months.months(),
                Optional.empty());

        assertThat(texts(IncomeFaults.ofDeclaration(income, 3, BUSINESS_DATE)))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void takesTheIncomeOfAYearOnlyOnceItIsOver() {
        assertThat(texts(IncomeFaults.ofDeclaration(taxable(2019), 3, BUSINESS_DATE)))
                .containsExactly("REJECTED_INPUT year");
        assertThat(IncomeFaults.ofDeclaration(taxable(2018), 3, BUSINESS_DATE)).isEmpty();
    }

    @Test
    void refusesACurrentIncomeWithoutAMonthOfItsYear() {
        assertThat(texts(IncomeFaults.ofDeclaration(current("2018-08", "2018-09", "2018-10"), 3, BUSINESS_DATE)))
                .containsExactly("REJECTED_INPUT year");
    }

    @Test
    void refusesADeclarationThatCameInAfterTheBusinessDate() {
        IncomeRequest given = taxable(2018);
        IncomeRequest early = new IncomeRequest(
                given.personId(),
                2018,
                given.amount(),
                IncomeKind.taxable,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BUSINESS_DATE.plusDays(1)));

        assertThat(texts(IncomeFaults.ofDeclaration(early, 3, BUSINESS_DATE)))
                .containsExactly("REJECTED_INPUT receivedOn");
    }

    private static IncomeRequest taxable(int year) {
        return new IncomeRequest(
                UUID.randomUUID(),
                year,
                Optional.of(new BigDecimal("20000.00")),
                IncomeKind.taxable,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static IncomeRequest current(String... months) {
        List<MonthRequest> given = Arrays.stream(months)
                .map(month -> new MonthRequest(YearMonth.parse(month), new BigDecimal("1500.00")))
                .toList();
        return new IncomeRequest(
                UUID.randomUUID(),
                2019,
                Optional.empty(),
                IncomeKind.current,
                Optional.empty(),
                Optional.empty(),
                Optional.of(given),
                Optional.empty());
    }

    private static IncomeRequest none(int year, Optional<Proof> proof) {
        return new IncomeRequest(
                UUID.randomUUID(),
                year,
                Optional.empty(),
                IncomeKind.none,
                proof,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> texts(List<Issue> faults) {
        return faults.stream().map(fault -> fault.type() + " " + fault.name()).toList();
    }
}

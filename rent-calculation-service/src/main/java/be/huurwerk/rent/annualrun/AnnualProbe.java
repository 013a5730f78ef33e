package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MemberFacts;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the law of a year is known: a household that every landlord has, with a child and an income, is assessed. */
final class AnnualProbe {

    /** How long before the rent's year its income was earned; an income that is older than the rule wants does as well. */
    private static final int INCOME_YEARS_BACK = 3;

    private final RentCalculation calculation;

    AnnualProbe(RentCalculation calculation) {
        this.calculation = calculation;
    }

    /** @throws UnknownParameterException naming the first figure that has no value */
    void check(LocalDate day) {
        calculation.assess(new RentQuestion(
                day,
                new DwellingFigures(
                        Euro.of("600.00"),
                        Optional.of(Euro.of("180.00")),
                        Optional.of(Euro.of("40.00")),
                        Optional.of(Euro.ZERO)),
                new Household(List.of(
                        member("tenant", Role.tenant, day.minusYears(40))
                                .with(List.of(new Income(
                                        day.getYear() - INCOME_YEARS_BACK,
                                        Euro.of("20000.00"),
                                        IncomeKind.taxable,
                                        List.of()))),
                        member("child", Role.child, day.minusYears(7)).with(List.of()))),
                IncomeBasis.REFERENCE));
    }

    private static MemberFacts member(String memberId, Role role, LocalDate birthDate) {
        return new MemberFacts(
                memberId,
                role,
                birthDate,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.SignedTenancy;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.rent.income.Incomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts together what is known of a tenancy into a question for the calculation. */
@ApplicationScoped
class RentQuestions {

    private final Incomes incomes;

    RentQuestions(Incomes incomes) {
        this.incomes = incomes;
    }

    /** Empty while no figures of the dwelling are in force. */
    Optional<RentQuestion> about(SignedTenancy tenancy, LocalDate effectiveFrom, IncomeBasis basis) {
        return tenancy.figuresOn(effectiveFrom)
                .map(figures -> new RentQuestion(effectiveFrom, figures, new Household(members(tenancy)), basis));
    }

    private List<Member> members(SignedTenancy tenancy) {
        return tenancy.household().stream()
                .map(member -> member.facts()
                        .with(incomes.ofPerson(member.personId()).stream()
                                .map(DeclaredIncome::toModel)
                                .toList()))
                .toList();
    }
}

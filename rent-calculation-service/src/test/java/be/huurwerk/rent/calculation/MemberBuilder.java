package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A member of a household for tests: {@code aChild("2012-03-01").severelyDisabled()}. What is not said is left out. */
final class MemberBuilder {

    private final Role role;
    private LocalDate birthDate = LocalDate.of(1980, 5, 1);
    private Optional<Boolean> severelyDisabled = Optional.empty();
    private Optional<Boolean> domiciled = Optional.empty();
    private Optional<Boolean> sharedCustody = Optional.empty();
    private Optional<Boolean> otherParentRentsSocially = Optional.empty();
    private Optional<Integer> degree = Optional.empty();
    private final List<Income> incomes = new ArrayList<>();

    private MemberBuilder(Role role) {
        this.role = role;
    }

    /** Somebody of 1980. */
    static MemberBuilder aMember(Role role) {
        return new MemberBuilder(role);
    }

    static MemberBuilder aChild(String birthDate) {
        MemberBuilder child = aMember(Role.child);
        child.birthDate = LocalDate.parse(birthDate);
        return child;
    }

    static MemberBuilder aRelative(int degree) {
        MemberBuilder relative = aMember(Role.relative);
        relative.degree = Optional.of(degree);
        return relative;
    }

    MemberBuilder severelyDisabled() {
        this.severelyDisabled = Optional.of(true);
        return this;
    }

    /** Domiciled with the other parent, or anywhere else. */
    MemberBuilder domiciledElsewhere() {
        this.domiciled = Optional.of(false);
        return this;
    }

    MemberBuilder sharedWithAnotherSocialTenant() {
        this.sharedCustody = Optional.of(true);
        this.otherParentRentsSocially = Optional.of(true);
        return this;
    }

    /** A taxable income of the year. */
    MemberBuilder earning(int year, String amount) {
        incomes.add(new Income(year, Euro.of(amount), IncomeKind.taxable, List.of()));
        return this;
    }

    Member build() {
        return new MemberFacts(
                        "added",
                        role,
                        birthDate,
                        severelyDisabled,
                        Optional.empty(),
                        Optional.empty(),
                        domiciled,
                        sharedCustody,
                        otherParentRentsSocially,
                        Optional.empty(),
                        Optional.empty(),
                        degree)
                .with(incomes);
    }
}

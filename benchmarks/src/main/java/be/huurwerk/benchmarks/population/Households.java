package be.huurwerk.benchmarks.population;

import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts people together. */
final class Households {

    private static final int ADULT = 18;

    private final Draw draw;
    private final Incomes incomes;
    private final int year;
    private final boolean abatementKnown;

    Households(Draw draw, LocalDate on) {
        this.draw = draw;
        this.incomes = new Incomes(draw, on.getYear());
        this.year = on.getYear();
        // what a severely disabled relative's income is reduced by is not known for these two years
        this.abatementKnown = year != 2021 && year != 2022;
    }

    List<Member> household(HouseholdKind kind) {
        List<Member> members = new ArrayList<>();
        switch (kind) {
            case SINGLE -> members.add(tenant(24, 64, false));
            case ELDERLY_SINGLE -> members.add(tenant(65, 92, false));
            case DISABLED_SINGLE -> members.add(tenant(24, 64, true));
            case COUPLE -> couple(members, 24, 64);
            case ELDERLY_COUPLE -> couple(members, 65, 90);
            case SINGLE_PARENT -> {
                members.add(tenant(24, 50, false));
                children(members, draw.between(1, 3), true);
            }
            case FAMILY -> {
                couple(members, 25, 50);
                children(members, draw.between(1, 3), false);
            }
            case PARENT_AND_ADULT_CHILD -> {
                members.add(tenant(42, 70, false));
                members.add(adultChild());
                children(members, draw.between(0, 1), false);
            }
            case WITH_ASCENDANT -> {
                couple(members, 35, 60);
                members.add(adult(Role.ascendant, draw.between(60, 88), draw.percent(20) && abatementKnown));
                children(members, draw.between(0, 1), false);
            }
            case WITH_DISABLED_RELATIVE -> {
                members.add(tenant(30, 70, false));
                Role role = draw.percent(50) ? Role.child : Role.relative;
                members.add(adult(role, draw.between(20, 45), abatementKnown));
            }
            case WITH_CO_RESIDENT -> {
                members.add(tenant(24, 60, false));
                members.add(adult(Role.coResident, draw.between(20, 60), false));
            }
        }
        if (draw.percent(1)) {
            members.add(adult(Role.temporaryResident, draw.between(20, 60), false));
        }
        return members;
    }

    private Member tenant(int youngest, int oldest, boolean disabled) {
        return adult(Role.tenant, draw.between(youngest, oldest), disabled || draw.percent(3));
    }

    private void couple(List<Member> members, int youngest, int oldest) {
        members.add(tenant(youngest, oldest, false));
        Role[] partners = {Role.spouse, Role.legalCohabitant, Role.factualPartner};
        Role role = partners[draw.between(0, 2)];
        members.add(adult(role, draw.between(youngest, oldest), draw.percent(4)));
    }

    private void children(List<Member> members, int count, boolean mayBeShared) {
        for (int i = 0; i < count; i++) {
            members.add(minor(mayBeShared && draw.percent(30)));
        }
    }

    /** A child whom two parents share lives with this one or with the other, who may be a social tenant too. */
    private Member minor(boolean shared) {
        PersonFacts facts = new PersonFacts(draw.id(), Role.child, birthDate(draw.between(0, 17)));
        facts.severelyDisabled = draw.percent(3);
        facts.familyAllowance = true;
        facts.orphanAllowance = draw.percent(1);
        facts.sharedCustody = shared;
        facts.domiciled = !shared || draw.percent(55);
        facts.otherParentRentsSocially = shared && draw.percent(30);
        return facts.with(List.of());
    }

    /** Half of the young ones study and still bring a child benefit. */
    private Member adultChild() {
        int age = draw.between(ADULT, 32);
        PersonFacts facts = new PersonFacts(draw.id(), Role.child, birthDate(age));
        facts.familyAllowance = age < 25 && draw.percent(50);
        facts.unmarried = draw.percent(95);
        facts.residentSinceMajority = draw.percent(85);
        return facts.with(incomes.of(age, false));
    }

    private Member adult(Role role, int age, boolean disabled) {
        PersonFacts facts = new PersonFacts(draw.id(), role, birthDate(age));
        facts.severelyDisabled = disabled;
        facts.degree = role == Role.relative ? Integer.valueOf(draw.between(1, 3)) : facts.degree;
        return facts.with(incomes.of(age, disabled));
    }

    /** Of this age on 1 January. */
    private LocalDate birthDate(int age) {
        return LocalDate.of(year - age - 1, draw.between(1, 12), draw.between(1, 28));
    }
}

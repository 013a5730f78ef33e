package be.huurwerk.benchmarks.charges;

import be.huurwerk.rent.calculation.Member;
import java.util.Random;
import java.util.UUID;

/** People of whom nothing but the id is another's. */
final class Persons {

    private Persons() {}

    static Member other(Member member, Random random) {
        return new Member(
                new UUID(
                                UUID.fromString(member.memberId()).getMostSignificantBits(),
                                random.nextLong() >>> 2 | Long.MIN_VALUE)
                        .toString(),
                member.role(),
                member.birthDate(),
                member.severelyDisabled(),
                member.familyAllowance(),
                member.orphanAllowance(),
                member.domiciled(),
                member.sharedCustody(),
                member.otherParentRentsSocially(),
                member.unmarried(),
                member.residentSinceMajority(),
                member.degree(),
                member.movedInOn(),
                member.incomes());
    }
}

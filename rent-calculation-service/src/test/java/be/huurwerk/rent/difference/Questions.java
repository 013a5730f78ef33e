package be.huurwerk.rent.difference;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Questions for the calculation, made up or at random. */
public final class Questions {

    private Questions() {}

    public static RentQuestion of(String from, DwellingFigures dwelling, Member... members) {
        return new RentQuestion(
                LocalDate.parse(from), dwelling, new Household(List.of(members)), IncomeBasis.REFERENCE);
    }

    public static DwellingFigures dwelling(String base, String minimum, String patrimony, String energy) {
        return new DwellingFigures(
                Euro.of(base),
                Optional.of(Euro.of(minimum)),
                Optional.of(Euro.of(patrimony)),
                Optional.of(Euro.of(energy)));
    }

    public static Member member(String id, Role role, String birthDate, Income... incomes) {
        boolean child = role == Role.child;
        return new Member(
                id,
                role,
                LocalDate.parse(birthDate),
                false,
                child,
                false,
                true,
                false,
                false,
                child,
                child,
                child || role == Role.ascendant ? Integer.valueOf(1) : null,
                null,
                List.of(incomes));
    }

    public static Income taxable(int year, String amount) {
        return new Income(year, Euro.of(amount), IncomeKind.taxable, List.of());
    }

    /** Any household of up to eight on any first of January whose figures are all known. */
    public static RentQuestion random(Random random) {
        int year = List.of(2018, 2019, 2020, 2023, 2024).get(random.nextInt(5));
        List<Member> members = new ArrayList<>();
        members.add(member("m0", Role.tenant, "1970-01-01", taxable(year - 3, cents(random, 4_000_000))));
        int others = random.nextInt(8);
        for (int n = 1; n <= others; n++) {
            Role role = List.of(Role.child, Role.child, Role.ascendant, Role.coResident)
                    .get(random.nextInt(4));
            String born = role == Role.child
                    ? (year - 25 + random.nextInt(25)) + "-06-01"
                    : role == Role.ascendant ? "1950-06-01" : "1990-06-01";
            members.add(member("m" + n, role, born, taxable(year - 3, cents(random, 2_500_000))));
        }
        return of(
                year + "-01-01",
                dwelling(
                        cents(random, 90_000),
                        cents(random, 25_000),
                        cents(random, 13_000),
                        year < 2020 ? "0.00" : cents(random, 3_000)),
                members.toArray(Member[]::new));
    }

    private static String cents(Random random, int below) {
        return BigDecimal.valueOf(random.nextInt(below), 2).toPlainString();
    }
}

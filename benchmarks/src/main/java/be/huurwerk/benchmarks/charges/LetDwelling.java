package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.benchmarks.population.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A dwelling and who had it in the year: most one household, one in ten a household that left and, after some vacant days, another one, one in
 * fifty nobody.
 *
 * @param surface square metres
 * @param birth the day of the year on which a child of the last household was born
 */
record LetDwelling(UUID dwellingId, int surface, List<Lease> leases, Optional<LocalDate> birth) {

    private static final int CHANGES = 10;
    private static final int VACANT = 50;
    private static final int BIRTHS = 20;
    private static final int LONGEST_VACANCY = 60;
    private static final int FIRST_END = 15;
    private static final int LAST_END = 300;

    /** @param end its last day; empty while nobody gave notice */
    record Lease(GeneratedTenancy tenancy, Optional<LocalDate> end) {

        boolean isOfTheYear() {
            return end.filter(Year.FIRST::isAfter).isEmpty();
        }
    }

    /** The same seed gives the same dwellings, and the first of many are the first of few. */
    static List<LetDwelling> draw(long seed, int count) {
        Random random = new Random(seed);
        List<LetDwelling> dwellings = new ArrayList<>();
        new Population(seed, Year.FIRST)
                .tenancies()
                .limit(count)
                .forEach(tenancy -> dwellings.add(of(tenancy, dwellings.size(), random)));
        return dwellings;
    }

    private static LetDwelling of(GeneratedTenancy tenancy, int number, Random random) {
        UUID dwellingId = tenancy.dwellingId();
        int surface = 35 + 15 * tenancy.bedrooms() + random.nextInt(15);
        int day = random.nextInt(FIRST_END, LAST_END);
        int vacancy = random.nextInt(LONGEST_VACANCY);
        Optional<LocalDate> birth = number % BIRTHS == 3 ? Optional.of(Year.FIRST.plusDays(day)) : Optional.empty();
        if (number % VACANT == 7) {
            return new LetDwelling(
                    dwellingId,
                    surface,
                    List.of(new Lease(tenancy, Optional.of(Year.FIRST.minusDays(day)))),
                    Optional.empty());
        }
        if (number % CHANGES == 5) {
            LocalDate end = Year.FIRST.plusDays(day);
            GeneratedTenancy next = successor(tenancy, end.plusDays(1L + vacancy), random);
            return new LetDwelling(
                    dwellingId,
                    surface,
                    List.of(new Lease(tenancy, Optional.of(end)), new Lease(next, Optional.empty())),
                    Optional.empty());
        }
        return new LetDwelling(dwellingId, surface, List.of(new Lease(tenancy, Optional.empty())), birth);
    }

    /** Another household, which looks like the one before. */
    private static GeneratedTenancy successor(GeneratedTenancy before, LocalDate start, Random random) {
        return new GeneratedTenancy(
                new UUID(before.tenancyId().getMostSignificantBits(), random.nextLong() >>> 2 | Long.MIN_VALUE),
                before.dwellingId(),
                before.bedrooms(),
                start,
                before.figures(),
                before.members().stream()
                        .map(member -> Persons.other(member, random))
                        .toList());
    }

    Stream<GeneratedTenancy> tenancies() {
        return leases.stream().map(Lease::tenancy);
    }

    /** How many households lived there on a day of the year. */
    long households() {
        return leases.stream().filter(Lease::isOfTheYear).count();
    }
}

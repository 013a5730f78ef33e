package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.HouseholdChange;
import be.huurwerk.rent.household.PaperTenancy;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for the rent of every tenancy over time, tried on many that a seeded generator makes. */
class RentSchedulePropertiesTest {

    private static final int ROUNDS = 100;
    private static final long SEED = 20190301;
    private static final LocalDate START = LocalDate.parse("2019-03-01");
    private static final LocalDate LAST = LocalDate.parse("2021-12-01");

    @Test
    void comesToTheSameInWhateverOrderTheFactsAreHeard() {
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            Random random = new Random(SEED + round);
            Story story = new Story(random);
            Map<LocalDate, Euro> expected = story.told(story.facts);

            // When
            List<Fact> shuffled = new ArrayList<>(story.facts);
            Collections.shuffle(shuffled, random);

            // Then
            assertThat(story.told(shuffled)).as("round %s: %s", round, shuffled).isEqualTo(expected);
        }
    }

    @Test
    void isWhatOneCorrectionFromTheStartWouldMakeOfIt() {
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            Random random = new Random(SEED + round);
            Story story = new Story(random);
            RentOffice office = new RentOffice();
            story.facts.forEach(fact -> fact.tell().accept(office));

            // When
            Outcome outcome = office.asks(START.toString(), DecisionReason.correction);

            // Then: a story never leaves anything to correct
            assertThat(((Outcome.Decided) outcome).decisions())
                    .as("round %s: %s", round, story.facts)
                    .isEmpty();
        }
    }

    @Test
    void hasARentOnEveryDayFromTheFirstToTheEndAndAGrantNeverOutlastsItsTerm() {
        int granted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            Random random = new Random(SEED + round);
            RentOffice office = new RentOffice();
            new Story(random).facts.forEach(fact -> fact.tell().accept(office));

            // When
            for (int asked = 0; asked < 4; asked++) {
                askForSomething(random, office);
            }

            // Then
            Schedule schedule = office.tenancy.file().schedule();
            LocalDate end = office.tenancy.file().endDate().orElse(LAST);
            LocalDate first = schedule.decisions().stream()
                    .map(DecidedRent::effectiveFrom)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
                assertThat(schedule.inForce(day)).as("round %s: %s", round, day).isPresent();
            }
            assertThat(office.decided)
                    .as("round %s", round)
                    .noneMatch(one -> one.reason() == DecisionReason.grantEnded
                            && one.grant().isPresent());
            for (Grant grant : schedule.grants()) {
                granted++;
                LocalDate after = grant.until().plusDays(1);
                boolean goesOn = grantOn(schedule, grant.until())
                        .filter(other -> other.covers(after))
                        .isPresent();
                if (!after.isAfter(end)) {
                    assertThat(schedule.beginningOn(after).isPresent() || goesOn)
                            .as("round %s: %s", round, grant)
                            .isTrue();
                    assertThat(grantOn(schedule, after)).isNotEqualTo(Optional.of(grant));
                }
            }
        }
        assertThat(granted).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void isToldSoThatWhoHearsOnlyTheEventsHasTheSameRent() {
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            Random random = new Random(SEED + round);
            RentOffice office = new RentOffice();
            Story story = new Story(random);
            List<Fact> shuffled = new ArrayList<>(story.facts);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(fact -> fact.tell().accept(office));
            for (int asked = 0; asked < 4; asked++) {
                askForSomething(random, office);
            }

            // When: the latest decision that speaks of a day counts
            Map<LocalDate, Euro> heard = new TreeMap<>();
            for (LocalDate day = START; day.isBefore(LAST); day = day.plusMonths(1)) {
                for (NewDecision decision : office.decided) {
                    if (speaksOf(decision, day)) {
                        heard.put(day, decision.assessment().rent());
                    }
                }
            }

            // Then
            Map<LocalDate, Euro> inForce = office.rents(START, LAST.minusMonths(1));
            inForce.values().removeIf(Objects::isNull);
            assertThat(heard).as("round %s", round).isEqualTo(inForce);
        }
    }

    @Test
    void isTheSameForOneTenancyAsForManyAtOnce() {
        // Given
        List<RentOffice> offices = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            RentOffice office = new RentOffice();
            new Story(new Random(SEED + round))
                    .facts.forEach(fact -> fact.tell().accept(office));
            offices.add(office);
        }
        LocalDate newYear = LocalDate.parse("2020-01-01");

        // When: as the annual run does, all on the files as they were before any of them was decided
        List<Outcome> together = offices.stream()
                .map(office -> office.redecision.of(office.tenancy.file(), newYear, DecisionReason.annual))
                .toList();

        // Then
        for (int i = 0; i < ROUNDS; i++) {
            Outcome alone = offices.get(i).asks(newYear.toString(), DecisionReason.annual);
            assertThat(rents(alone)).isEqualTo(rents(together.get(i)));
        }
    }

    private static Optional<Grant> grantOn(Schedule schedule, LocalDate day) {
        return schedule.inForce(day).flatMap(DecidedRent::grant);
    }

    private static String rents(Outcome outcome) {
        return outcome instanceof Outcome.Decided decided
                ? decided.decisions().stream()
                        .map(one -> one.effectiveFrom() + " " + one.reason() + " "
                                + one.assessment().rent() + " " + one.days())
                        .toList()
                        .toString()
                : outcome.getClass().getSimpleName();
    }

    private static boolean speaksOf(NewDecision decision, LocalDate day) {
        return decision.days().stream()
                .anyMatch(days -> !day.isBefore(days.from())
                        && days.until().filter(day::isAfter).isEmpty());
    }

    private static void askForSomething(Random random, RentOffice office) {
        YearMonth from = YearMonth.from(START).plusMonths(1 + random.nextInt(24));
        if (random.nextInt(3) > 0) {
            for (UUID person : Story.EVERYBODY) {
                String amount = (300 + random.nextInt(900)) + ".00";
                office.learns(tenancy -> tenancy.earned(person, from.minusMonths(4), 3, amount));
            }
        }
        DecisionReason reason = List.of(
                        DecisionReason.incomeDrop,
                        DecisionReason.incomeDrop,
                        DecisionReason.retirement,
                        DecisionReason.householdChange,
                        DecisionReason.correction,
                        DecisionReason.annual)
                .get(random.nextInt(6));
        LocalDate date = reason == DecisionReason.annual ? LocalDate.of(2020 + random.nextInt(2), 1, 1) : from.atDay(1);
        office.asks(date.toString(), reason);
    }

    /** Something that is heard. */
    private record Fact(String name, Consumer<RentOffice> tell) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A tenancy's facts, in the order in which they happened; of everybody one income is known, so that no later one is more recent. */
    private static final class Story {

        static final UUID TENANT = new UUID(1, 1);
        static final UUID PARTNER = new UUID(1, 2);
        static final UUID MOTHER = new UUID(1, 3);
        static final UUID CHILD = new UUID(1, 4);
        static final List<UUID> EVERYBODY = List.of(TENANT, PARTNER, MOTHER);

        final List<Fact> facts = new ArrayList<>();
        private final Random random;
        private long sequence = 1;

        Story(Random random) {
            this.random = random;
            List<SignedMember> household = new ArrayList<>();
            household.add(PaperTenancy.member(TENANT, Role.tenant, "1960-05-01"));
            boolean partner = random.nextBoolean();
            if (partner) {
                household.add(PaperTenancy.member(PARTNER, Role.spouse, "1961-02-03"));
            }
            add("signed", office -> office.signs(tenancy -> tenancy.signed(START, Optional.empty(), household)));
            EVERYBODY.forEach(person -> {
                String amount = (5_000 + random.nextInt(25_000)) + ".00";
                add(
                        "income of " + person,
                        office -> office.learns(tenancy -> tenancy.declared(person, 2016, IncomeKind.taxable, amount)));
            });
            if (!partner) {
                joins(PARTNER, Role.factualPartner, "1961-02-03");
            }
            if (random.nextBoolean()) {
                joins(MOTHER, Role.ascendant, "1935-02-03");
                leaves(MOTHER);
            }
            if (random.nextBoolean()) {
                LocalDate birth = someDay();
                changes(tenancy -> tenancy.joins(
                        CHILD, Role.child, birth.toString(), birth, LocalDate.of(birth.getYear() + 1, 1, 1)));
            }
            if (random.nextBoolean()) {
                leaves(PARTNER);
            }
            if (random.nextBoolean()) {
                ends(Optional.of(someDay()));
                if (random.nextBoolean()) {
                    ends(random.nextBoolean() ? Optional.empty() : Optional.of(someDay()));
                }
            }
        }

        /** The rent of each month up to the end, and what is still waited for within it. */
        Map<LocalDate, Euro> told(List<Fact> order) {
            RentOffice office = new RentOffice();
            order.forEach(fact -> fact.tell().accept(office));
            LocalDate end = office.tenancy.file().endDate().orElse(LAST);
            assertThat(office.waiting.keySet()).as(order.toString()).allMatch(end::isBefore);
            return office.rents(START, end);
        }

        private void joins(UUID person, Role role, String birthDate) {
            LocalDate on = someDay();
            changes(tenancy -> tenancy.joins(person, role, birthDate, on, firstAfter(on)));
        }

        private void leaves(UUID person) {
            LocalDate on = someDay();
            changes(tenancy -> tenancy.leaves(person, on, firstAfter(on)));
        }

        private void changes(Function<PaperTenancy, HouseholdChange> change) {
            long told = ++sequence;
            add("change " + told, office -> office.hears(told, change.apply(office.tenancy)));
        }

        private void ends(Optional<LocalDate> end) {
            long told = ++sequence;
            add("end " + end, office -> office.hearsOfTheEnd(told, end));
        }

        private LocalDate someDay() {
            return START.plusDays(random.nextInt(900));
        }

        private static LocalDate firstAfter(LocalDate day) {
            return day.withDayOfMonth(1).plusMonths(1);
        }

        private void add(String name, Consumer<RentOffice> tell) {
            facts.add(new Fact(name, tell));
        }
    }
}

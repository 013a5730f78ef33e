package be.huurwerk.arrears.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of random ledgers, booked in random order, in parts of random size, through what is kept of an account. */
class AnyOrderTest {

    private static final PaymentOrder ORDER = new PaymentOrder(Parameters.shipped(), PlannedDebts.NONE);
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 60;

    private final Random random = new Random(20190301);

    /** What the database keeps, and asks of it. */
    private static final class Store {

        private final List<Line> lines = new ArrayList<>();
        private final List<Allocation> allocations = new ArrayList<>();
        private final Map<UUID, Open> open = new HashMap<>();

        void book(List<Line> added) {
            LocalDate since = added.stream()
                    .map(Line::bookedOn)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Change change = Change.of(kept(since, added), added, ORDER);
            lines.addAll(added);
            allocations.addAll(change.allocations());
            change.open().forEach(one -> open.put(one.item().itemId(), one));
            change.closed().forEach(open::remove);
        }

        /** No more than what {@link Kept} asks for. */
        private Kept kept(LocalDate since, Collection<Line> added) {
            List<Line> later = lines.stream()
                    .filter(line -> !line.bookedOn().isBefore(since))
                    .toList();
            Set<UUID> touched = new HashSet<>();
            later.forEach(line -> touched.add(line.item().itemId()));
            added.forEach(line -> touched.add(line.item().itemId()));
            Map<Pair, Euro> before = new HashMap<>();
            allocations.stream()
                    .filter(one -> one.on().isBefore(since))
                    .filter(one -> touched.contains(one.pair().creditId())
                            || touched.contains(one.pair().debtId()))
                    .forEach(one -> AccountState.merge(before, one.pair(), one.amount()));
            List<Allocation> allocatedSince = allocations.stream()
                    .filter(one -> !one.on().isBefore(since))
                    .toList();
            Set<UUID> named = new HashSet<>(touched);
            open.keySet().forEach(named::add);
            before.keySet().forEach(pair -> named.addAll(List.of(pair.creditId(), pair.debtId())));
            allocatedSince.forEach(one ->
                    named.addAll(List.of(one.pair().creditId(), one.pair().debtId())));
            Map<UUID, Item> items = new HashMap<>();
            lines.stream()
                    .map(Line::item)
                    .filter(item -> named.contains(item.itemId()))
                    .forEach(item -> items.put(item.itemId(), item));
            return new Kept(List.copyOf(open.values()), later, allocatedSince, items.values(), before);
        }
    }

    @Test
    void anyOrderOfBookingGivesTheSameAccount() {
        for (int round = 0; round < 3000; round++) {
            // Given
            List<Line> lines = ledger();
            Folded computed = Folded.of(lines, ORDER);

            // When
            Store store = booked(lines);

            // Then what is kept is what is computed
            assertThat(sums(store.allocations)).as("round %d", round).isEqualTo(sums(computed.allocations()));
            assertThat(amounts(store.open.values())).as("round %d", round).isEqualTo(amounts(computed.open()));
        }
    }

    @Test
    void everyCentIsInItsPlace() {
        for (int round = 0; round < 3000; round++) {
            // Given
            List<Line> lines = ledger();

            // When
            Folded account = Folded.of(lines, ORDER);

            // Then the lines are the balance
            Euro balance = lines.stream().map(Line::amount).reduce(Euro.ZERO, Euro::plus);
            assertThat(account.open().stream().map(Open::amount).reduce(Euro.ZERO, Euro::plus))
                    .isEqualTo(balance);
            // and nobody owes while money is free
            assertThat(account.open().stream()
                            .map(one -> one.amount().isPositive())
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
            // and no side gives or gets more than it has
            Map<UUID, Euro> amounts = new HashMap<>();
            lines.forEach(line -> AccountState.merge(amounts, line.item().itemId(), line.amount()));
            Map<UUID, Euro> paid = new HashMap<>();
            Map<UUID, Euro> used = new HashMap<>();
            Map<Pair, Euro> pairs = new HashMap<>();
            account.allocations().forEach(one -> {
                AccountState.merge(paid, one.pair().debtId(), one.amount());
                AccountState.merge(used, one.pair().creditId(), one.amount());
                AccountState.merge(pairs, one.pair(), one.amount());
            });
            assertThat(pairs.values()).allMatch(Euro::isPositive);
            paid.forEach((id, amount) -> assertThat(amount).isLessThanOrEqualTo(amounts.getOrDefault(id, Euro.ZERO)));
            used.forEach((id, amount) -> assertThat(amount)
                    .isLessThanOrEqualTo(amounts.getOrDefault(id, Euro.ZERO).negate()));
        }
    }

    @Test
    void anAccountAsOfADayKnowsNothingOfLaterOnes() {
        for (int round = 0; round < 1000; round++) {
            // Given
            List<Line> lines = ledger();
            Store store = booked(lines);
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));

            // When
            Map<UUID, Euro> then = store.kept(day, List.of()).openThen();

            // Then
            Folded computed = Folded.of(
                    lines.stream().filter(line -> line.bookedOn().isBefore(day)).toList(), ORDER);
            assertThat(then).as("round %d", round).isEqualTo(amounts(computed.open()));
        }
    }

    @Test
    void reversingEverythingLeavesNothingOpenAndNothingAllocated() {
        for (int round = 0; round < 1000; round++) {
            // Given
            List<Line> lines = ledger();
            List<Line> all = new ArrayList<>(lines);

            // When
            lines.forEach(line -> all.add(new Line(
                    line.item(),
                    FIRST.plusDays(DAYS + random.nextInt(5)),
                    line.amount().negate())));
            Store store = booked(all);

            // Then
            assertThat(store.open).isEmpty();
            Map<Pair, Euro> left = new HashMap<>();
            store.allocations.forEach(one -> AccountState.merge(left, one.pair(), one.amount()));
            assertThat(left).isEmpty();
        }
    }

    private Store booked(List<Line> lines) {
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        Store store = new Store();
        while (!shuffled.isEmpty()) {
            List<Line> part = shuffled.subList(0, 1 + random.nextInt(Math.min(4, shuffled.size())));
            store.book(List.copyOf(part));
            part.clear();
        }
        return store;
    }

    /** Rents, corrections, damages, costs, payments with and without a choice, reversals, money that goes out. */
    private List<Line> ledger() {
        List<Line> lines = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int left = 1 + random.nextInt(14); left > 0; left--) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            if (!items.isEmpty() && random.nextInt(4) == 0) {
                Line changed = lines.get(random.nextInt(lines.size()));
                boolean whole = random.nextBoolean();
                lines.add(new Line(changed.item(), day, whole ? changed.amount().negate() : amount()));
                continue;
            }
            Item item = item(items, day);
            items.add(item);
            boolean debt = item.dueOn().isPresent() || item.kind().equals("refund");
            lines.add(new Line(item, day, debt ? positive() : positive().negate()));
        }
        return lines;
    }

    private Item item(List<Item> others, LocalDate day) {
        String kind = List.of("rent", "rent", "damage", "cost", "payment", "payment", "payment", "refund")
                .get(random.nextInt(8));
        boolean dated = List.of("rent", "damage", "cost").contains(kind);
        YearMonth month = YearMonth.of(2019, 1 + random.nextInt(3));
        Optional<LocalDate> dueOn = Optional.of(
                        kind.equals("rent") ? month.atDay(10) : FIRST.plusDays(random.nextInt(DAYS)))
                .filter(due -> dated);
        Optional<UUID> other = others.isEmpty() || random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(others.get(random.nextInt(others.size())).itemId());
        Choice choice = dated
                ? Choice.NONE
                : new Choice(
                        other.map(Set::of).orElse(Set.of()), Optional.of(month).filter(any -> random.nextInt(5) == 0));
        return new Item(
                new UUID(random.nextLong(), random.nextLong()),
                kind,
                Optional.of(month).filter(any -> kind.equals("rent")),
                dueOn,
                day,
                Optional.of("source " + random.nextInt()),
                kind.equals("cost") ? other : Optional.empty(),
                choice);
    }

    private Euro amount() {
        return random.nextBoolean() ? positive() : positive().negate();
    }

    private Euro positive() {
        return Euro.ofCents(1 + random.nextInt(5000));
    }

    private static Map<String, Euro> sums(Collection<Allocation> allocations) {
        Map<String, Euro> sums = new TreeMap<>();
        allocations.forEach(one -> AccountState.merge(sums, one.on() + " " + one.pair(), one.amount()));
        return sums;
    }

    private static Map<UUID, Euro> amounts(Collection<Open> open) {
        return open.stream().collect(Collectors.toMap(one -> one.item().itemId(), Open::amount));
    }
}

package be.huurwerk.arrears.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thousands of random ledgers, booked in random order, in parts of random size, through what is kept of an account. */
class AnyOrderTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 60;

    private final Random random = new Random(20190301);

    /** What is booked on an account, and the plan that asks some of it later. */
    private record Account(List<Line> lines, Plan plan) {

        PaymentOrder order() {
            return new PaymentOrder(PARAMETERS, plan);
        }

        Folded until(LocalDate day) {
            return Folded.of(
                    lines.stream().filter(line -> !line.bookedOn().isAfter(day)).toList(), order());
        }

        Folded computed() {
            return Folded.of(lines, order());
        }

        Account and(Line line) {
            List<Line> all = new ArrayList<>(lines);
            all.add(line);
            return new Account(all, plan);
        }

        Map<UUID, Item> items() {
            Map<UUID, Item> items = new HashMap<>();
            lines.forEach(line -> items.put(line.item().itemId(), line.item()));
            return items;
        }

        /** A debt of before the agreement, and a cost, which waits with what it is of. */
        boolean leavesOut(Item debt, LocalDate day) {
            return plan.agreedOn(day)
                    .filter(agreed -> !debt.due().isAfter(agreed) || debt.kind().equals("cost"))
                    .isPresent();
        }

        boolean mayBeAhead(UUID debtId, LocalDate since) {
            return items().get(debtId).due().isAfter(since) || plan.debtIds().contains(debtId);
        }
    }

    /** Asks debts on other days, from one day until another. */
    private record Plan(Map<UUID, List<Portion>> asked, LocalDate from, LocalDate until) implements PlannedDebts {

        @Override
        public Optional<List<Portion>> askedAfter(UUID debtId, LocalDate day) {
            return Optional.ofNullable(asked.get(debtId))
                    .filter(portions -> counts(day))
                    .map(portions -> portions.stream()
                            .filter(portion -> portion.dueOn().isAfter(day))
                            .toList());
        }

        /** But for what is frozen, which is no plan. */
        @Override
        public Optional<LocalDate> agreedOn(LocalDate day) {
            return Optional.of(from.minusDays(1))
                    .filter(agreed -> counts(day)
                            && !asked.isEmpty()
                            && asked.keySet().stream().noneMatch(this::isFrozen));
        }

        @Override
        public Euro leftOut(UUID debtId, LocalDate day) {
            return debtId.getLeastSignificantBits() % 2 == 0 && agreedOn(day).isPresent() ? Euro.of("5.00") : Euro.ZERO;
        }

        /** What is not asked at all is paid by money of before. */
        @Override
        public Reach reach(Item credit, UUID debtId, LocalDate day) {
            return isFrozen(debtId) && counts(day) && credit.bookedOn().isBefore(from)
                    ? Reach.everything
                    : Reach.whatIsAsked;
        }

        private boolean isFrozen(UUID debtId) {
            return asked.getOrDefault(debtId, List.of()).stream()
                    .anyMatch(portion -> portion.dueOn().equals(NEVER));
        }

        @Override
        public Map<UUID, LocalDate> decisions() {
            return asked.keySet().stream().anyMatch(this::isFrozen) ? Map.of(new UUID(0, 1), from) : Map.of();
        }

        private boolean counts(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public Set<UUID> debtIds() {
            return asked.keySet();
        }
    }

    /** What the database keeps, and asks of it. */
    private static final class Store {

        private final Account account;
        private final List<Line> lines = new ArrayList<>();
        private final List<Allocation> allocations = new ArrayList<>();
        private final Map<UUID, Open> open = new HashMap<>();

        Store(Account account) {
            this.account = account;
        }

        void book(List<Line> added) {
            LocalDate since = Stream.concat(
                            added.stream().map(Line::bookedOn), account.plan().decisions().values().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Change change = Change.of(kept(since, added), added, account.order());
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
            Stream.concat(later.stream(), added.stream()).map(Line::item).forEach(item -> {
                touched.add(item.itemId());
                if (item.isGivenUp()) {
                    touched.addAll(item.choice().itemIds());
                }
            });
            Map<Pair, Euro> before =
                    paidBefore(since, pair -> touched.contains(pair.creditId()) || touched.contains(pair.debtId()));
            List<Allocation> allocatedSince = allocations.stream()
                    .filter(one -> !one.on().isBefore(since))
                    .toList();
            Set<UUID> named = new HashSet<>(touched);
            open.keySet().forEach(named::add);
            before.keySet().forEach(pair -> named.addAll(List.of(pair.creditId(), pair.debtId())));
            allocatedSince.forEach(one ->
                    named.addAll(List.of(one.pair().creditId(), one.pair().debtId())));
            Kept kept = new Kept(List.copyOf(open.values()), later, allocatedSince, items(named), before);
            if (!kept.mayUndo(added)
                    && account.plan().decisions().isEmpty()
                    && account.plan().debtIds().isEmpty()) {
                return kept;
            }
            before.putAll(paidBefore(since, pair -> account.mayBeAhead(pair.debtId(), since)));
            before.keySet().forEach(pair -> named.addAll(List.of(pair.creditId(), pair.debtId())));
            return new Kept(kept.open(), later, allocatedSince, items(named), before);
        }

        private Map<Pair, Euro> paidBefore(LocalDate since, Predicate<Pair> which) {
            Map<Pair, Euro> paid = new HashMap<>();
            allocations.stream()
                    .filter(one -> one.on().isBefore(since) && which.test(one.pair()))
                    .forEach(one -> AccountState.merge(paid, one.pair(), one.amount()));
            return paid;
        }

        private Collection<Item> items(Set<UUID> named) {
            return account.items().values().stream()
                    .filter(item -> named.contains(item.itemId()))
                    .toList();
        }
    }

    @Test
    void anyOrderOfBookingGivesTheSameAccount() {
        for (int round = 0; round < 3000; round++) {
            // Given
            Account account = random.nextInt(4) == 0 ? frozen(account()) : account();
            Folded computed = account.computed();

            // When
            Store store = booked(account);

            // Then what is kept is what is computed
            assertThat(sums(store.allocations)).as("round %d", round).isEqualTo(sums(computed.allocations()));
            assertThat(amounts(store.open.values())).as("round %d", round).isEqualTo(amounts(computed.open()));
        }
    }

    @Test
    void everyCentIsInItsPlace() {
        for (int round = 0; round < 3000; round++) {
            // Given
            Account booked = account();

            // When
            Folded account = booked.computed();

            // Then the lines are the balance
            List<Line> lines = booked.lines();
            Euro balance = lines.stream().map(Line::amount).reduce(Euro.ZERO, Euro::plus);
            assertThat(account.open().stream().map(Open::amount).reduce(Euro.ZERO, Euro::plus))
                    .isEqualTo(balance);
            // and nobody owes while money is free
            assertThat(account.open().stream()
                            .filter(one ->
                                    one.amount().isPositive() || !one.item().isGivenUp())
                            .map(one -> one.amount().isPositive())
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
            // and no write-off gives up what it does not name
            Map<UUID, Item> items = booked.items();
            assertThat(account.allocations())
                    .allMatch(one -> !items.get(one.pair().creditId()).isGivenUp()
                            || items.get(one.pair().creditId())
                                    .choice()
                                    .names(items.get(one.pair().debtId())));
            // and no money pays what a write-off may give up
            Set<Item> free = account.open().stream()
                    .filter(one -> one.amount().isNegative() && one.item().isGivenUp())
                    .map(Open::item)
                    .collect(Collectors.toSet());
            items.values().stream()
                    .filter(debt ->
                            free.stream().anyMatch(writeOff -> writeOff.choice().names(debt)))
                    .forEach(debt -> assertThat(paid(
                                    account,
                                    pair -> pair.debtId().equals(debt.itemId())
                                            && !items.get(pair.creditId()).isGivenUp()))
                            .isEqualTo(Euro.ZERO));
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
            Account account = account();
            Store store = booked(account);
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));

            // When
            Map<UUID, Euro> then = store.kept(day, List.of()).openThen();

            // Then
            Folded computed = account.until(day.minusDays(1));
            assertThat(then).as("round %d", round).isEqualTo(amounts(computed.open()));
        }
    }

    @Test
    void reversingEverythingLeavesNothingOpenAndNothingAllocated() {
        for (int round = 0; round < 1000; round++) {
            // Given
            Account account = account();
            List<Line> all = new ArrayList<>(account.lines());

            // When
            account.lines()
                    .forEach(line -> all.add(new Line(
                            line.item(),
                            FIRST.plusDays(DAYS + random.nextInt(5)),
                            line.amount().negate())));
            Store store = booked(new Account(all, account.plan()));

            // Then
            assertThat(store.open).isEmpty();
            Map<Pair, Euro> left = new HashMap<>();
            store.allocations.forEach(one -> AccountState.merge(left, one.pair(), one.amount()));
            assertThat(left).isEmpty();
        }
    }

    /** But for what the debtor chose, and what plans ask or left out. */
    @Test
    void nothingDueIsOpenWhileMoneyIsPaidAheadOnTheDayOfAReversal() {
        int reversals = 0;
        for (int round = 0; round < 3000; round++) {
            // Given a payment that paid something
            Account account = account();
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Folded before = account.until(day.minusDays(1));
            List<Item> used = before.allocations().stream()
                    .map(one -> account.items().get(one.pair().creditId()))
                    .filter(credit -> paid(before, pair -> pair.creditId().equals(credit.itemId()))
                            .isPositive())
                    .toList();
            if (used.isEmpty()) {
                continue;
            }
            reversals++;
            Item undone = used.get(random.nextInt(used.size()));

            // When it is undone, whatever else is booked on the day
            Folded after =
                    account.and(new Line(undone, day, Euro.ofCents(1_000_000))).until(day);

            // Then
            Predicate<Item> plain = item -> item.accessoryTo().isEmpty()
                    && account.plan().askedAfter(item.itemId(), day).isEmpty();
            List<Item> ahead = account.items().values().stream()
                    .filter(plain.and(
                            debt -> debt.dueOn().filter(due -> due.isAfter(day)).isPresent()))
                    .filter(debt -> paid(
                                    after,
                                    pair -> pair.debtId().equals(debt.itemId())
                                            && !account.items()
                                                    .get(pair.creditId())
                                                    .choice()
                                                    .names(debt))
                            .isPositive())
                    .toList();
            List<Open> due = after.open().stream()
                    .filter(one -> one.amount().isPositive() && plain.test(one.item()))
                    .filter(one -> !one.item().due().isAfter(day))
                    .filter(one -> !account.leavesOut(one.item(), day))
                    .toList();
            assertThat(ahead.isEmpty() || due.isEmpty())
                    .as("round %d: %s is paid, %s is open", round, ahead, due)
                    .isTrue();
        }
        assertThat(reversals).isGreaterThan(1000);
    }

    private static Euro paid(Folded account, Predicate<Pair> which) {
        return account.allocations().stream()
                .filter(one -> which.test(one.pair()))
                .map(Allocation::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private Store booked(Account account) {
        List<Line> shuffled = new ArrayList<>(account.lines());
        Collections.shuffle(shuffled, random);
        Store store = new Store(account);
        while (!shuffled.isEmpty()) {
            List<Line> part = shuffled.subList(0, 1 + random.nextInt(Math.min(4, shuffled.size())));
            store.book(List.copyOf(part));
            part.clear();
        }
        return store;
    }

    private Account account() {
        List<Line> lines = ledger();
        Map<UUID, List<Portion>> asked = new HashMap<>();
        if (random.nextInt(3) == 0) {
            lines.stream()
                    .map(Line::item)
                    .filter(item -> item.dueOn().isPresent() && random.nextBoolean())
                    .forEach(item -> asked.put(
                            item.itemId(),
                            IntStream.rangeClosed(1, 1 + random.nextInt(3))
                                    .mapToObj(at -> new Portion(FIRST.plusDays(20L * at), positive()))
                                    .toList()));
        }
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        return new Account(lines, new Plan(asked, from, from.plusDays(random.nextInt(DAYS))));
    }

    /** For some days debts that were due by the first of them are not asked at all, and paid by money of before these alone. */
    private Account frozen(Account account) {
        Map<UUID, List<Portion>> asked = new HashMap<>();
        account.items().values().stream()
                .filter(item -> item.dueOn().isPresent()
                        && !item.due().isAfter(account.plan().from()))
                .forEach(item -> asked.put(
                        item.itemId(), List.of(new Portion(PlannedDebts.NEVER, Euro.ofCents(1_000_000_000)))));
        return new Account(
                account.lines(),
                new Plan(asked, account.plan().from(), account.plan().until()));
    }

    /** Rents, corrections, damages, costs, payments with and without a choice, write-offs, reversals, money that goes out. */
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
        String kind = List.of("rent", "rent", "damage", "cost", "payment", "payment", "payment", "refund", "writeOff")
                .get(random.nextInt(9));
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
                        other.map(Set::of).orElse(Set.of()),
                        Optional.of(month).filter(any -> random.nextInt(5) == 0 && !kind.equals("writeOff")));
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

package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Allocation.Reason;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An account on the evening of a day, and how the lines of the next day change it. All lines of a day count together: first what was paid too
 * much is freed, then a write-off gives up the debt that it names, and what is free pays what is open. So the order in which the lines of a day were
 * booked makes no difference.
 *
 * <p>A payment that is undone leaves a debt open that may be due, while another payment stands on one that is not. On the day of such a line
 * what was paid ahead is freed too, but for what the debtor chose, and all that is free is paid in the order of that day. So it is on each day
 * while a plan counts: a rent that is booked after its payment finds the money that went to later instalments.
 */
final class AccountState {

    private final Map<UUID, Item> items = new HashMap<>();
    /** Positive is still to be paid, negative still to be used; what is closed is absent. */
    private final Map<UUID, Euro> open = new HashMap<>();

    private final Map<Pair, Euro> allocated = new HashMap<>();
    private final PaymentOrder order;

    AccountState(PaymentOrder order) {
        this.order = order;
    }

    /**
     * Debts and credits as they stood.
     *
     * @param pairs what was paid of each; {@link Kept} says what it may leave out
     */
    AccountState(PaymentOrder order, Collection<Item> items, Map<UUID, Euro> open, Map<Pair, Euro> pairs) {
        this(order);
        items.forEach(item -> this.items.put(item.itemId(), item));
        open.forEach(this::add);
        allocated.putAll(pairs);
    }

    AccountState copy() {
        return new AccountState(order, items.values(), open, allocated);
    }

    List<Open> open() {
        return open.entrySet().stream()
                .map(entry -> new Open(items.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Open::item, Item.CANONICAL))
                .toList();
    }

    /** Takes all lines of a day, and says what each credit paid or gave back on it. */
    List<Allocation> take(LocalDate day, Collection<Line> lines) {
        Day today = new Day(day);
        Map<UUID, Item> touched = new LinkedHashMap<>();
        for (Line line : lines) {
            items.putIfAbsent(line.item().itemId(), line.item());
            add(line.item().itemId(), line.amount());
            touched.put(line.item().itemId(), items.get(line.item().itemId()));
        }
        List<Item> changed = touched.values().stream().sorted(Item.CANONICAL).toList();
        long undone = undo(changed, item -> !item.isGivenUp(), today);
        changed.forEach(item -> correct(item, today));
        // by then less is given up of what became lower, which undoes nothing
        undone += undo(changed, Item::isGivenUp, today);
        giveUp(today);
        if (undone > 0 || order.isPlanned(day)) {
            freeWhatWasPaidAhead(today);
        }
        if (order.freezes()) {
            payRestored(today);
            payFrozenFirst(today);
        }
        choose(today);
        if (order.isPlanned(day)) {
            payWhatAPlanLeftOut(today);
        }
        payInOrder(today);
        return today.allocations.on(day);
    }

    private long undo(List<Item> changed, Predicate<Item> which, Day today) {
        return changed.stream().filter(which).filter(item -> undo(item, today)).count();
    }

    /** What a credit that became lower had paid is open again; whether there was any. */
    private boolean undo(Item credit, Day today) {
        Euro tooMuch = openOf(credit.itemId());
        Predicate<Pair> itsOwn = pair -> pair.creditId().equals(credit.itemId());
        return tooMuch.isPositive()
                && allocated.keySet().stream().anyMatch(itsOwn)
                && free(
                        tooMuch,
                        itsOwn,
                        Comparator.comparing(
                                pair -> items.get(pair.debtId()), paidBy(credit).reversed()),
                        Reason.reversed,
                        today);
    }

    /** The order in which a credit paid its debts: what the debtor chose, and then as on the day of the payment. A lower one pays the first of them. */
    private Comparator<Item> paidBy(Item credit) {
        Comparator<Part> ofItsDay = order.on(
                credit.bookedOn(),
                debt -> debt.accessoryTo()
                        .filter(principal -> allocated.containsKey(new Pair(credit.itemId(), principal)))
                        .map(items::get)
                        .orElse(debt));
        return Comparator.comparing((Item debt) -> !credit.choice().names(debt)).thenComparing(Part::whole, ofItsDay);
    }

    /** What had been paid of a debt that became lower is free: what was given up before what was paid, and of that the last credit first. */
    private void correct(Item debt, Day today) {
        Euro tooMuch = openOf(debt.itemId()).negate();
        if (tooMuch.isPositive()) {
            Comparator<Pair> givenUpFirst =
                    Comparator.comparing(pair -> !items.get(pair.creditId()).isGivenUp());
            free(
                    tooMuch,
                    pair -> pair.debtId().equals(debt.itemId()),
                    givenUpFirst.thenComparing(lastBookedFirst()),
                    Reason.corrected,
                    today);
        }
    }

    private void freeWhatWasPaidAhead(Day today) {
        Map<UUID, Euro> paid = new HashMap<>();
        allocated.forEach((pair, amount) -> merge(paid, pair.debtId(), amount));
        paid.keySet().stream().map(items::get).sorted(Item.CANONICAL.reversed()).forEach(debt -> {
            Euro ahead = order.paidAhead(debt, openOf(debt.itemId()), paid.get(debt.itemId()), today.day);
            if (ahead.isPositive()) {
                free(
                        ahead,
                        pair -> pair.debtId().equals(debt.itemId())
                                && !items.get(pair.creditId()).choice().names(debt),
                        lastBookedFirst(),
                        Reason.reordered,
                        today);
            }
        });
    }

    /** What only undoes a correction of a debt that the debtor chose is paid by what that correction freed, though it paid a frozen debt since. */
    private void payRestored(Day today) {
        List<Item> restored = items(Euro::isPositive, Item.CANONICAL).stream()
                .filter(debt -> debt.owedOn().isPresent())
                .toList();
        for (Item credit : credits()) {
            restored.stream()
                    .filter(debt -> names(credit, debt)
                            && !order.waits(credit, today.day)
                            && order.mayPay(credit, debt, today.day))
                    .forEach(debt -> pay(
                            credit,
                            debt,
                            pair -> false,
                            pair -> order.isForFrozen(credit, items.get(pair.debtId()), today.day),
                            today));
        }
    }

    /** Whether the debtor chose the debt: it, or the debt of the month of which it only undoes a correction. */
    private boolean names(Item credit, Item debt) {
        return credit.choice().names(debt)
                || debt.owedOn().isPresent()
                        && credit.choice().itemIds().stream()
                                .map(items::get)
                                .anyMatch(named -> named != null && named.isOfTheMonthOf(debt));
    }

    /** Money that is free, and that which paid something, in the order in which it is used. */
    private List<Item> credits() {
        return Stream.concat(
                        items(Euro::isNegative, Item.FIRST_BOOKED).stream(),
                        allocated.keySet().stream().map(pair -> items.get(pair.creditId())))
                .filter(credit -> !credit.isGivenUp())
                .distinct()
                .sorted(Item.FIRST_BOOKED)
                .toList();
    }

    /**
     * What is open of a frozen debt, or paid of it by what gives way, is paid by money that may pay all of it: what is free of it, and what it paid of
     * debts that are not frozen, or were by a later decision, the last of them first, but for what somebody chose. So it pays what it would have paid
     * on the evening of the decision, and of the first one first, whatever it paid since.
     */
    private void payFrozenFirst(Day today) {
        List<Item> inOrder = Stream.concat(
                        items(Euro::isPositive, Item.CANONICAL).stream(),
                        allocated.keySet().stream().map(pair -> items.get(pair.debtId())))
                .filter(debt -> order.frozenSince(debt, today.day).isPresent())
                .distinct()
                .sorted(Comparator.comparing((Item debt) ->
                                order.frozenSince(debt, today.day).orElseThrow())
                        .thenComparing(today.order()))
                .toList();
        for (Item credit : credits()) {
            for (Item debt : inOrder) {
                if (order.isForFrozen(credit, debt, today.day)) {
                    LocalDate decision = order.frozenSince(debt, today.day).orElseThrow();
                    pay(
                            credit,
                            debt,
                            pair -> givesWay(pair, today),
                            pair -> order.isFrozenLater(items.get(pair.debtId()), decision, today.day)
                                    || !order.isForFrozen(credit, items.get(pair.debtId()), today.day),
                            today);
                }
            }
        }
    }

    /**
     * Pays what is open of a debt, and what some pay of it, with what is free of a credit, and what that paid of some other debts, the last of them
     * first, but for what the debtor chose.
     */
    private void pay(Item credit, Item debt, Predicate<Pair> givesWay, Predicate<Pair> other, Day today) {
        Predicate<Pair> waiting = givesWay.and(pair -> pair.debtId().equals(debt.itemId()));
        Predicate<Pair> elsewhere = other.and(pair -> pair.creditId().equals(credit.itemId())
                && !names(credit, items.get(pair.debtId()))
                && items.get(pair.debtId()).dueOn().isPresent()); // money that left the account stays away
        Euro free = openOf(credit.itemId()).negate().max(Euro.ZERO);
        Euro open = openOf(debt.itemId()).max(Euro.ZERO);
        Euro amount = open.plus(paid(waiting)).min(free.plus(paid(elsewhere)));
        if (amount.isPositive()) {
            Comparator<Pair> lastDebtFirst = Comparator.comparing(
                    pair -> items.get(pair.debtId()), today.order().reversed());
            free(amount.minus(free).max(Euro.ZERO), elsewhere, lastDebtFirst, Reason.reordered, today);
            free(amount.minus(open).max(Euro.ZERO), waiting, lastBookedFirst(), Reason.reordered, today);
            allocate(new Pair(credit.itemId(), debt.itemId()), amount, Reason.paid, today);
        }
    }

    /** Whether what was paid of a frozen debt gives way to money of before the decision: that of the mediator, and that of after which nobody meant for it. */
    private boolean givesWay(Pair pair, Day today) {
        Item credit = items.get(pair.creditId());
        Item debt = items.get(pair.debtId());
        return order.waits(credit, today.day) || !order.isForFrozen(credit, debt, today.day) && !names(credit, debt);
    }

    private Euro paid(Predicate<Pair> which) {
        return allocated.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private Comparator<Pair> lastBookedFirst() {
        return Comparator.comparing(pair -> items.get(pair.creditId()), Item.FIRST_BOOKED.reversed());
    }

    /** At most this amount of these pairs; whether there was any. */
    private boolean free(Euro amount, Predicate<Pair> which, Comparator<Pair> first, Reason reason, Day today) {
        Euro left = amount;
        for (Pair pair : allocated.keySet().stream().filter(which).sorted(first).toList()) {
            Euro back = allocated.get(pair).min(left);
            if (back.isPositive()) {
                allocate(pair, back.negate(), reason, today);
                left = left.minus(back);
            }
        }
        return left.compareTo(amount) < 0;
    }

    /** The choice of the debtor goes before every other rule; that of who is no debtor waits for its turn. */
    private void choose(Day today) {
        List<Item> choosing = items(amount -> !amount.isZero(), Item.FIRST_BOOKED).stream()
                .filter(item -> item.choice().isMade() && !item.isGivenUp() && !order.waits(item, today.day))
                .toList();
        for (Item item : choosing) {
            boolean credit = openOf(item.itemId()).isNegative();
            List<Item> chosen =
                    items(amount -> credit ? amount.isPositive() : amount.isNegative(), today.order()).stream()
                            .filter(other -> !other.isGivenUp())
                            .filter(other -> item.choice().names(other) || !credit && order.isFirstFor(other, item))
                            .filter(other -> !credit || order.mayPay(item, other, today.day))
                            .toList();
            for (Item other : chosen) {
                settle(
                        credit ? new Pair(item.itemId(), other.itemId()) : new Pair(other.itemId(), item.itemId()),
                        Euro.ZERO,
                        today);
            }
        }
    }

    /** On its own day alone: what is left of a payment later is for plan and rent. */
    private void payWhatAPlanLeftOut(Day today) {
        for (Item credit : money()) {
            if (credit.bookedOn().equals(today.day) && !credit.choice().isMade()) {
                new MeantForLeftOut(
                                today.day,
                                order.inTurn(today.parts(), today::principal, today.day),
                                part -> openOf(part.item().itemId()),
                                part -> order.isAsked(part.item(), today.day))
                        .paidBy(openOf(credit.itemId()).negate())
                        .forEach(debt ->
                                settle(new Pair(credit.itemId(), debt.item().itemId()), Euro.ZERO, today));
            }
        }
    }

    private void payInOrder(Day today) {
        List<Item> credits = money();
        List<Part> debts = credits.isEmpty() ? List.of() : today.parts();
        for (Item credit : credits) {
            for (Part debt : debts) {
                order.leaves(credit, debt, today.day)
                        .ifPresent(leaves ->
                                settle(new Pair(credit.itemId(), debt.item().itemId()), leaves, today));
            }
        }
    }

    /** Before all money, and of nothing but what it names: money that pays that gives way, and is free for other debts. */
    private void giveUp(Day today) {
        for (Item writeOff : items(Euro::isNegative, Item.FIRST_BOOKED)) {
            if (writeOff.isGivenUp()) {
                items.values().stream()
                        .filter(writeOff.choice()::names)
                        .sorted(today.order())
                        .toList()
                        .forEach(debt -> pay(
                                writeOff,
                                debt,
                                pair -> !items.get(pair.creditId()).isGivenUp(),
                                pair -> false,
                                today));
            }
        }
    }

    /** What is free of payments and other money, the first one first. */
    private List<Item> money() {
        return items(Euro::isNegative, Item.FIRST_BOOKED).stream()
                .filter(credit -> !credit.isGivenUp())
                .toList();
    }

    /** @param leaves what is not paid of the debt by this */
    private void settle(Pair pair, Euro leaves, Day today) {
        Euro amount = openOf(pair.creditId()).negate().min(openOf(pair.debtId()).minus(leaves));
        if (amount.isPositive()) {
            allocate(pair, amount, Reason.paid, today);
        }
    }

    private void allocate(Pair pair, Euro amount, Reason reason, Day today) {
        add(pair.debtId(), amount.negate());
        add(pair.creditId(), amount);
        merge(allocated, pair, amount);
        today.allocations.add(pair, amount, reason);
    }

    private List<Item> items(Predicate<Euro> which, Comparator<Item> order) {
        List<Item> found = new ArrayList<>();
        open.forEach((itemId, amount) -> {
            if (which.test(amount)) {
                found.add(items.get(itemId));
            }
        });
        found.sort(order);
        return found;
    }

    private Euro openOf(UUID itemId) {
        return open.getOrDefault(itemId, Euro.ZERO);
    }

    private void add(UUID itemId, Euro amount) {
        merge(open, itemId, amount);
    }

    /** Adds to what stands in the map; nothing stands there with zero. */
    static <K> void merge(Map<K, Euro> sums, K key, Euro amount) {
        Euro sum = sums.getOrDefault(key, Euro.ZERO).plus(amount);
        if (sum.isZero()) {
            sums.remove(key);
        } else {
            sums.put(key, sum);
        }
    }

    private final class Day {

        private final LocalDate day;
        private final AllocationsOfDay allocations = new AllocationsOfDay();

        Day(LocalDate day) {
            this.day = day;
        }

        Comparator<Item> order() {
            Comparator<Part> parts = partOrder();
            return (a, b) -> parts.compare(Part.whole(a), Part.whole(b));
        }

        /** What is open, in the parts in which it is asked, in the order in which it is paid. */
        List<Part> parts() {
            return items(Euro::isPositive, Item.CANONICAL).stream()
                    .flatMap(item -> order.parts(item, day).stream())
                    .sorted(partOrder())
                    .toList();
        }

        private Comparator<Part> partOrder() {
            return order.on(day, this::principal);
        }

        private Item principal(Item item) {
            return item.accessoryTo().filter(open::containsKey).map(items::get).orElse(item);
        }
    }
}

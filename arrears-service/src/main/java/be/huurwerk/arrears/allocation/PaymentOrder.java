package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Part.Turn;
import be.huurwerk.arrears.allocation.PlannedDebts.Reach;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Which debt a payment pays first when the debtor chose none (toerekening, art. 5.208-5.210 BW, old art. 1253-1256): the landlord's ordered
 * policy of the day of payment.
 */
public final class PaymentOrder {

    private static final String POLICY = "policy/arrears/allocation-order";

    private final Parameters parameters;
    private final PlannedDebts planned;
    private final Map<LocalDate, Ranks> known;

    public PaymentOrder(Parameters parameters, PlannedDebts planned) {
        this(parameters, planned, new ConcurrentHashMap<>());
    }

    private PaymentOrder(Parameters parameters, PlannedDebts planned, Map<LocalDate, Ranks> known) {
        this.parameters = parameters;
        this.planned = planned;
        this.known = known;
    }

    /** The same order with what plans ask. */
    PaymentOrder with(PlannedDebts plans) {
        return new PaymentOrder(parameters, plans, known);
    }

    /** The parts in which a debt is asked on the day. */
    List<Part> parts(Item item, LocalDate day) {
        return Part.of(
                item,
                planned.askedUntil(item.itemId(), day),
                planned.askedAfter(item.itemId(), day),
                planned.leftOut(item.itemId(), day));
    }

    /** Whether the credit may pay all of the debt, though nobody asks it: money of before the decision that froze it. */
    boolean isForFrozen(Item credit, Item debt, LocalDate day) {
        return planned.reach(credit, debt.itemId(), day) == Reach.everything && !planned.waits(credit, day);
    }

    /** The first of the decisions that freeze the debt on the day: money of before it may pay all of it. */
    Optional<LocalDate> frozenSince(Item debt, LocalDate day) {
        return planned.frozenSince(debt.itemId(), day);
    }

    /** Whether neither this decision nor one of before freezes the debt on the day. */
    boolean isFrozenLater(Item debt, LocalDate decision, LocalDate day) {
        return frozenSince(debt, day).filter(since -> !since.isAfter(decision)).isEmpty();
    }

    /** Whether debts may be frozen at all. */
    boolean freezes() {
        return !planned.decisions().isEmpty();
    }

    /** Whether a plan counts on the day: then what was paid ahead pays what is due before it, once that is known. */
    boolean isPlanned(LocalDate day) {
        return planned.agreedOn(day).isPresent();
    }

    /** Whether what the credit chose waits until others have paid. */
    boolean waits(Item credit, LocalDate day) {
        return planned.waits(credit, day);
    }

    /** Whether the credit may pay the debt that it names: money may not, once the debt is frozen to it; what was never owed is given back all the same. */
    boolean mayPay(Item credit, Item debt, LocalDate day) {
        return !credit.kind().equals("payment") || planned.reach(credit, debt.itemId(), day) != Reach.nothing;
    }

    /** Whether the credit is of those that alone pay the debt, and pay it before all else. */
    boolean isFirstFor(Item credit, Item debt) {
        return planned.paidOnlyBy(debt.itemId())
                .filter(credits -> credits.contains(credit.itemId()))
                .isPresent();
    }

    /** What stays open of the debt when the credit pays the part as far as the order lets it; empty where it pays nothing. */
    Optional<Euro> leaves(Item credit, Part debt, LocalDate day) {
        return switch (planned.reach(credit, debt.item().itemId(), day)) {
            case nothing -> Optional.empty();
            case whatIsAsked -> Optional.of(debt.leaves());
            case everything -> Optional.of(Euro.ZERO);
        };
    }

    /**
     * What was paid of a debt before it was asked: of one that is not due on the day all, of one that a plan asks later what is paid of that.
     * What is not asked at all was paid when it was.
     *
     * @param open what is still to be paid of it
     * @param paid what was paid of it
     */
    Euro paidAhead(Item debt, Euro open, Euro paid, LocalDate day) {
        List<Part> parts = parts(debt, day);
        Part now = parts.stream()
                .filter(Part::isInstalment)
                .reduce((first, second) -> second)
                .orElse(parts.get(0));
        Euro never = parts.get(parts.size() - 1).leaves();
        return now.isInstalment() || !now.due().isAfter(day)
                ? now.leaves().minus(open.max(never)).min(paid)
                : paid;
    }

    /**
     * The order of a day, for one sorting: what it finds of a part it keeps.
     *
     * @param principal the debt that an item is a cost or an interest of, or the item itself
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no policy for the day
     */
    Comparator<Part> on(LocalDate day, UnaryOperator<Item> principal) {
        Ranks ranks = known.computeIfAbsent(day, this::ranks);
        Optional<LocalDate> agreedOn = planned.agreedOn(day);
        Comparator<Part> debts = ranks.criteria.stream()
                .map(criterion -> criterion.order(day, ranks, agreedOn.isPresent()))
                .reduce((a, b) -> 0, Comparator::thenComparing)
                .thenComparing(Part::item, Item.CANONICAL);
        Map<Part, Part> ranked = new HashMap<>();
        UnaryOperator<Part> rank = part -> ranked.computeIfAbsent(
                part,
                any -> agreedOn.map(since -> besidePlan(part, principal, day, since))
                        .orElseGet(() -> ranked(part, principal, day)));
        return ((Comparator<Part>) (a, b) -> debts.compare(rank.apply(a), rank.apply(b)))
                .thenComparing(part -> Ranks.rank(ranks.withinDebt, part(part.item())))
                .thenComparing(Part::item, Item.CANONICAL)
                .thenComparing(Part::due);
    }

    /** A cost or an interest goes with its debt once it is due itself; until then it is a debt that is not due. */
    private static Part ranked(Part part, UnaryOperator<Item> principal, LocalDate day) {
        Item item = principal.apply(part.item());
        return item.equals(part.item()) || part.due().isAfter(day) ? part : Part.whole(item);
    }

    /**
     * What a plan asks goes by itself, and what fell due beside it with it where the plan is broken by either; what it left out, and a cost or an
     * interest of that, waits for the others.
     */
    private Part besidePlan(Part part, UnaryOperator<Item> principal, LocalDate day, LocalDate agreedOn) {
        if (isAsked(part.item(), day)) {
            return byNow(part, day);
        }
        Item of = principal.apply(part.item());
        boolean alone = of.equals(part.item());
        boolean leftOut = part(part.item()).equals("principal")
                ? part.item().isOwedBy(agreedOn)
                : alone || isAsked(of, day) || of.isOwedBy(agreedOn);
        Part ranked = ranked(part, principal, day);
        return leftOut ? ranked.in(Turn.leftOut) : byNow(ranked, day);
    }

    private Part byNow(Part part, LocalDate day) {
        boolean due = part.turn() == Turn.byDueDay && !part.due().isAfter(day);
        return due && planned.asksRent(day) ? part.in(Turn.rent) : part;
    }

    /** The parts in the turns that a plan gives them on the day; without a plan as they are. */
    List<Part> inTurn(List<Part> parts, UnaryOperator<Item> principal, LocalDate day) {
        return planned.agreedOn(day)
                .map(since -> parts.stream()
                        .map(part -> besidePlan(part, principal, day, since).turn() == Turn.leftOut
                                ? part.in(Turn.leftOut)
                                : part)
                        .toList())
                .orElse(parts);
    }

    boolean isAsked(Item item, LocalDate day) {
        return planned.askedAfter(item.itemId(), day).isPresent();
    }

    private Ranks ranks(LocalDate day) {
        return new Ranks(
                words(parameters.word(POLICY, "criteria", day)).stream()
                        .map(Criterion::valueOf)
                        .toList(),
                parameters
                        .findWord(POLICY, "onerous", day)
                        .map(PaymentOrder::words)
                        .orElse(List.of()),
                words(parameters.word(POLICY, "kinds", day)),
                words(parameters.word(POLICY, "withinDebt", day)));
    }

    private static List<String> words(DatedWord list) {
        return List.of(list.value().strip().split(" +"));
    }

    /** A debt consists of its principal, and of costs and interest on it. */
    private static String part(Item item) {
        return item.kind().equals("cost") || item.kind().equals("interest") ? item.kind() : "principal";
    }

    /** The lists of a policy; what is not listed comes last. */
    record Ranks(List<Criterion> criteria, List<String> onerous, List<String> kinds, List<String> withinDebt) {

        static int rank(List<String> list, String word) {
            int at = list.indexOf(word);
            return at < 0 ? list.size() : at;
        }
    }

    /** What a policy can ask first, by the names that it has there. */
    enum Criterion {
        /**
         * A debt of which a payment plan asked an instalment by now. While a plan counts, of what is asked by now the first due first, then what it
         * asks later and what falls due since it was agreed, the first due first, and at last what it left out.
         */
        planInstalment {
            @Override
            Comparator<Part> order(LocalDate day, Ranks ranks, boolean plan) {
                Comparator<Part> instalments = Comparator.comparing(part -> !part.isInstalment());
                return plan
                        ? Comparator.comparing((Part part) -> part.turn() == Turn.rent ? Turn.instalment : part.turn())
                                .thenComparing(part -> part.turn() == Turn.leftOut ? LocalDate.MIN : part.due())
                                .thenComparing(Part::turn)
                        : instalments;
            }
        },
        /** A debt that is due, before one that is not due yet. */
        due {
            @Override
            Comparator<Part> order(LocalDate day, Ranks ranks, boolean plan) {
                return Comparator.comparing(part -> part.due().isAfter(day));
            }
        },
        mostOnerous {
            @Override
            Comparator<Part> order(LocalDate day, Ranks ranks, boolean plan) {
                return Comparator.comparing(
                        part -> Ranks.rank(ranks.onerous, part.item().kind()));
            }
        },
        oldest {
            @Override
            Comparator<Part> order(LocalDate day, Ranks ranks, boolean plan) {
                return Comparator.comparing(Part::due);
            }
        },
        kind {
            @Override
            Comparator<Part> order(LocalDate day, Ranks ranks, boolean plan) {
                return Comparator.comparing(
                        part -> Ranks.rank(ranks.kinds, part.item().kind()));
            }
        };

        abstract Comparator<Part> order(LocalDate day, Ranks ranks, boolean plan);
    }
}

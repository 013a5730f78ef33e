package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Map<LocalDate, Ranks> known = new ConcurrentHashMap<>();

    public PaymentOrder(Parameters parameters, PlannedDebts planned) {
        this.parameters = parameters;
        this.planned = planned;
    }

    /**
     * The order of a day.
     *
     * @param principal the debt that an item is a cost or an interest of, or the item itself
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no policy for the day
     */
    Comparator<Item> on(LocalDate day, UnaryOperator<Item> principal) {
        Ranks ranks = known.computeIfAbsent(day, this::ranks);
        Comparator<Item> debts = ranks.criteria.stream()
                .map(criterion -> criterion.order(day, ranks, planned))
                .reduce((a, b) -> 0, Comparator::thenComparing)
                .thenComparing(Item.CANONICAL);
        return ((Comparator<Item>) (a, b) -> debts.compare(principal.apply(a), principal.apply(b)))
                .thenComparing(item -> Ranks.rank(ranks.withinDebt, part(item)))
                .thenComparing(Item.CANONICAL);
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
        /** A debt of which a payment plan asks an instalment by now. */
        planInstalment {
            @Override
            Comparator<Item> order(LocalDate day, Ranks ranks, PlannedDebts planned) {
                return Comparator.comparing(item -> !planned.isInstalmentDue(item.itemId(), day));
            }
        },
        /** A debt that is due, before one that is not due yet. */
        due {
            @Override
            Comparator<Item> order(LocalDate day, Ranks ranks, PlannedDebts planned) {
                return Comparator.comparing(item -> item.due().isAfter(day));
            }
        },
        mostOnerous {
            @Override
            Comparator<Item> order(LocalDate day, Ranks ranks, PlannedDebts planned) {
                return Comparator.comparing(item -> Ranks.rank(ranks.onerous, item.kind()));
            }
        },
        oldest {
            @Override
            Comparator<Item> order(LocalDate day, Ranks ranks, PlannedDebts planned) {
                return Comparator.comparing(Item::due);
            }
        },
        kind {
            @Override
            Comparator<Item> order(LocalDate day, Ranks ranks, PlannedDebts planned) {
                return Comparator.comparing(item -> Ranks.rank(ranks.kinds, item.kind()));
            }
        };

        abstract Comparator<Item> order(LocalDate day, Ranks ranks, PlannedDebts planned);
    }
}

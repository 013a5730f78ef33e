package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.OpenItems;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What was paid beyond all debts, and may leave a rent account: the tenant's own, to the tenant or another account; what dividends of a debt
 * settlement were too much, to the mediator alone. Who takes of it has the account locked.
 */
@ApplicationScoped
public class AvailableCredit {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final OpenItems openItems;
    private final MoneyOfMediators mediators;
    private final Refunds refunds;
    private final BusinessDate businessDate;

    AvailableCredit(OpenItems openItems, MoneyOfMediators mediators, Refunds refunds, BusinessDate businessDate) {
        this.openItems = openItems;
        this.mediators = mediators;
        this.refunds = refunds;
        this.businessDate = businessDate;
    }

    /** Whose credit it is. */
    enum Whose {
        tenant,
        mediator;

        static Whose of(boolean toMediator) {
            return toMediator ? mediator : tenant;
        }
    }

    /** The tenants' own credit of these accounts, less what refunds on their way will take; of none, no entry. */
    public Map<UUID, Euro> of(Collection<UUID> rentAccountIds) {
        return of(rentAccountIds, Whose.tenant);
    }

    private Map<UUID, Euro> of(Collection<UUID> rentAccountIds, Whose whose) {
        Map<UUID, Euro> onTheirWay = refunds.onTheirWay(rentAccountIds, whose == Whose.mediator);
        Map<UUID, Euro> available = new HashMap<>();
        credits(rentAccountIds, whose).forEach((id, credits) -> {
            Euro left = credits.left(Optional.empty()).minus(onTheirWay.getOrDefault(id, Euro.ZERO));
            if (left.isPositive()) {
                available.put(id, left);
            }
        });
        return available;
    }

    /** @throws ProblemException 409 when the amount is more than is available of the tenant's own credit */
    public void require(UUID rentAccountId, Euro amount) {
        require(rentAccountId, amount, Whose.tenant, Optional.empty());
    }

    /**
     * @param debtSettlementId of which settlement alone; else of any
     * @throws ProblemException 409 when the amount is more than is available
     */
    void require(UUID rentAccountId, Euro amount, Whose whose, Optional<UUID> debtSettlementId) {
        Euro ofAll = of(List.of(rentAccountId), whose).getOrDefault(rentAccountId, Euro.ZERO);
        Euro available = debtSettlementId
                .map(id -> ofAll.min(ofSettlement(rentAccountId, id)))
                .orElse(ofAll);
        if (amount.compareTo(available) > 0) {
            throw ProblemException.conflict("moreThanCredit", moreThan(available, whose, debtSettlementId.isPresent()));
        }
    }

    private static Text moreThan(Euro available, Whose whose, boolean ofOne) {
        return whose == Whose.tenant
                ? new Text(
                        "Of the credit " + available + " is free; refunds on their way count as gone.",
                        "Van het tegoed is " + available + " vrij; terugbetalingen die lopen, tellen als weg.")
                : new Text(
                        "Of dividends " + (ofOne ? "of the debt settlement " : "") + available
                                + " goes back to the mediator; refunds on their way count as gone.",
                        "Van dividenden " + (ofOne ? "van de schuldenregeling " : "") + "gaat " + available
                                + " terug naar de schuldbemiddelaar; terugbetalingen die lopen, tellen als weg.");
    }

    private Euro ofSettlement(UUID rentAccountId, UUID debtSettlementId) {
        return credits(List.of(rentAccountId), Whose.mediator)
                .get(rentAccountId)
                .left(Optional.of(debtSettlementId))
                .minus(refunds.onTheirWay(debtSettlementId))
                .max(Euro.ZERO);
    }

    /** The credits of these accounts, whatever is on its way. */
    Map<UUID, Credits> credits(Collection<UUID> rentAccountIds, Whose whose) {
        Map<UUID, Map<UUID, UUID>> dividends = mediators.lines(rentAccountIds, businessDate.today());
        Map<UUID, Credits> credits = new HashMap<>();
        openItems.on(rentAccountIds, LAST_DAY).forEach((id, open) -> {
            Map<UUID, UUID> ofMediators = dividends.getOrDefault(id, Map.of());
            credits.put(
                    id,
                    new Credits(
                            credits(open).stream()
                                    .filter(one ->
                                            ofMediators.containsKey(one.item().itemId()) == (whose == Whose.mediator))
                                    .toList(),
                            ofMediators));
        });
        return credits;
    }

    /** A line that takes an amount out of the tenant's own credit, which is large enough. */
    public Ledger.Posting outgoing(EntryKind kind, UUID rentAccountId, Euro amount, UUID source, String ground) {
        Credits credits = credits(List.of(rentAccountId), Whose.tenant).get(rentAccountId);
        return outgoing(kind, rentAccountId, credits.take(amount, Optional.empty()), source, ground)
                .get(0);
    }

    /** Of the tenant's own credit one line; of what goes back to mediators one a debt settlement, whose dividends alone pay it. */
    List<Ledger.Posting> outgoing(EntryKind kind, UUID rentAccountId, List<Taken> parts, UUID source, String ground) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> new Ledger.Posting(
                        rentAccountId,
                        NewEntry.outgoing(
                                        kind,
                                        businessDate.today(),
                                        parts.get(at).amount(),
                                        part(source, at))
                                .because(ground)
                                .paying(new Choice(parts.get(at).items(), Optional.empty()))))
                .toList();
    }

    /** The source of a line of several: of the first one what all of them are for. */
    static String part(UUID source, int at) {
        return at == 0 ? source.toString() : source + "/" + at;
    }

    /** An amount, and the items from which it comes. */
    record Taken(Euro amount, Set<UUID> items) {

        Taken plus(Taken more) {
            Set<UUID> all = new HashSet<>(items);
            all.addAll(more.items);
            return new Taken(amount.plus(more.amount), all);
        }
    }

    private static List<Open> credits(List<Open> open) {
        return open.stream()
                .filter(one -> one.amount().isNegative())
                .filter(one -> !one.item().kind().equals(EntryKind.writeOff.name())) // is no money
                .sorted(Comparator.comparing((Open one) -> one.item().bookedOn())
                        .thenComparing(one -> one.item().itemId()))
                .toList();
    }

    /** The credits of one account, of which several amounts may be taken one after the other. */
    static final class Credits {

        static final Credits NONE = new Credits(List.of(), Map.of());

        /** By item, the first to be taken first. */
        private final Map<UUID, Euro> left = new LinkedHashMap<>();

        private final Map<UUID, UUID> settlements;

        /** @param settlements of the items that are dividends */
        private Credits(List<Open> open, Map<UUID, UUID> settlements) {
            open.forEach(one -> left.put(one.item().itemId(), one.amount().negate()));
            this.settlements = settlements;
        }

        /** @param settlement of which alone; else of all */
        Euro left(Optional<UUID> settlement) {
            return items(settlement).stream().map(left::get).reduce(Euro.ZERO, Euro::plus);
        }

        private List<UUID> items(Optional<UUID> settlement) {
            return left.keySet().stream()
                    .filter(item -> settlement.isEmpty() || settlement.equals(settlementOf(item)))
                    .toList();
        }

        private Optional<UUID> settlementOf(UUID item) {
            return Optional.ofNullable(settlements.get(item));
        }

        /** From where an amount comes that is left, the first items first: one part, or one of each settlement. */
        List<Taken> take(Euro amount, Optional<UUID> settlement) {
            Map<Optional<UUID>, Taken> parts = new LinkedHashMap<>();
            Euro rest = amount;
            for (UUID item : items(settlement)) {
                Euro part = left.get(item).min(rest);
                if (part.isPositive()) {
                    parts.merge(settlementOf(item), new Taken(part, Set.of(item)), Taken::plus);
                    left.put(item, left.get(item).minus(part));
                    rest = rest.minus(part);
                }
            }
            return List.copyOf(parts.values());
        }
    }
}

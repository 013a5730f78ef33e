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
            Euro left = credits.left().minus(onTheirWay.getOrDefault(id, Euro.ZERO));
            if (left.isPositive()) {
                available.put(id, left);
            }
        });
        return available;
    }

    /** @throws ProblemException 409 when the amount is more than is available of the tenant's own credit */
    public void require(UUID rentAccountId, Euro amount) {
        require(rentAccountId, amount, Whose.tenant);
    }

    /** @throws ProblemException 409 when the amount is more than is available */
    void require(UUID rentAccountId, Euro amount, Whose whose) {
        Euro available = of(List.of(rentAccountId), whose).getOrDefault(rentAccountId, Euro.ZERO);
        if (amount.compareTo(available) > 0) {
            throw ProblemException.conflict(
                    "moreThanCredit",
                    whose == Whose.tenant
                            ? new Text(
                                    "Of the credit " + available + " is free; refunds on their way count as gone.",
                                    "Van het tegoed is " + available
                                            + " vrij; terugbetalingen die lopen, tellen als weg.")
                            : new Text(
                                    "Of dividends " + available
                                            + " goes back to the mediator; refunds on their way count as gone.",
                                    "Van dividenden gaat " + available
                                            + " terug naar de schuldbemiddelaar; terugbetalingen die lopen, tellen als weg."));
        }
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
        return outgoing(kind, rentAccountId, amount, source, ground, credits).get(0);
    }

    /** Of the tenant's own credit one line; of what goes back to mediators one a debt settlement, whose dividends alone pay it. */
    List<Ledger.Posting> outgoing(
            EntryKind kind, UUID rentAccountId, Euro amount, UUID source, String ground, Credits credits) {
        List<Taken> parts = credits.take(amount);
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
    private record Taken(Euro amount, Set<UUID> items) {

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

    private static Euro sum(List<Open> credits) {
        return credits.stream().map(Open::amount).reduce(Euro.ZERO, Euro::plus).negate();
    }

    /** The credits of one account, of which several amounts may be taken one after the other. */
    static final class Credits {

        static final Credits NONE = new Credits(List.of(), Map.of());

        private final List<Open> open;
        private final Map<UUID, UUID> settlements;
        private Euro taken = Euro.ZERO;

        /** @param settlements of the items that are dividends */
        private Credits(List<Open> open, Map<UUID, UUID> settlements) {
            this.open = open;
            this.settlements = settlements;
        }

        Euro left() {
            return sum(open).minus(taken);
        }

        /** From where an amount comes, the first items first: one part, or one of each settlement. */
        private List<Taken> take(Euro amount) {
            Map<Optional<UUID>, Taken> parts = new LinkedHashMap<>();
            Euro from = taken;
            Euro until = taken.plus(amount);
            Euro before = Euro.ZERO;
            for (Open one : open) {
                Euro after = before.minus(one.amount());
                Euro part = after.min(until).minus(before.max(from));
                if (part.isPositive()) {
                    UUID item = one.item().itemId();
                    parts.merge(Optional.ofNullable(settlements.get(item)), new Taken(part, Set.of(item)), Taken::plus);
                }
                before = after;
            }
            taken = until;
            return List.copyOf(parts.values());
        }
    }
}

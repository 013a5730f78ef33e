package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Books what the mediator paid on the frozen debts, the oldest of them first; before these it pays what was given back to him of dividends that came
 * back since, which he may return whenever that is found. Money that came by the bank stands on the account already: it is booked back, and again as
 * a dividend.
 */
@ApplicationScoped
class BookDividend {

    static final String GROUND = "debtSettlementDividend";

    private final ChangeSettlement change;
    private final DebtSettlements settlements;
    private final Dividends dividends;
    private final Standings standings;
    private final Ledger ledger;
    private final BusinessDate businessDate;
    private final Parameters parameters;

    BookDividend(
            ChangeSettlement change,
            DebtSettlements settlements,
            Dividends dividends,
            Standings standings,
            Ledger ledger,
            BusinessDate businessDate,
            Parameters parameters) {
        this.change = change;
        this.settlements = settlements;
        this.dividends = dividends;
        this.standings = standings;
        this.ledger = ledger;
        this.businessDate = businessDate;
        this.parameters = parameters;
    }

    /** Either the payment that it is, or a day and an amount. */
    record Asked(Optional<UUID> entryId, Optional<LocalDate> receivedOn, Optional<Euro> amount) {}

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 400 for a payment that the account has not, and for a day that is not after the decision or still to come; 404; 409 for more
     *     than is open of the frozen debts and of what he returns, and, unless he returns it, for a claim that was renounced by then and once it has ended; 412
     */
    @Transactional
    public void book(UUID debtSettlementId, Asked asked, Who who, String ifMatch) {
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        LocalDate today = businessDate.today();
        Optional<LedgerEntry> payment = asked.entryId().map(entryId -> payment(one, entryId));
        LocalDate receivedOn = payment.map(LedgerEntry::bookedOn)
                .orElseGet(() -> asked.receivedOn().orElseThrow());
        Euro amount = payment.map(line -> ledger.left(line).negate())
                .orElseGet(() -> asked.amount().orElseThrow());
        String named = payment.isPresent() ? "entryId" : "receivedOn";
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome(named, receivedOn, today).ifPresent(faults::add);
        Days.before(named, receivedOn, one.admissibleOn().plusDays(1)).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Euro returned = amount.min(dividends.toGetBack(one));
        boolean onFrozen = amount.compareTo(returned) > 0;
        if (onFrozen) {
            change.requireRunning(one);
            if (Terms.isRenounced(one, parameters, receivedOn)) {
                throw SettlementProblems.renounced();
            }
        }
        UUID dividendId = Ids.next();
        payment.ifPresent(line -> ledger.append(
                one.rentAccountId(),
                NewEntry.reversal(line, amount.negate(), today, GROUND).by(dividendId.toString())));
        Set<UUID> frozen = onFrozen ? frozen(one, amount, returned) : Set.of();
        Dividend dividend = new Dividend(
                dividendId,
                payment.isPresent() ? today : receivedOn,
                amount,
                Euro.ZERO,
                asked.entryId(),
                who.client(),
                Optional.empty());
        dividends.add(debtSettlementId, dividend, who);
        ledger.append(
                one.rentAccountId(),
                NewEntry.credit(
                                EntryKind.payment,
                                dividend.receivedOn(),
                                amount,
                                dividend.dividendId().toString())
                        .because(GROUND)
                        .paying(new Choice(frozen, Optional.empty())));
        settlements.changed(debtSettlementId);
    }

    private LedgerEntry payment(DebtSettlement one, UUID entryId) {
        return ledger.find(one.rentAccountId(), List.of(entryId)).stream()
                .filter(line ->
                        line.kind() == EntryKind.payment && line.amount().isNegative())
                .filter(line ->
                        !line.ground().equals(GROUND) && ledger.left(line).isNegative())
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(SettlementProblems.noPayment(entryId)));
    }

    private Set<UUID> frozen(DebtSettlement one, Euro amount, Euro returned) {
        Frozen frozen = new Frozen(one.debtSettlementId(), one.admissibleOn());
        Standing standing = standings.now(one.rentAccountId());
        Euro open = frozen.sum(standing).plus(returned);
        if (amount.compareTo(open) > 0) {
            throw SettlementProblems.moreThanFrozen(open);
        }
        return standing.open().stream()
                .filter(frozen::holds)
                .map(OpenItem::entryId)
                .collect(Collectors.toSet());
    }
}

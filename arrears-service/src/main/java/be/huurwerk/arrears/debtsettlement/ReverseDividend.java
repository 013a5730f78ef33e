package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Takes a dividend back that was a mistake, also once the settlement has ended: what it paid is open again. Money that had come by the bank
 * is the payment again that it was, with its day and the debtor's choice.
 */
@ApplicationScoped
class ReverseDividend {

    static final String GROUND = "debtSettlementDividendReversed";

    private final ChangeSettlement change;
    private final DebtSettlements settlements;
    private final Dividends dividends;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    ReverseDividend(
            ChangeSettlement change,
            DebtSettlements settlements,
            Dividends dividends,
            Ledger ledger,
            BusinessDate businessDate) {
        this.change = change;
        this.settlements = settlements;
        this.dividends = dividends;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 404; 409 once it is reversed, where the bank took all of it back, or of an erased file; 412
     */
    @Transactional
    public DebtSettlement reverse(UUID debtSettlementId, UUID dividendId, String reason, Who who, String ifMatch) {
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        Dividend dividend = dividends.of(List.of(debtSettlementId)).getOrDefault(debtSettlementId, List.of()).stream()
                .filter(paid -> paid.dividendId().equals(dividendId))
                .findFirst()
                .orElseThrow(SettlementProblems::noDividend);
        if (dividend.reversal().isPresent()) {
            throw SettlementProblems.reversedAlready(dividend);
        }
        if (dividend.amount().isZero()) {
            throw SettlementProblems.takenBack();
        }
        LocalDate today = businessDate.today();
        UUID account = one.rentAccountId();
        ledger.find(account, EntryKind.payment, dividendId.toString())
                .filter(line -> ledger.left(line).isNegative())
                .ifPresent(line -> undo(line, dividend, account, today));
        dividends.reverse(dividendId, new Dividend.Reversal(today, reason, who));
        settlements.changed(debtSettlementId);
        return settlements.find(debtSettlementId);
    }

    /** What the bank took back of it is undone already. */
    private void undo(LedgerEntry line, Dividend dividend, UUID account, LocalDate today) {
        Euro left = ledger.left(line);
        LocalDate day = today.isBefore(line.bookedOn()) ? line.bookedOn() : today;
        ledger.append(account, NewEntry.reversal(line, left, day, GROUND));
        ledger.find(account, dividend.entryId().stream().toList())
                .forEach(payment -> ledger.append(
                        account,
                        NewEntry.reversal(payment, left.negate(), day, GROUND)
                                .by(dividend.dividendId() + "/reversed")));
    }
}

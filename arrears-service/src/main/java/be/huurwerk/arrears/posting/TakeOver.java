package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a tenancy brings along that ran before this system: its open items stand on the account, once, each with its own due day, and its rent
 * holds until a decision speaks of the day.
 */
@ApplicationScoped
public class TakeOver {

    private final Accounts accounts;
    private final Ledger ledger;
    private final RentDecisions decisions;
    private final BusinessDate businessDate;

    TakeOver(Accounts accounts, Ledger ledger, RentDecisions decisions, BusinessDate businessDate) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.decisions = decisions;
        this.businessDate = businessDate;
    }

    /** @param amount negative is a credit of the tenant */
    public record OpenItem(LocalDate dueOn, Euro amount, String kind) {}

    /** The account must be open; in the transaction that opened it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(UUID tenancyId, LocalDate on, Euro rent, List<OpenItem> openItems) {
        decisions.takenOver(tenancyId, on, rent);
        UUID rentAccountId = accounts.lock(tenancyId).orElseThrow().rentAccountId();
        LocalDate bookedOn = businessDate.notAfterToday(on);
        for (int i = 0; i < openItems.size(); i++) {
            OpenItem item = openItems.get(i);
            ledger.append(
                    rentAccountId,
                    NewEntry.takenOver(item.dueOn(), bookedOn, item.amount(), item.kind(), Integer.toString(i)));
        }
    }

    /** The tenancy was a mistake: what it brought along is booked back, once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID tenancyId) {
        accounts.lock(tenancyId)
                .map(RentAccount::rentAccountId)
                .ifPresent(rentAccountId -> ledger.entries(rentAccountId).stream()
                        .filter(entry -> entry.kind() == EntryKind.takenOver)
                        .forEach(entry -> ledger.append(
                                rentAccountId,
                                NewEntry.reversal(entry, businessDate.today(), Cause.tenancyAnnulled.name()))));
    }
}

package be.huurwerk.arrears.chargesettlement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Books of each settlement what it is more, or less, than what was booked of it: whatever was told, and how often, the account has the last. */
@ApplicationScoped
public class BookSettlements {

    private final ChargeSettlements settlements;
    private final Ledger ledger;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    BookSettlements(ChargeSettlements settlements, Ledger ledger, Parameters parameters, BusinessDate businessDate) {
        this.settlements = settlements;
        this.ledger = ledger;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** The accounts must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void book(List<RentAccount> accounts) {
        List<ChargeSettlements.ToBook> toBook = settlements.toBook(accounts);
        if (toBook.isEmpty()) {
            return;
        }
        LocalDate today = businessDate.today();
        int riseDays = parameters.number(BookRent.RISE_DAYS, today).intValue();
        List<Ledger.Posting> postings = new ArrayList<>();
        for (ChargeSettlements.ToBook one : toBook) {
            one.line()
                    .entry(asked(one), today, riseDays)
                    .ifPresent(line -> postings.add(new Ledger.Posting(one.rentAccountId(), line)));
            settlements.booked(one);
        }
        ledger.appendAll(postings);
    }

    private Set<UUID> asked(ChargeSettlements.ToBook one) {
        return IntStream.rangeClosed(1, one.line().lines())
                .mapToObj(line -> SettlementLine.source(one.line().settlementKey(), line))
                .map(source -> ledger.find(one.rentAccountId(), EntryKind.settlement, source))
                .flatMap(Optional::stream)
                .filter(LedgerEntry::isDebt)
                .map(LedgerEntry::entryId)
                .collect(Collectors.toSet());
    }
}

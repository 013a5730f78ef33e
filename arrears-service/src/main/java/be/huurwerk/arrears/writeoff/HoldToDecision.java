package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.AfterAllocation;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Hindsight;
import be.huurwerk.servicekit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Books what write-offs give up as it is known now. What that changes it hears of, until nothing is left to book. */
@ApplicationScoped
class HoldToDecision implements AfterAllocation {

    private final Shares shares;
    private final Allocations allocations;
    private final Ledger ledger;

    HoldToDecision(Shares shares, Allocations allocations, Ledger ledger) {
        this.shares = shares;
        this.allocations = allocations;
        this.ledger = ledger;
    }

    /** Of an account that is locked a write-off was decided, or taken back. */
    void decided(UUID rentAccountId) {
        ledger.takeIn(rentAccountId);
        allocated(Set.of(rentAccountId));
    }

    @Override
    public void allocated(Set<UUID> rentAccountIds) {
        Map<UUID, List<Share>> decided = shares.of(rentAccountIds);
        if (decided.isEmpty()) {
            return;
        }
        Map<UUID, LocalDate> first = new HashMap<>();
        decided.forEach((account, ofIt) -> first.put(account, ofIt.get(0).from()));
        Map<UUID, Hindsight> accounts = allocations.since(first);
        Map<UUID, Owed> owed = shares.owed(decided);
        List<Ledger.Posting> postings = new ArrayList<>();
        decided.forEach((account, ofIt) -> lines(
                        account, new AsKnownNow(accounts.get(account), owed.get(account)).adjustments(ofIt))
                .forEach(line -> postings.add(new Ledger.Posting(account, line))));
        ledger.appendAll(postings);
    }

    /** Of what has no line yet only the first: the others undo a part of it, once it is there. */
    private List<NewEntry> lines(UUID account, List<Adjustment> adjustments) {
        List<NewEntry> lines = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (Adjustment one : adjustments) {
            Optional<LedgerEntry> line = ledger.find(account, EntryKind.writeOff, one.source());
            if (line.isPresent()) {
                lines.add(NewEntry.reversal(line.get(), one.amount(), one.day(), one.ground())
                        .by(one.source() + "/" + Ids.next()));
            } else if (begun.add(one.source())) {
                lines.add(NewEntry.credit(EntryKind.writeOff, one.day(), one.amount(), one.source())
                        .because(one.share().ground())
                        .paying(new Choice(Set.of(one.debt()), Optional.empty())));
            }
        }
        return lines;
    }
}

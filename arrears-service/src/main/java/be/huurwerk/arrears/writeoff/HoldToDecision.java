package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.account.AfterBooking;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.servicekit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Books what write-offs give up: of each debt at most what was decided, and of that what is open of it without them, on each day, as it is known
 * now. What is booked changes the days after it, so that these are looked at anew, until nothing is left to book.
 */
@ApplicationScoped
class HoldToDecision implements AfterBooking {

    private static final Logger LOG = Logger.getLogger(HoldToDecision.class);

    /** Each settles a day of an account at least. */
    private static final int MOST_ROUNDS = 1000;

    private final Shares shares;
    private final Ledger ledger;

    HoldToDecision(Shares shares, Ledger ledger) {
        this.shares = shares;
        this.ledger = ledger;
    }

    /** The accounts are locked. */
    @Override
    public void booked(Set<UUID> rentAccountIds) {
        Set<UUID> changed = rentAccountIds;
        for (int round = 0; !changed.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                LOG.errorf("What is given up does not settle: %s", changed);
                return;
            }
            changed = ledger.appendFollowing(following(changed));
        }
    }

    private List<Ledger.Posting> following(Set<UUID> rentAccountIds) {
        Map<UUID, List<Share>> decided = shares.of(rentAccountIds);
        if (decided.isEmpty()) {
            return List.of();
        }
        Map<UUID, History> histories = shares.histories(decided);
        return decided.keySet().stream()
                .flatMap(account -> histories.get(account).adjustments(decided.get(account)).stream()
                        .map(one -> new Ledger.Posting(account, line(account, one))))
                .toList();
    }

    private NewEntry line(UUID account, Adjustment one) {
        return ledger.find(account, EntryKind.writeOff, one.source())
                .map(line -> NewEntry.reversal(line, one.amount(), one.day(), one.ground())
                        .by(one.source() + "/" + Ids.next()))
                .orElseGet(() -> NewEntry.credit(EntryKind.writeOff, one.day(), one.amount(), one.source())
                        .because(one.share().ground())
                        .paying(new Choice(Set.of(one.debt()), Optional.empty())));
    }
}

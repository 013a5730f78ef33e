package be.huurwerk.arrears.court;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is claimed of an account on a day: what is overdue, without what a debt settlement freezes. Brought up to date by asking another day. */
@ApplicationScoped
class ClaimOnDay {

    private final Standings standings;
    private final FrozenDebts frozenDebts;

    ClaimOnDay(Standings standings, FrozenDebts frozenDebts) {
        this.standings = standings;
        this.frozenDebts = frozenDebts;
    }

    record Claim(List<OpenItem> items) {

        Claim {
            items = List.copyOf(items);
        }

        Euro total() {
            return items.stream().map(OpenItem::open).reduce(Euro.ZERO, Euro::plus);
        }

        /** Of these kinds. */
        Euro of(EntryKind kind) {
            return items.stream()
                    .filter(item -> item.kind() == kind)
                    .map(OpenItem::open)
                    .reduce(Euro.ZERO, Euro::plus);
        }
    }

    Claim of(UUID rentAccountId, LocalDate on) {
        Standing standing = standings.on(rentAccountId, on);
        Optional<Frozen> frozen = frozenDebts.on(rentAccountId, on);
        return new Claim(standing.open().stream()
                .filter(item -> item.dueOn().isBefore(on))
                .filter(item -> frozen.filter(one -> one.holds(item)).isEmpty())
                .toList());
    }
}

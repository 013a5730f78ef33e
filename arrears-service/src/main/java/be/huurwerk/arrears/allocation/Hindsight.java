package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An account since a day, of which later evenings are reckoned with other lines than those that are booked. */
public final class Hindsight {

    private final Kept kept;
    private final PaymentOrder order;
    private final Set<LocalDate> daysToo;

    public Hindsight(Kept kept, PaymentOrder order) {
        this(kept, order, Set.of());
    }

    /** @param daysToo days on which what is free pays what is open though there is no line */
    Hindsight(Kept kept, PaymentOrder order, Set<LocalDate> daysToo) {
        this.kept = kept;
        this.order = order;
        this.daysToo = daysToo;
    }

    /** What is booked since the day, but for what write-offs give up. */
    public List<Line> lines() {
        return kept.since().stream().filter(line -> !line.item().isGivenUp()).toList();
    }

    /** What write-offs gave up since the day. */
    public List<Line> givenUp() {
        return kept.since().stream().filter(line -> line.item().isGivenUp()).toList();
    }

    /**
     * The account on the evening before a day.
     *
     * @param lines since the first day; those of the day and later ones are left out
     */
    public Evening before(LocalDate day, Collection<Line> lines) {
        AccountState state = kept.then(order);
        Folded.on(
                state,
                lines.stream().filter(line -> line.bookedOn().isBefore(day)).toList(),
                daysToo.stream().filter(one -> one.isBefore(day)).collect(Collectors.toSet()));
        return new Evening(state);
    }

    /** How an account stands, and what would be open of it had all these lines been booked on the next day. */
    public static final class Evening {

        private final AccountState state;

        private Evening(AccountState state) {
            this.state = state;
        }

        /** What would be open on the evening of the day, by debt; negative is free of a credit. */
        public Map<UUID, Euro> openWith(LocalDate day, Collection<Line> lines) {
            AccountState after = state.copy();
            after.take(day, lines);
            Map<UUID, Euro> open = new HashMap<>();
            after.open().forEach(one -> open.put(one.item().itemId(), one.amount()));
            return open;
        }
    }

    /** What is known on an evening of the debts and credits that were there on a day, as lines of that day. */
    public List<Line> knownOn(LocalDate evening, LocalDate day, Collection<Line> lines) {
        return new KnownLater(day, kept.items()).on(evening, lines);
    }
}

package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.dunning.StepInterest.Known;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** What bears interest of debts, day after day, and what interest was asked on them, in a few statements however many they are. */
@ApplicationScoped
class InterestRows {

    private static final String CHANGES = "select item_id, on_day, sum(charged), sum(paid) from ("
            + "select item_id, booked_on as on_day, amount as charged, 0 as paid from ledger_entry"
            + " where rent_account_id = any(?) and item_id = any(?) and booked_on <= ?"
            + " union all select debt_id, on_day, 0, amount from allocation where debt_id = any(?) and on_day <= ?) changes"
            + " group by item_id, on_day order by on_day";
    private static final String ASKED =
            "select l.accessory_to, sum(l.amount) from ledger_entry l where l.accessory_to = any(?) and l.kind = 'interest'"
                    + " and l.booked_on <= ? and not exists (select from ledger_entry u where u.reverses = l.entry_id"
                    + " and u.booked_on <= ?) group by l.accessory_to";

    /** A plan gives time for its part of a debt, and a debt settlement stops what runs on the debts that it freezes, unless it was a mistake. */
    private static final String RESTS = "select d.item_id, p.agreed_on, (select min(s.on_day) from payment_plan_state s"
            + " where s.payment_plan_id = p.payment_plan_id and s.state <> 'live'), d.amount from payment_plan p"
            + " join payment_plan_debt d using (payment_plan_id) where p.rent_account_id = any(?) and d.item_id = any(?)"
            + " union all select l.entry_id, s.admissible_on, least(s.annulled_on, case when not s.stays_frozen then s.ended_on end), null::numeric"
            + " from debt_settlement s join ledger_entry l on l.rent_account_id = s.rent_account_id and "
            + OpenItem.owedBy("l", "s.admissible_on") + " where s.rent_account_id = any(?)"
            + " and l.entry_id = any(?) and (s.annulled_on is null or s.annulled_on > ?)";

    private final Sql sql;
    private final Ledger ledger;

    InterestRows(DataSource dataSource, Ledger ledger) {
        this.sql = new Sql(dataSource);
        this.ledger = ledger;
    }

    /**
     * By the line that began the debt.
     *
     * @param on what was asked after this day is not known on it
     */
    Map<UUID, Known> of(Collection<UUID> rentAccountIds, Collection<UUID> debtIds, LocalDate on) {
        UUID[] accounts = rentAccountIds.toArray(UUID[]::new);
        UUID[] debts = debtIds.toArray(UUID[]::new);
        Map<UUID, List<Change>> changes = new HashMap<>();
        sql.list(
                CHANGES,
                row -> changes.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Change(
                                row.getObject(2, LocalDate.class),
                                Euro.of(row.getBigDecimal(3)),
                                Euro.of(row.getBigDecimal(4)))),
                accounts,
                debts,
                on,
                debts,
                on);
        Map<UUID, NavigableMap<LocalDate, Euro>> evenings = new HashMap<>();
        changes.forEach((debt, of) -> evenings.put(debt, evenings(of)));
        sql
                .list(
                        RESTS,
                        row -> new Rest(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                Optional.ofNullable(row.getBigDecimal(4)).map(Euro::of)),
                        accounts,
                        debts,
                        accounts,
                        debts,
                        on)
                .stream()
                .filter(rest -> evenings.containsKey(rest.debtId()))
                .forEach(rest -> rest.in(evenings.get(rest.debtId()), on));
        Map<UUID, Euro> asked = new HashMap<>();
        sql.list(ASKED, row -> asked.put(row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2))), debts, on, on);
        Map<UUID, Known> known = new HashMap<>();
        evenings.forEach((debt, of) -> known.put(debt, new Known(of, asked.getOrDefault(debt, Euro.ZERO))));
        return known;
    }

    /** @param part what a plan asks of the debt; empty of a debt settlement, that freezes it whole */
    record Rest(UUID debtId, LocalDate from, LocalDate until, Optional<Euro> part) {

        /**
         * What a plan leaves out of a debt bears interest meanwhile, and on a day of the plan nothing else is asked, of the days before it either.
         */
        void in(NavigableMap<LocalDate, Euro> evenings, LocalDate on) {
            Euro most = part.map(planned -> evenings.floorEntry(from) == null
                            ? Euro.ZERO
                            : evenings.floorEntry(from)
                                    .getValue()
                                    .minus(planned)
                                    .max(Euro.ZERO))
                    .orElse(Euro.ZERO);
            boolean lives = part.isPresent() && !from.isAfter(on) && (until == null || until.isAfter(on));
            LocalDate first = evenings.firstKey();
            rest(evenings, lives && first.isBefore(from) ? first : from, until, most);
        }
    }

    /** What was booked and paid of a debt on a day. */
    record Change(LocalDate on, Euro charged, Euro paid) {}

    /** What was open; but nothing of what was found later not to be due, as of a rent that is corrected. */
    static NavigableMap<LocalDate, Euro> evenings(List<Change> changes) {
        Euro due = changes.stream().map(Change::charged).reduce(Euro.ZERO, Euro::plus);
        Euro charged = Euro.ZERO;
        Euro paid = Euro.ZERO;
        NavigableMap<LocalDate, Euro> evenings = new TreeMap<>();
        for (Change change : changes) {
            charged = charged.plus(change.charged());
            paid = paid.plus(change.paid());
            evenings.put(change.on(), charged.min(due).minus(paid).max(Euro.ZERO));
        }
        return evenings;
    }

    /** The lines that a step asked interest by. */
    List<LedgerEntry> ofStep(UUID rentAccountId, UUID stepId) {
        return ledger.find(
                rentAccountId,
                sql.list(
                        "select entry_id from ledger_entry where rent_account_id = ? and kind = ? and source like ?",
                        row -> row.getObject(1, UUID.class),
                        rentAccountId,
                        EntryKind.interest.name(),
                        stepId + "/%"));
    }

    /**
     * No more bears interest from a day on until the day before another.
     *
     * @param until null: it goes on
     */
    static void rest(NavigableMap<LocalDate, Euro> evenings, LocalDate from, LocalDate until, Euro most) {
        Map.Entry<LocalDate, Euro> before = evenings.floorEntry(from);
        Map.Entry<LocalDate, Euro> after = until == null ? null : evenings.floorEntry(until);
        if (until != null && !until.isAfter(from)) {
            return;
        }
        (until == null ? evenings.tailMap(from, true) : evenings.subMap(from, true, until, false))
                .replaceAll((day, open) -> open.min(most));
        evenings.put(from, before == null ? Euro.ZERO : before.getValue().min(most));
        if (after != null) {
            evenings.put(until, after.getValue());
        }
    }
}

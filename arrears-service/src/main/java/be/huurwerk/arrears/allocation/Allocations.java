package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.KeptAccounts.Loaded;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Keeps what paid what, and what is open, in the transaction of the lines. */
@ApplicationScoped
public class Allocations {

    private static final String WRITE =
            "insert into allocation (allocation_id, rent_account_id, on_day, credit_id, debt_id, amount,"
                    + " reason) select id, account, on_day::date, credit, debt, amount::numeric, reason"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?) as one(id, account, on_day, credit, debt, amount, reason)";
    private static final String KEEP =
            "insert into open_item (item_id, rent_account_id, kind, period, due_on, booked_on,"
                    + " source, accessory_to, pays, pays_period, amount, owed_on) select item, account, kind, period::date, due_on::date,"
                    + " booked_on::date, source, accessory_to::uuid, pays::uuid[], pays_period::date, amount::numeric, owed_on::date"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as one(item, account, kind, period, due_on, booked_on, source,"
                    + " accessory_to, pays, pays_period, amount, owed_on)";
    private static final String CHANGE = "update open_item set amount = one.amount::numeric"
            + " from unnest(?, ?) as one(item, amount) where item_id = one.item";

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final KeptAccounts kept;
    private final PaymentOrder order;
    private final Plans plans;
    private final Instance<AfterAllocation> afterwards;
    private final Sql sql;

    Allocations(
            KeptAccounts kept,
            PaymentOrder order,
            Plans plans,
            Instance<AfterAllocation> afterwards,
            DataSource dataSource) {
        this.kept = kept;
        this.order = order;
        this.plans = plans;
        this.afterwards = afterwards;
        this.sql = new Sql(dataSource);
    }

    /**
     * A line that was just booked.
     *
     * @param line its facts, which are those of the debt or credit that it began, if it began one
     * @param itemId the line that began the debt or credit which it changes, or itself
     */
    public record Booked(UUID rentAccountId, Item line, UUID itemId, Euro amount) {}

    private record Of<T>(UUID rentAccountId, T row) {}

    /**
     * Takes in lines that were just written, and lets follow what follows from that. Their accounts are locked.
     *
     * @param notYetKept of these accounts every line is taken in
     */
    public void take(Collection<Booked> booked, Set<UUID> notYetKept) {
        Map<UUID, LocalDate> since = new HashMap<>();
        booked.forEach(one -> since.merge(one.rentAccountId(), one.line().bookedOn(), (a, b) -> a.isBefore(b) ? a : b));
        notYetKept.forEach(account -> since.put(account, FIRST_DAY));
        if (!since.isEmpty()) {
            change(since, booked, notYetKept);
        }
    }

    /** Debts of a locked account are asked again from a day on, which {@link PlannedDebts#askedAgain} tells from now on: what is free pays them,
     * and what follows from that is done. */
    public void askedAgain(UUID rentAccountId, LocalDate day) {
        change(new HashMap<>(Map.of(rentAccountId, day)), List.of(), Set.of());
    }

    /**
     * Accounts since a day of each, or since an earlier one.
     *
     * @param days of accounts that are locked, and kept
     */
    public Map<UUID, Hindsight> since(Map<UUID, LocalDate> days) {
        Map<UUID, Hindsight> accounts = new HashMap<>();
        load(new HashMap<>(days), List.of(), Set.of())
                .forEach((account, one) ->
                        accounts.put(account, new Hindsight(one.loaded().kept(), one.order(), one.daysToo())));
        return accounts;
    }

    /** @param daysToo days on which something was paid though there is no line */
    private record Since(Loaded loaded, PaymentOrder order, Set<LocalDate> daysToo) {}

    private Map<UUID, Since> load(Map<UUID, LocalDate> since, Collection<Booked> booked, Set<UUID> notYetKept) {
        PlannedDebts planned = plans.of(since.keySet());
        planned.decisions()
                .forEach((account, day) ->
                        since.computeIfPresent(account, (id, first) -> first.isBefore(day) ? first : day));
        Map<UUID, Set<LocalDate>> daysToo = new HashMap<>();
        since.forEach((account, day) -> daysToo.put(
                account,
                planned.askedAgain(account).stream()
                        .filter(again -> !again.isBefore(day))
                        .collect(Collectors.toSet())));
        Map<UUID, Since> accounts = new HashMap<>();
        kept.load(since, booked, notYetKept, planned, daysToo)
                .forEach((account, loaded) -> accounts.put(
                        account, new Since(loaded, order.with(planned.of(account)), daysToo.get(account))));
        return accounts;
    }

    private void change(Map<UUID, LocalDate> since, Collection<Booked> booked, Set<UUID> notYetKept) {
        List<Of<Allocation>> allocations = new ArrayList<>();
        List<Of<Open>> opened = new ArrayList<>();
        List<Open> changed = new ArrayList<>();
        List<UUID> closed = new ArrayList<>();
        load(since, booked, notYetKept).forEach((account, one) -> {
            Loaded loaded = one.loaded();
            Change change = Change.of(loaded.kept(), loaded.added(), one.order(), one.daysToo());
            change.allocations().forEach(allocation -> allocations.add(new Of<>(account, allocation)));
            Set<UUID> known = loaded.kept().openNow().keySet();
            change.open().forEach(open -> {
                if (known.contains(open.item().itemId())) {
                    changed.add(open);
                } else {
                    opened.add(new Of<>(account, open));
                }
            });
            closed.addAll(change.closed());
        });
        write(allocations);
        keep(opened);
        if (!changed.isEmpty()) {
            sql.update(CHANGE, Columns.ids(changed, one -> one.item().itemId()), Columns.texts(changed, Open::amount));
        }
        if (!closed.isEmpty()) {
            sql.update("delete from open_item where item_id = any(?)", (Object) closed.toArray(UUID[]::new));
        }
        afterwards.forEach(next -> next.allocated(Set.copyOf(since.keySet())));
    }

    private void write(List<Of<Allocation>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.update(
                WRITE,
                Stream.generate(Ids::next).limit(rows.size()).toArray(UUID[]::new),
                Columns.ids(rows, Of::rentAccountId),
                Columns.texts(rows, one -> one.row().on()),
                Columns.ids(rows, one -> one.row().pair().creditId()),
                Columns.ids(rows, one -> one.row().pair().debtId()),
                Columns.texts(rows, one -> one.row().amount()),
                Columns.texts(rows, one -> one.row().reason()));
    }

    private void keep(List<Of<Open>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Item> items = rows.stream().map(one -> one.row().item()).toList();
        sql.update(
                KEEP,
                Columns.ids(items, Item::itemId),
                Columns.ids(rows, Of::rentAccountId),
                Columns.texts(items, Item::kind),
                Columns.texts(items, item -> item.period().map(month -> month.atDay(1))),
                Columns.texts(items, Item::dueOn),
                Columns.texts(items, Item::bookedOn),
                Columns.texts(items, Item::source),
                Columns.texts(items, Item::accessoryTo),
                Columns.texts(items, item -> Columns.literal(item.choice().itemIds())),
                Columns.texts(items, item -> item.choice().period().map(month -> month.atDay(1))),
                Columns.texts(rows, one -> one.row().amount()),
                Columns.texts(items, Item::owedOn));
    }
}

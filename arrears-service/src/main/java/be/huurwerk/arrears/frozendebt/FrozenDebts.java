package be.huurwerk.arrears.frozendebt;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a collective debt settlement freezes (samenloop, art. 1675/7 Ger.W.): debts that were due until the decision that it is admissible, and
 * what was booked until then of costs, interest, damage, an inventory or a settlement of charges, though its term ends later; and what a month
 * before that of the decision turns out to cost more, whenever that is found. They are not asked, not collected, not set off, and paid by nothing
 * but a dividend, and by what is free of money of before the decision: by that evening it would have paid them.
 */
@ApplicationScoped
public class FrozenDebts {

    private static final String RUNNING = " from debt_settlement where rent_account_id = any(?) and admissible_on <= ?"
            + " and (annulled_on is null or annulled_on > ?) and (ended_on is null or ended_on > ?)";
    /** Those that run, and those that were completed and of which nobody said that the plan leaves the rest owed. */
    private static final String FREEZING = RUNNING.replace("ended_on > ?", "ended_on > ? or stays_frozen");

    /** Of several, the last wins: it freezes what the others do, and more. */
    private static final String ON = "select rent_account_id, debt_settlement_id, admissible_on" + FREEZING
            + " order by admissible_on, debt_settlement_id";

    private static final String MEDIATORS =
            "select rent_account_id, mediator" + RUNNING + " order by admissible_on, debt_settlement_id";
    private static final String ALLOCATED =
            "select l.entry_id, s.counts_after, s.counts_until, s.rent_account_id, s.admissible_on, s.debt_settlement_id"
                    + " from debt_settlement s"
                    + " join ledger_entry l on l.rent_account_id = s.rent_account_id and "
                    + OpenItem.owedBy("l", "s.admissible_on")
                    + " and l.item_id = l.entry_id where s.rent_account_id = any(?)";
    private static final String DIVIDENDS = "select l.entry_id, s.debt_settlement_id, s.counts_until"
            + MoneyOfMediators.DIVIDENDS + MoneyOfMediators.OF_ACCOUNTS;
    /** What was given back, each time with every dividend of the settlement. */
    private static final String GIVEN_BACK = "select back.entry_id, l.entry_id" + MoneyOfMediators.DIVIDENDS
            + " join ledger_entry back on back.rent_account_id = s.rent_account_id and back.source is not null and "
            + MoneyOfMediators.GIVEN_BACK + MoneyOfMediators.OF_ACCOUNTS;

    private final Sql sql;

    FrozenDebts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param until what was due until this day is frozen */
    public record Frozen(UUID debtSettlementId, LocalDate until) {

        public boolean holds(OpenItem item) {
            return !item.owedOn().isAfter(until);
        }

        public Euro sum(Standing standing) {
            return OpenItem.sum(standing.open().stream().filter(this::holds));
        }
    }

    /**
     * What is frozen on the evening of a day, by account; where nothing is, no entry. Where each of several tenants is in a settlement, what
     * any of them freezes is frozen: they owe it together.
     */
    public Map<UUID, Frozen> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, Frozen> frozen = new HashMap<>();
        sql.list(
                ON,
                row -> frozen.put(
                        row.getObject(1, UUID.class),
                        new Frozen(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class))),
                rentAccountIds.toArray(UUID[]::new),
                day,
                day,
                day);
        return frozen;
    }

    public Optional<Frozen> on(UUID rentAccountId, LocalDate day) {
        return Optional.ofNullable(on(List.of(rentAccountId), day).get(rentAccountId));
    }

    /** What a completed debt settlement leaves unpaid and asks no more: debts of until this day, as far as any such settlement reaches. */
    public Optional<LocalDate> remittedUntil(UUID rentAccountId, LocalDate day) {
        return sql.first(
                "select max(admissible_on) from debt_settlement where rent_account_id = ? and stays_frozen and ended_on <= ?"
                        + " and (annulled_on is null or annulled_on > ?) having max(admissible_on) is not null",
                row -> row.getObject(1, LocalDate.class),
                rentAccountId,
                day,
                day);
    }

    /** Whether all that freezes on a day was written down after it only. */
    public boolean areWrittenDownAfter(UUID rentAccountId, LocalDate day) {
        return sql.first(
                        "select bool_and(counts_after > ?)" + FREEZING,
                        row -> row.getBoolean(1),
                        day,
                        new UUID[] {rentAccountId},
                        day,
                        day,
                        day)
                .orElse(false);
    }

    /** The mediators of the debt settlements that run on a day, name and address, by account; where none does, no entry. */
    public Map<UUID, List<String>> mediators(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, List<String>> mediators = new HashMap<>();
        sql.list(
                MEDIATORS,
                row -> mediators
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getString(2)),
                rentAccountIds.toArray(UUID[]::new),
                day,
                day,
                day);
        return mediators;
    }

    /** What payments don't pay, as of the days on which that was known. */
    public PlannedDebts asked(Collection<UUID> rentAccountIds) {
        Map<UUID, List<NotAsked.Days>> days = new HashMap<>();
        Map<UUID, Set<LocalDate>> again = new HashMap<>();
        Map<UUID, LocalDate> decisions = new HashMap<>();
        sql.list(
                ALLOCATED,
                row -> {
                    Optional<LocalDate> until = Optional.ofNullable(row.getObject(3, LocalDate.class));
                    LocalDate after = row.getObject(2, LocalDate.class);
                    UUID account = row.getObject(4, UUID.class);
                    Set<LocalDate> daysToo = again.computeIfAbsent(account, id -> new HashSet<>());
                    daysToo.add(after);
                    until.ifPresent(last -> daysToo.add(last.plusDays(1)));
                    LocalDate admissibleOn = row.getObject(5, LocalDate.class);
                    decisions.merge(account, admissibleOn, (a, b) -> a.isBefore(b) ? a : b);
                    return days.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new NotAsked.Days(row.getObject(6, UUID.class), admissibleOn, after, until));
                },
                (Object) rentAccountIds.toArray(UUID[]::new));
        return days.isEmpty()
                ? PlannedDebts.NONE
                : new NotAsked(days, again, dividends(rentAccountIds), decisions, givenBack(rentAccountIds));
    }

    private Map<UUID, NotAsked.Dividend> dividends(Collection<UUID> rentAccountIds) {
        Map<UUID, NotAsked.Dividend> dividends = new HashMap<>();
        sql.list(
                DIVIDENDS,
                row -> dividends.put(
                        row.getObject(1, UUID.class),
                        new NotAsked.Dividend(
                                row.getObject(2, UUID.class), Optional.ofNullable(row.getObject(3, LocalDate.class)))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return dividends;
    }

    private Map<UUID, Set<UUID>> givenBack(Collection<UUID> rentAccountIds) {
        Map<UUID, Set<UUID>> givenBack = new HashMap<>();
        sql.list(
                GIVEN_BACK,
                row -> givenBack
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return givenBack;
    }

    /**
     * The days from which on, and until which, debts were frozen that were due on the first of these days or before, by account.
     *
     * @param end the first day on which they are not any more; empty while they are
     */
    public record Freeze(LocalDate from, Optional<LocalDate> end) {}

    public Map<UUID, List<Freeze>> freezes(Collection<UUID> rentAccountIds) {
        Map<UUID, List<Freeze>> freezes = new HashMap<>();
        sql.list(
                "select rent_account_id, admissible_on, least(annulled_on, case when not stays_frozen then ended_on end)"
                        + " from debt_settlement where rent_account_id = any(?)",
                row -> freezes.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Freeze(
                                row.getObject(2, LocalDate.class),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return freezes;
    }
}

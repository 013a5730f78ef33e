package be.huurwerk.arrears.frozendebt;

import be.huurwerk.arrears.account.MediatorsMoney;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What stands on accounts between the landlord and the mediators of debt settlements, and is neither credit nor debt of the tenant: what dividends
 * are more than the frozen debts goes back to the mediator; what was given back, and has no dividend any more that paid it, he returns.
 */
@ApplicationScoped
public class MoneyOfMediators implements MediatorsMoney {

    private static final String LINE =
            " join ledger_entry l on l.rent_account_id = s.rent_account_id and l.kind = 'payment' and l.source = d.dividend_id::text";

    /** The lines {@code l} of the dividends of settlements {@code s}. */
    static final String DIVIDENDS =
            " from debt_settlement s join debt_settlement_dividend d using (debt_settlement_id)" + LINE;

    static final String OF_ACCOUNTS = " where s.rent_account_id = any(?)";

    /** Whether the line {@code back} gave back what dividends of the settlement {@code s} were too much. */
    static final String GIVEN_BACK = "back.kind = 'refundToMediator' and exists (select from debt_settlement_dividend d"
            + LINE
            + " where d.debt_settlement_id = s.debt_settlement_id and l.entry_id = any(back.pays))";

    private static final String IS_FREE = "(s.counts_until is null or s.counts_until >= ?)";

    /**
     * A table {@code money} of what there is of the settlement {@code s} on the evening of a day: {@code to_give_back}, {@code to_get_back}. It
     * asks {@link #arguments}. It says {@code case} and not {@code or}: PostgreSQL may look at both sides of an {@code or} twice, and of the second
     * look keeps what it hashed of the first settlement for all others.
     */
    public static final String MONEY =
            " lateral (select coalesce(-sum(o.amount) filter (where o.amount < 0), 0) as to_give_back,"
                    + " coalesce(sum(o.amount) filter (where o.amount > 0), 0) as to_get_back"
                    + " from (select item_id, sum(amount) as amount from ("
                    + "select item_id, amount from open_item where rent_account_id = s.rent_account_id"
                    + " union all select item_id, -amount from ledger_entry where rent_account_id = s.rent_account_id and booked_on > ?"
                    + " union all select debt_id, amount from allocation where rent_account_id = s.rent_account_id and on_day > ?"
                    + " union all select credit_id, -amount from allocation where rent_account_id = s.rent_account_id and on_day > ?"
                    + ") changed group by item_id having sum(amount) <> 0) o join ledger_entry back on back.entry_id = o.item_id"
                    + " where case when o.amount > 0 then " + GIVEN_BACK + " else " + IS_FREE
                    + " and back.kind = 'payment' and exists (select from debt_settlement_dividend d"
                    + " where d.debt_settlement_id = s.debt_settlement_id and d.dividend_id::text = back.source) end) money";

    private final Sql sql;

    MoneyOfMediators(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What {@link #MONEY} asks, and more. */
    public static Object[] arguments(LocalDate day, Object... more) {
        return Stream.concat(Stream.of(day, day, day, day), Arrays.stream(more)).toArray();
    }

    private record Row(UUID rentAccountId, UUID debtSettlementId, Money money) {}

    /** By settlement, on the evening of a day; of which there is none, no entry. */
    public Map<UUID, Money> ofSettlements(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, Money> money = new HashMap<>();
        rows(rentAccountIds, day).forEach(row -> money.put(row.debtSettlementId(), row.money()));
        return money;
    }

    /** The lines of dividends of which what is free on a day goes back, each with its settlement, by account; of none, no entry. */
    public Map<UUID, Map<UUID, UUID>> lines(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, Map<UUID, UUID>> dividends = new HashMap<>();
        sql.list(
                "select s.rent_account_id, l.entry_id, s.debt_settlement_id" + DIVIDENDS + OF_ACCOUNTS + " and "
                        + IS_FREE,
                row -> dividends
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                rentAccountIds.toArray(UUID[]::new),
                day);
        return dividends;
    }

    /** What accounts owe on the evening of a day, by account, as if that money were not there. */
    public Map<UUID, Standing> leftOut(Map<UUID, Standing> standings, LocalDate day) {
        Map<UUID, Money> money = of(standings.keySet(), day);
        Map<UUID, Standing> without = new HashMap<>(standings);
        money.forEach((account, ofMediators) ->
                without.computeIfPresent(account, (id, all) -> leftOut(all, ofMediators.toGiveBack())));
        return without;
    }

    private static Standing leftOut(Standing all, Euro toGiveBack) {
        Euro credit = all.credit().minus(toGiveBack);
        return new Standing(OpenItem.sum(all.open().stream()).minus(credit), all.open(), credit);
    }

    private List<Row> rows(Collection<UUID> rentAccountIds, LocalDate day) {
        return sql.list(
                "select s.rent_account_id, s.debt_settlement_id, money.* from debt_settlement s cross join" + MONEY
                        + OF_ACCOUNTS + " and money.to_give_back + money.to_get_back > 0",
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        new Money(Euro.of(row.getBigDecimal(3)), Euro.of(row.getBigDecimal(4)))),
                arguments(day, (Object) rentAccountIds.toArray(UUID[]::new)));
    }

    @Override
    public Map<UUID, Money> of(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, Money> money = new HashMap<>();
        rows(rentAccountIds, day).forEach(row -> money.merge(row.rentAccountId(), row.money(), Money::plus));
        return money;
    }
}

package be.huurwerk.arrears.monthlybill;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what bills of many accounts are made of and no other feature tells, in a statement each. */
@ApplicationScoped
class BillRows {

    /** Those of the month, and those since the bill before of no later month; of an account without one, since its first day. */
    private static final String LINES =
            "select l.rent_account_id, l.entry_id, l.ordinal from unnest(?) as a(rent_account_id)"
                    + " join ledger_entry l using (rent_account_id) left join lateral (select b.until_ordinal from monthly_bill b"
                    + " where b.rent_account_id = a.rent_account_id and b.language = 'nl' and b.month < ? order by b.month desc limit 1)"
                    + " before on true where l.period = ? or (coalesce(l.period < ?, true)"
                    + " and coalesce(l.ordinal > before.until_ordinal, l.booked_on >= ?)) order by l.rent_account_id, l.ordinal";

    private final Sql sql;

    BillRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The accounts on which the month was posted, in their order. */
    List<UUID> posted(YearMonth month) {
        return sql.list(
                "select rent_account_id from posted_month where month = ? order by rent_account_id",
                row -> row.getObject(1, UUID.class),
                month.atDay(1));
    }

    boolean isPosted(UUID rentAccountId, YearMonth month) {
        return sql.first(
                        "select 1 from posted_month where rent_account_id = ? and month = ?",
                        row -> row.getInt(1),
                        rentAccountId,
                        month.atDay(1))
                .isPresent();
    }

    /** The last line of each account. */
    Map<UUID, Long> lastOrdinals(Collection<UUID> rentAccountIds) {
        Map<UUID, Long> last = new HashMap<>();
        sql.list(
                "select rent_account_id, max(ordinal) from ledger_entry where rent_account_id = any(?) group by rent_account_id",
                row -> last.put(row.getObject(1, UUID.class), row.getLong(2)),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return last;
    }

    /** The ids of the lines of a bill, by account, in their order. */
    Map<UUID, List<UUID>> lines(Collection<UUID> rentAccountIds, YearMonth month, Map<UUID, Long> until) {
        LocalDate first = month.atDay(1);
        Map<UUID, List<UUID>> lines = new HashMap<>();
        sql.list(
                LINES,
                row -> row.getLong(3) <= until.getOrDefault(row.getObject(1, UUID.class), 0L)
                        && lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(row.getObject(2, UUID.class)),
                rentAccountIds.toArray(UUID[]::new),
                first,
                first,
                first,
                first);
        return lines;
    }

    /** The periods of settlements and of credits of property taxes, by tenancy and the id with which the source of their lines begins. */
    Map<UUID, Map<String, Period>> ofSources(Collection<UUID> tenancyIds) {
        Map<UUID, Map<String, Period>> periods = new HashMap<>();
        UUID[] ids = tenancyIds.toArray(UUID[]::new);
        sql.list(
                "select tenancy_id, settlement_key::text, from_date, until_date, estimated, null::integer from charge_settlement"
                        + " where tenancy_id = any(?) union all select tenancy_id, property_tax_reduction_id::text,"
                        + " make_date(assessment_year, 1, 1), make_date(assessment_year, 12, 31), false, assessment_year"
                        + " from property_tax_credit where tenancy_id = any(?) and assessment_year is not null",
                row -> {
                    int year = row.getInt(6);
                    return periods.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString(2),
                                    new Period(
                                            row.getObject(3, LocalDate.class),
                                            row.getObject(4, LocalDate.class),
                                            year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                                            row.getBoolean(5)));
                },
                ids,
                ids);
        return periods;
    }

    /** The debts that are contested on a day. */
    Set<UUID> disputed(Collection<UUID> rentAccountIds, LocalDate on) {
        return new HashSet<>(sql.list(
                "select d.item_id from arrears_dispute d join arrears_case c using (arrears_case_id)"
                        + " where c.rent_account_id = any(?) and d.from_day <= ? and (d.settled_on is null or d.settled_on > ?)",
                row -> row.getObject(1, UUID.class),
                rentAccountIds.toArray(UUID[]::new),
                on,
                on));
    }
}

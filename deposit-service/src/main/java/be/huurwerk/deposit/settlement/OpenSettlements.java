package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.beneficiary.Shares;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which deposits of ended contracts, of households that are gone, and of tenancies that were a mistake, are not settled, or not paid back, or
 * of which a security is not released.
 */
@ApplicationScoped
class OpenSettlements {

    /** Where a term has not begun it stands last. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String DUE = "coalesce(t.refund_by, date '9999-12-31')";
    private static final String OPEN = """
             from tenancy t
            join deposit d on d.tenancy_id = t.tenancy_id
            cross join lateral (
                select coalesce(sum(l.amount), 0) < 0 as due
                from ledger_entry e join ledger_line l on l.entry_id = e.entry_id and l.account = 'refundDue'
                where e.deposit_id = d.deposit_id and coalesce(d.settled_on, d.withdrawn_on) is not null) refund
            cross join lateral (
                select exists (select 1 from deposit_form f
                    where f.deposit_id = d.deposit_id and f.secured is not null and f.released_on is null
                        and (f.called < f.secured or d.settled_on is null)) as stands) security
            where (t.end_date is not null and (t.end_date < ? or t.keys_returned_on is not null) or t.annulled and d.withdrawn_on is not null)
                and (coalesce(d.settled_on, d.withdrawn_on) is null or refund.due or security.stands)
                and %s between ? and ?\
            """.formatted(DUE);
    private static final String SELECT = """
            select d.deposit_id, d.tenancy_id, coalesce(d.withdrawn_on, t.end_date) as end_date, t.keys_returned_on, t.refund_by,
                d.settled_on, d.withdrawn_on, d.deposit, t.awaits is not null as lacks_figure,
                refund.due as refund_due, security.stands as security_stands,
                exists (select 1 from final_balance f where f.tenancy_id = d.tenancy_id) as balance_told,
                exists (select 1 from household_change c
                    where c.tenancy_id = d.tenancy_id and not c.annulled and c.deposit_share > 0) as shares_agreed\
            """;

    private final Sql sql;
    private final Beneficiaries beneficiaries;
    private final SettlementDay settlementDay;

    OpenSettlements(DataSource dataSource, Beneficiaries beneficiaries, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.beneficiaries = beneficiaries;
        this.settlementDay = new SettlementDay(parameters);
    }

    /** A place in the list. */
    record Place(LocalDate due, UUID depositId) {
        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** Those whose term is due on these days, the one that is due first first. */
    List<OpenSettlement> page(LocalDate today, OpenSettlement.Term due, Place after, int limit) {
        return sql.list(
                SELECT + OPEN + " and (" + DUE + ", d.deposit_id) > (?, ?) order by " + DUE + ", d.deposit_id limit ?",
                row -> open(row, today),
                today,
                due.from(),
                due.until(),
                after.due(),
                after.depositId(),
                limit);
    }

    long count(LocalDate today, OpenSettlement.Term due) {
        return sql.first("select count(*)" + OPEN, row -> row.getLong(1), today, due.from(), due.until())
                .orElseThrow();
    }

    /** The tenancies of which all that is known suffices to settle the deposit on a day, but for figures and securities. */
    List<UUID> due(LocalDate day) {
        return sql.list(
                "select d.tenancy_id from deposit d join tenancy t using (tenancy_id) join final_balance f using (tenancy_id)"
                        + " where d.settled_on is null and d.withdrawn_on is null and t.end_date <= ? and t.keys_returned_on <= ?",
                row -> row.getObject(1, UUID.class),
                day,
                day);
    }

    private OpenSettlement open(ResultSet row, LocalDate today) throws SQLException {
        UUID tenancyId = row.getObject("tenancy_id", UUID.class);
        boolean sharesCount = !row.getBoolean("shares_agreed")
                || new Shares(beneficiaries.of(tenancyId), Euro.of(row.getBigDecimal("deposit"))).allCount();
        Optional<LocalDate> keysReturnedOn = day(row, "keys_returned_on");
        Optional<LocalDate> settledOn = day(row, "settled_on");
        Optional<LocalDate> withdrawnOn = day(row, "withdrawn_on");
        LocalDate endDate = row.getObject("end_date", LocalDate.class);
        Optional<LocalDate> settlementDay = this.settlementDay.of(Optional.of(endDate), keysReturnedOn);
        OpenSettlement.WaitsFor waitsFor = new OpenSettlement.Facts(
                        settledOn.or(() -> withdrawnOn).isPresent(),
                        keysReturnedOn.isPresent(),
                        row.getBoolean("balance_told"),
                        settlementDay.filter(day -> !today.isBefore(day)).isPresent(),
                        row.getBoolean("lacks_figure"),
                        sharesCount,
                        row.getBoolean("refund_due"),
                        row.getBoolean("security_stands"))
                .waitsFor();
        return new OpenSettlement(
                row.getObject("deposit_id", UUID.class),
                tenancyId,
                endDate,
                keysReturnedOn,
                settledOn,
                withdrawnOn,
                day(row, "refund_by"),
                waitsFor,
                settlementDay.filter(day -> waitsFor == OpenSettlement.WaitsFor.endOfLease));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}

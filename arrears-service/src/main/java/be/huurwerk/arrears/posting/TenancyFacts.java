package be.huurwerk.arrears.posting;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The days of a tenancy as they were told, kept also before its contract is known. */
@ApplicationScoped
public class TenancyFacts {

    private final Sql sql;

    TenancyFacts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * @param accountFrom the first day of which a payment may stand on its account: that of the signature, or of the taking over
     * @param start the first day of which a rent stands on it
     * @param leaseStart the first day of the lease, also of one that was taken over since
     */
    public void signed(
            UUID tenancyId, LocalDate accountFrom, LocalDate start, LocalDate leaseStart, Optional<LocalDate> end) {
        sql.update(
                "insert into tenancy_period (tenancy_id, account_from, start_date, lease_start, contract_end) values (?, ?, ?, ?, ?)"
                        + " on conflict (tenancy_id) do update set account_from = excluded.account_from,"
                        + " start_date = excluded.start_date, lease_start = excluded.lease_start,"
                        + " contract_end = excluded.contract_end",
                tenancyId,
                accountFrom,
                start,
                leaseStart,
                end.orElse(null));
    }

    /** The first day of each lease, also of one that was taken over since; where it is not known, no entry. */
    public Map<UUID, LocalDate> leaseStarts(Collection<UUID> tenancyIds) {
        Map<UUID, LocalDate> starts = new HashMap<>();
        sql.list(
                "select tenancy_id, lease_start from tenancy_period where tenancy_id = any(?) and lease_start is not null",
                row -> starts.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                (Object) tenancyIds.toArray(UUID[]::new));
        return starts;
    }

    /** The day of signature of each lease; of one that was taken over it is not known, and there is no entry. */
    public Map<UUID, LocalDate> signedOn(Collection<UUID> tenancyIds) {
        Map<UUID, LocalDate> signed = new HashMap<>();
        sql.list(
                "select tenancy_id, account_from from tenancy_period where tenancy_id = any(?) and lease_start = start_date"
                        + " and account_from is not null",
                row -> signed.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                (Object) tenancyIds.toArray(UUID[]::new));
        return signed;
    }

    /** The first day of which a payment may stand on the account of a tenancy; empty while its contract is not known. */
    public Optional<LocalDate> accountFrom(UUID tenancyId) {
        return sql.first(
                        "select coalesce(account_from, start_date) from tenancy_period where tenancy_id = ?",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        tenancyId)
                .flatMap(day -> day);
    }

    /** @param movedWithin whether the household leaves for another dwelling of the landlord */
    public void noticeGiven(UUID tenancyId, LocalDate end, boolean movedWithin) {
        sql.update(
                "insert into tenancy_period (tenancy_id, notice_end, moved_within) values (?, ?, ?) on conflict (tenancy_id)"
                        + " do update set notice_end = excluded.notice_end, moved_within = excluded.moved_within",
                tenancyId,
                end,
                movedWithin);
    }

    /** A notice counts no more; another ends the lease on this day now, unless it is the last day of its term or none. */
    public void noticeWithdrawn(UUID tenancyId, Optional<LocalDate> end) {
        sql.update(
                "insert into tenancy_period (tenancy_id, notice_end) values (?, ?) on conflict (tenancy_id)"
                        + " do update set notice_end = nullif(excluded.notice_end, tenancy_period.contract_end),"
                        + " moved_within = false",
                tenancyId,
                end.orElse(null));
    }

    /** The term of the lease ends on another day. */
    public void extended(UUID tenancyId, LocalDate end) {
        sql.update(
                "insert into tenancy_period (tenancy_id, contract_end) values (?, ?) on conflict (tenancy_id)"
                        + " do update set contract_end = excluded.contract_end",
                tenancyId,
                end);
    }

    /**
     * The tenancy was a mistake.
     *
     * @param on the day on which that was told: on the evenings before it counted
     */
    public void annulled(UUID tenancyId, LocalDate on) {
        sql.update(
                "insert into tenancy_period (tenancy_id, annulled, annulled_on) values (?, true, ?) on conflict (tenancy_id)"
                        + " do update set annulled = true, annulled_on = coalesce(tenancy_period.annulled_on, excluded.annulled_on)",
                tenancyId,
                on);
    }

    public void departed(UUID tenancyId, LocalDate end, LocalDate keysReturnedOn) {
        sql.update(
                "insert into tenancy_period (tenancy_id, departed_end, keys_returned_on) values (?, ?, ?) on conflict (tenancy_id)"
                        + " do update set departed_end = excluded.departed_end, keys_returned_on = excluded.keys_returned_on",
                tenancyId,
                end,
                keysReturnedOn);
    }

    /**
     * The tenancies with an account, in their order, but for those of which the dwelling was used no more before the month, and those that
     * were a mistake: what is still to be booked of them comes with what is told, not with a month.
     */
    List<UUID> toPost(YearMonth month) {
        return sql.list(
                "select tenancy_id from rent_account left join tenancy_period p using (tenancy_id) where not coalesce(p.annulled, false)"
                        + " and coalesce(greatest(p.departed_end, p.keys_returned_on) >= ?"
                        + " or p.departed_end is null or p.keys_returned_on is null, true) order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                month.atDay(1));
    }

    /**
     * Empty while the contract is not known. The end is that of the departure, else of the notice: a term that passes ends
     * nothing. A tenancy that was a mistake has no day. Who moved within the landlord's dwellings uses the new one from the next day on:
     * the keys of the old one count as back on its last day.
     */
    public Optional<TenancyPeriod> find(UUID tenancyId) {
        return Optional.ofNullable(find(List.of(tenancyId)).get(tenancyId));
    }

    /** As {@link #find(UUID)}, for many. */
    public Map<UUID, TenancyPeriod> find(Collection<UUID> tenancyIds) {
        Map<UUID, TenancyPeriod> periods = new HashMap<>();
        sql.list(
                "select tenancy_id, start_date, case when annulled then start_date - 1"
                        + " else coalesce(departed_end, notice_end) end, case when moved_within"
                        + " then coalesce(departed_end, notice_end) else keys_returned_on end from tenancy_period"
                        + " where tenancy_id = any(?) and start_date is not null",
                row -> periods.put(
                        row.getObject(1, UUID.class),
                        new TenancyPeriod(
                                row.getObject(2, LocalDate.class),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                                Optional.ofNullable(row.getObject(4, LocalDate.class)))),
                (Object) tenancyIds.toArray(UUID[]::new));
        return periods;
    }
}

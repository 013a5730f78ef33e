package be.huurwerk.arrears.underoccupancyfee;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.PostedMonths;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The fee of who lives too large: charged with the rent, for each posted month what is due minus what was booked. A month that has begun is
 * due as a whole.
 */
@ApplicationScoped
public class UnderOccupancyFees {

    private static final String DUE_DAY = "policy/arrears/due-day";

    private final Sql sql;
    private final Ledger ledger;
    private final TenancyFacts tenancies;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    UnderOccupancyFees(
            DataSource dataSource,
            Ledger ledger,
            TenancyFacts tenancies,
            Parameters parameters,
            BusinessDate businessDate) {
        this.sql = new Sql(dataSource);
        this.ledger = ledger;
        this.tenancies = tenancies;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @param fee euro a month */
    public record Period(LocalDate from, LocalDate until, Euro fee) {}

    /** @param before whether the month was posted on an earlier day, so that a fee that is booked of it first now was not known then */
    private record Posted(YearMonth month, Euro decided, Optional<Euro> booked, boolean before) {}

    /** Puts these months in the place of what was told before, be the contract known yet or not. */
    public void decided(UUID tenancyId, List<Period> periods) {
        sql.update("delete from under_occupancy_fee where tenancy_id = ?", tenancyId);
        periods.forEach(period -> sql.update(
                "insert into under_occupancy_fee (tenancy_id, from_date, until_date, fee) values (?, ?, ?, ?)",
                tenancyId,
                period.from(),
                period.until(),
                period.fee().amount()));
    }

    /** Books the differences of all months that were posted so far. The accounts must be locked. */
    public void book(List<RentAccount> accounts) {
        Map<UUID, List<Posted>> months = posted(accounts);
        if (months.isEmpty()) {
            return;
        }
        List<RentAccount> those = accounts.stream()
                .filter(account -> months.containsKey(account.rentAccountId()))
                .toList();
        Map<UUID, TenancyPeriod> periods =
                tenancies.find(those.stream().map(RentAccount::tenancyId).toList());
        List<Ledger.Posting> postings = new ArrayList<>();
        for (RentAccount account : those) {
            for (Posted month : months.get(account.rentAccountId())) {
                difference(month, periods.get(account.tenancyId()))
                        .ifPresent(line -> postings.add(new Ledger.Posting(account.rentAccountId(), line)));
            }
        }
        ledger.appendAll(postings);
    }

    private Optional<NewEntry> difference(Posted month, TenancyPeriod tenancy) {
        LocalDate first = month.month().atDay(1);
        LocalDate today = businessDate.today();
        Euro due = tenancy.holds(first) ? month.decided() : Euro.ZERO;
        Euro difference = due.minus(month.booked().orElse(Euro.ZERO));
        boolean inTime = month.booked().isEmpty() && first.isBefore(today);
        return difference.isZero()
                ? Optional.empty()
                : Optional.of(
                        NewEntry.fee(month.month(), dueOn(month, difference), inTime ? first : today, difference));
    }

    /** What a month turns out to cost more is not due before it became known, nor is the first fee of a month that was posted without. */
    private LocalDate dueOn(Posted month, Euro difference) {
        LocalDate inTime = dueOn(month.month());
        if (difference.isNegative() || month.booked().isEmpty() && !month.before()) {
            return inTime;
        }
        LocalDate today = businessDate.today();
        LocalDate later =
                today.plusDays(parameters.number(BookRent.RISE_DAYS, today).intValue());
        return later.isAfter(inTime) ? later : inTime;
    }

    private LocalDate dueOn(YearMonth month) {
        int day = parameters.number(DUE_DAY, month.atDay(1)).intValue();
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** The posted months for which a fee is decided or was booked, by account, oldest first. */
    private Map<UUID, List<Posted>> posted(List<RentAccount> accounts) {
        UUID[] ids = accounts.stream().map(RentAccount::rentAccountId).toArray(UUID[]::new);
        Map<UUID, List<Posted>> posted = new HashMap<>();
        sql.list(
                "select rent_account_id, month, coalesce(sum(fee), 0), sum(booked), coalesce(bool_or(posted_on < ?), false) from ("
                        + "select rent_account_id, posted.month, posted.posted_on, f.fee, null::numeric as booked from rent_account a"
                        + " join under_occupancy_fee f using (tenancy_id)"
                        + PostedMonths.between("a.rent_account_id", "f.from_date", "f.until_date")
                        + " where rent_account_id = any(?) and posted.month between f.from_date and f.until_date"
                        + " union all select l.rent_account_id, m.month, m.posted_on, null, l.amount from ledger_entry l join posted_month m"
                        + " on m.rent_account_id = l.rent_account_id and m.month = l.period"
                        + " where l.rent_account_id = any(?) and l.kind = 'fee'"
                        + ") of_month group by rent_account_id, month order by month",
                row -> posted.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Posted(
                                YearMonth.from(row.getObject(2, LocalDate.class)),
                                Euro.of(row.getBigDecimal(3)),
                                Optional.ofNullable(row.getBigDecimal(4)).map(Euro::of),
                                row.getBoolean(5))),
                businessDate.today(),
                ids,
                ids);
        return posted;
    }
}

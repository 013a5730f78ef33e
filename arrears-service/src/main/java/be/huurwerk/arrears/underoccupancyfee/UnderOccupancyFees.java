package be.huurwerk.arrears.underoccupancyfee;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

    private record Posted(YearMonth month, Euro decided, Optional<Euro> booked) {}

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

    /** Books the differences of all months that were posted so far. The account must be locked. */
    public void book(RentAccount account) {
        List<Posted> months = posted(account);
        if (!months.isEmpty()) {
            TenancyPeriod tenancy = tenancies.find(account.tenancyId()).orElseThrow();
            months.forEach(month ->
                    difference(month, tenancy).ifPresent(line -> ledger.append(account.rentAccountId(), line)));
        }
    }

    private Optional<NewEntry> difference(Posted month, TenancyPeriod tenancy) {
        LocalDate first = month.month().atDay(1);
        LocalDate today = businessDate.today();
        Euro due = tenancy.holds(first) ? month.decided() : Euro.ZERO;
        Euro difference = due.minus(month.booked().orElse(Euro.ZERO));
        boolean inTime = month.booked().isEmpty() && first.isBefore(today);
        return difference.isZero()
                ? Optional.empty()
                : Optional.of(NewEntry.fee(month.month(), dueOn(month.month()), inTime ? first : today, difference));
    }

    private LocalDate dueOn(YearMonth month) {
        int day = parameters.number(DUE_DAY, month.atDay(1)).intValue();
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** The posted months for which a fee is decided or was booked. */
    private List<Posted> posted(RentAccount account) {
        return sql.list(
                "select m.month, coalesce(f.fee, 0), b.booked from posted_month m left join under_occupancy_fee f"
                        + " on f.tenancy_id = ? and m.month between f.from_date and f.until_date left join"
                        + " (select period, sum(amount) as booked from ledger_entry where rent_account_id = ?"
                        + " and kind = 'fee' group by period) b on b.period = m.month where m.rent_account_id = ?"
                        + " and (f.fee is not null or b.booked is not null) order by m.month",
                row -> new Posted(
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        Euro.of(row.getBigDecimal(2)),
                        Optional.ofNullable(row.getBigDecimal(3)).map(Euro::of)),
                account.tenancyId(),
                account.rentAccountId(),
                account.rentAccountId());
    }
}

package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.MediatorsMoney.Money;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.debtsettlement.Dividend.Reversal;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Dividends as they are stored: only added. */
@ApplicationScoped
class Dividends {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final MoneyOfMediators moneyOfMediators;
    private final Sql sql;
    private final WallClock clock;

    Dividends(MoneyOfMediators moneyOfMediators, DataSource dataSource, WallClock clock) {
        this.moneyOfMediators = moneyOfMediators;
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    void add(UUID debtSettlementId, Dividend dividend, Who who) {
        sql.update(
                "insert into debt_settlement_dividend (dividend_id, debt_settlement_id, received_on, amount, entry_id, client,"
                        + " subject, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                dividend.dividendId(),
                debtSettlementId,
                dividend.receivedOn(),
                dividend.amount().amount(),
                dividend.entryId().orElse(null),
                who.client(),
                who.subject(),
                clock.now());
    }

    void reverse(UUID dividendId, Reversal reversal) {
        sql.update(
                "insert into debt_settlement_dividend_reversal (dividend_id, reversed_on, reason, client, subject, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                dividendId,
                reversal.on(),
                reversal.reason(),
                reversal.by().client(),
                reversal.by().subject(),
                clock.now());
    }

    /** Whether one is booked that was no mistake, and did not come back whole, or the mediator is to return what was given back of one. */
    boolean areBooked(DebtSettlement one) {
        UUID id = one.debtSettlementId();
        return of(List.of(id)).getOrDefault(id, List.of()).stream()
                        .anyMatch(paid ->
                                paid.reversal().isEmpty() && !paid.amount().isZero())
                || toGetBack(one).isPositive();
    }

    /** What the mediator is to return with all that is booked. */
    Euro toGetBack(DebtSettlement one) {
        return moneyOfMediators
                .ofSettlements(List.of(one.rentAccountId()), LAST_DAY)
                .getOrDefault(one.debtSettlementId(), Money.NONE)
                .toGetBack();
    }

    /** With all that is booked: by settlement, the first first; where none was paid, no entry. */
    Map<UUID, List<Dividend>> of(Collection<UUID> debtSettlementIds) {
        return of(debtSettlementIds, LAST_DAY);
    }

    /** As they stood on the evening of a day. */
    Map<UUID, List<Dividend>> of(Collection<UUID> debtSettlementIds, LocalDate on) {
        Map<UUID, List<Dividend>> dividends = new HashMap<>();
        sql.list(
                "select d.debt_settlement_id, d.dividend_id, d.received_on, d.amount, d.entry_id, d.client, r.reversed_on, r.reason,"
                        + " r.client, r.subject, taken.back from debt_settlement_dividend d"
                        + " join debt_settlement s using (debt_settlement_id)"
                        + " left join debt_settlement_dividend_reversal r on r.dividend_id = d.dividend_id and r.reversed_on <= ?"
                        + " cross join lateral"
                        + " (select coalesce(sum(back.amount), 0) as back from ledger_entry line"
                        + " join ledger_entry back on back.reverses = line.entry_id and back.booked_on <= ? and back.ground <> '"
                        + ReverseDividend.GROUND + "' where line.rent_account_id = s.rent_account_id"
                        + " and line.kind = 'payment' and line.source = d.dividend_id::text) taken"
                        + " where d.debt_settlement_id = any(?) and d.received_on <= ? order by d.received_on, d.dividend_id",
                row -> dividends
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Dividend(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                Euro.of(row.getBigDecimal(4)).minus(Euro.of(row.getBigDecimal(11))),
                                Euro.of(row.getBigDecimal(11)),
                                Optional.ofNullable(row.getObject(5, UUID.class)),
                                row.getString(6),
                                reversal(row))),
                on,
                on,
                debtSettlementIds.toArray(UUID[]::new),
                on);
        return dividends;
    }

    private static Optional<Reversal> reversal(ResultSet row) throws SQLException {
        return row.getObject(7) == null
                ? Optional.empty()
                : Optional.of(new Reversal(
                        row.getObject(7, LocalDate.class),
                        row.getString(8),
                        new Who(row.getString(9), row.getString(10))));
    }
}

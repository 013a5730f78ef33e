package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Dividends as they are stored: only added. */
@ApplicationScoped
class Dividends {

    private final Sql sql;
    private final WallClock clock;

    Dividends(DataSource dataSource, WallClock clock) {
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

    /** The first first. */
    List<Dividend> of(UUID debtSettlementId) {
        return sql.list(
                "select dividend_id, received_on, amount, entry_id, client from debt_settlement_dividend"
                        + " where debt_settlement_id = ? order by received_on, dividend_id",
                row -> new Dividend(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Euro.of(row.getBigDecimal(3)),
                        Optional.ofNullable(row.getObject(4, UUID.class)),
                        row.getString(5)),
                debtSettlementId);
    }
}

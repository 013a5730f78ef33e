package be.huurwerk.deposit.agency;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Releases as they are stored. */
@ApplicationScoped
class Releases {

    private static final String OPEN = " from release where received_on is null";

    private final Sql sql;

    Releases(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The last one. */
    Optional<Release> find(UUID depositId) {
        return sql.first(
                "select * from release where deposit_id = ? order by release_no desc limit 1",
                Releases::read,
                depositId);
    }

    void insert(Release release) {
        sql.update(
                "insert into release (deposit_id, release_no, placed, requested_on, requested_by) values (?,"
                        + " (select coalesce(max(release_no), 0) + 1 from release where deposit_id = ?), ?, ?, ?)",
                release.depositId(),
                release.depositId(),
                release.placed().amount(),
                release.requestedOn(),
                release.requestedBy());
    }

    void receive(UUID depositId, Release.Receipt receipt) {
        sql.update(
                "update release set received_on = ?, received = ?, receipt_reference = ? where deposit_id = ?"
                        + " and received_on is null",
                receipt.receivedOn(),
                receipt.amount().amount(),
                receipt.reference(),
                depositId);
    }

    /** The last receipt was a mistake. */
    void notReceived(UUID depositId) {
        sql.update(
                "update release set received_on = null, received = null, receipt_reference = null where deposit_id = ?"
                        + " and release_no = (select max(release_no) from release where deposit_id = ?)",
                depositId,
                depositId);
    }

    /** Those of which the agency has not paid. */
    List<Release> open(UUID after, int limit) {
        return sql.list(
                "select *" + OPEN + " and deposit_id > ? order by deposit_id limit ?", Releases::read, after, limit);
    }

    long countOpen() {
        return sql.first("select count(*)" + OPEN, row -> row.getLong(1)).orElseThrow();
    }

    private static Release read(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("deposit_id", UUID.class),
                Euro.of(row.getBigDecimal("placed")),
                row.getObject("requested_on", LocalDate.class),
                row.getString("requested_by"),
                row.getString("receipt_reference") == null
                        ? Optional.empty()
                        : Optional.of(new Release.Receipt(
                                row.getObject("received_on", LocalDate.class),
                                Euro.of(row.getBigDecimal("received")),
                                row.getString("receipt_reference"))));
    }
}

package be.huurwerk.arrears.transfer;

import be.huurwerk.arrears.assignment.Who;
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

/** Transfers as they are stored. */
@ApplicationScoped
class Transfers {

    private static final String SELECT =
            "select transfer_id, from_account_id, to_account_id, amount, ground, reason, booked_on,"
                    + " client, subject, booked_at from transfer";
    private static final String OF_ACCOUNT = " where (from_account_id = ? or to_account_id = ?)";

    private final Sql sql;

    Transfers(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void insert(Transfer transfer) {
        sql.update(
                "insert into transfer (transfer_id, from_account_id, to_account_id, amount, ground, reason, booked_on, client,"
                        + " subject, booked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                transfer.transferId(),
                transfer.from(),
                transfer.to(),
                transfer.amount().amount(),
                transfer.ground().name(),
                transfer.reason().orElse(null),
                transfer.bookedOn(),
                transfer.who().client(),
                transfer.who().subject(),
                transfer.at());
    }

    Optional<Transfer> find(UUID transferId) {
        return sql.first(SELECT + " where transfer_id = ?", Transfers::transfer, transferId);
    }

    /** From an account and to it. */
    List<Transfer> page(UUID rentAccountId, UUID after, int limit) {
        return sql.list(
                SELECT + OF_ACCOUNT + " and transfer_id > ? order by transfer_id limit ?",
                Transfers::transfer,
                rentAccountId,
                rentAccountId,
                after,
                limit);
    }

    long count(UUID rentAccountId) {
        return sql.first(
                        "select count(*) from transfer" + OF_ACCOUNT,
                        row -> row.getLong(1),
                        rentAccountId,
                        rentAccountId)
                .orElseThrow();
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                Euro.of(row.getBigDecimal(4)),
                Transfer.Ground.valueOf(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getObject(7, LocalDate.class),
                new Who(row.getString(8), row.getString(9)),
                Sql.instant(row, "booked_at"));
    }
}

package be.huurwerk.arrears;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What lies in the database of a bank statement.
 *
 * @param between its old and its new balance
 * @param moved by its movements together
 */
record Stored(int movements, BigDecimal between, BigDecimal moved) {

    boolean isWhole() {
        return between.compareTo(moved) == 0;
    }

    /** The statements of an account, as they came. */
    static List<Stored> of(DataSource dataSource, String account) throws SQLException {
        List<Stored> statements = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(m.movement_id), s.new_balance - s.old_balance,"
                                + " coalesce(sum(m.amount), 0) from bank_statement s left join bank_movement m using (bank_statement_id)"
                                + " where s.account = ? group by s.bank_statement_id order by s.bank_statement_id")) {
            query.setString(1, account);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    statements.add(new Stored(row.getInt(1), row.getBigDecimal(2), row.getBigDecimal(3)));
                }
            }
        }
        return statements;
    }

    /** All lines of a rent account together. */
    static BigDecimal ledger(DataSource dataSource, String rentAccountId) throws SQLException {
        return sum(
                dataSource,
                "select coalesce(sum(amount), 0) from ledger_entry where rent_account_id = ?",
                rentAccountId);
    }

    /** All movements that were booked on a rent account together. */
    static BigDecimal matched(DataSource dataSource, String rentAccountId) throws SQLException {
        return sum(
                dataSource,
                "select coalesce(sum(amount), 0) from bank_movement where matched_to = 'rentAccount' and rent_account_id = ?",
                rentAccountId);
    }

    private static BigDecimal sum(DataSource dataSource, String sql, String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(id));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBigDecimal(1);
            }
        }
    }
}

package be.huurwerk.arrears.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Many rows of one statement, in the running transaction. */
@ApplicationScoped
public class Batches {

    private static final int SIZE = 500;

    private final DataSource dataSource;

    Batches(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void insert(String sql, List<Object[]> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int at = 0; at < row.length; at++) {
                    statement.setObject(at + 1, row[at]);
                }
                statement.addBatch();
                if (++waiting == SIZE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a batch of rows was refused", e);
        }
    }
}

package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What went where of movements that somebody assigned. */
@ApplicationScoped
class Parts {

    private final Sql sql;

    Parts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(UUID movementId, UUID actionId, List<Part> parts) {
        for (Part part : parts) {
            sql.update(
                    "insert into movement_part (part_id, movement_id, action_id, rent_account_id, deposit_id, amount)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    part.partId(),
                    movementId,
                    actionId,
                    part.target().rentAccountId(),
                    part.target().depositId(),
                    part.amount().amount());
        }
    }

    void undo(UUID movementId) {
        sql.update("update movement_part set undone = true where movement_id = ? and not undone", movementId);
    }

    /** One of them, of which the deposit says that it is not its own. */
    void undoOne(UUID partId) {
        sql.update("update movement_part set undone = true where part_id = ?", partId);
    }

    List<Part> of(UUID movementId) {
        return sql.list(
                "select part_id, rent_account_id, deposit_id, amount, undone from movement_part where movement_id = ?"
                        + " order by part_id",
                Parts::part,
                movementId);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject(1, UUID.class),
                Target.of(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                Euro.of(row.getBigDecimal(4)),
                row.getBoolean(5));
    }
}

package be.huurwerk.arrears.assignment;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The payments that the bank may have taken back with movements, where the import was not certain which. */
@ApplicationScoped
class PaymentsToUndo {

    private final Sql sql;

    PaymentsToUndo(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** A line of the ledger that nothing has undone yet. */
    record One(UUID rentAccountId, UUID entryId, LocalDate bookedOn) {}

    /** By movement, the latest first. */
    Map<UUID, List<One>> of(Collection<Movement> movements) {
        UUID[] sent = movements.stream()
                .filter(movement -> movement.amount().isNegative())
                .map(Movement::movementId)
                .toArray(UUID[]::new);
        Map<UUID, List<One>> found = new HashMap<>();
        if (sent.length > 0) {
            sql.list(
                    "select may.movement_id, rent_account_id, entry_id, line.booked_on from payment_to_undo may"
                            + " join ledger_entry line using (rent_account_id, entry_id) where may.movement_id = any(?)"
                            + " and not exists (select from ledger_entry back where back.reverses = line.entry_id)"
                            + " order by line.booked_on desc, entry_id",
                    row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new One(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, UUID.class),
                                    row.getObject(4, LocalDate.class))),
                    (Object) sent);
        }
        return found;
    }
}

package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.regulation.money.Euro;
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

    private static final String OF_SPLITS =
            "select movement_id, split from (select u.movement_id, p.movement_id as split,"
                    + " rank() over (partition by u.movement_id order by (p.amount = -u.amount) desc) as place"
                    + " from bank_movement u join bank_movement p on p.end_to_end_id = u.end_to_end_id and p.matched_to = 'assigned'"
                    + " where u.movement_id = any(?) and u.queue_reason in ('noPaymentFound', 'anotherAmount', 'paymentWasSplit')"
                    + " and (p.amount = -u.amount or (select count(*) from movement_part part"
                    + " where part.movement_id = p.movement_id and not part.undone) > 1) and not exists"
                    + " (select from bank_movement back where back.undone_movement_id = p.movement_id)) as named"
                    + " where place = 1 order by split";

    private final Sql sql;

    PaymentsToUndo(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A line of the ledger that is not undone yet.
     *
     * @param amount what is left of what was paid
     */
    record One(UUID rentAccountId, UUID entryId, LocalDate bookedOn, Euro amount) {}

    /**
     * Movements that were split over several accounts or deposits, of the identifier of a returned one and of its amount; where there is none of that
     * amount, of another: a part came back, or the bank kept a charge. By the returned one.
     */
    Map<UUID, List<UUID>> ofSplits(Collection<Movement> movements) {
        UUID[] sent = sent(movements);
        Map<UUID, List<UUID>> found = new HashMap<>();
        if (sent.length > 0) {
            sql.list(
                    OF_SPLITS,
                    row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class)),
                    (Object) sent);
        }
        return found;
    }

    private static UUID[] sent(Collection<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.amount().isNegative())
                .map(Movement::movementId)
                .toArray(UUID[]::new);
    }

    /** By movement, the latest first. */
    Map<UUID, List<One>> of(Collection<Movement> movements) {
        UUID[] sent = sent(movements);
        Map<UUID, List<One>> found = new HashMap<>();
        if (sent.length > 0) {
            sql.list(
                    "select may.movement_id, rent_account_id, entry_id, line.booked_on, -left_of.amount from payment_to_undo may"
                            + " join ledger_entry line using (rent_account_id, entry_id) cross join lateral"
                            + " (select " + Ledger.leftOf("line") + " as amount) left_of"
                            + " where may.movement_id = any(?) and left_of.amount <> 0"
                            + " order by line.booked_on desc, entry_id",
                    row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new One(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, UUID.class),
                                    row.getObject(4, LocalDate.class),
                                    Euro.of(row.getBigDecimal(5)))),
                    (Object) sent);
        }
        return found;
    }
}

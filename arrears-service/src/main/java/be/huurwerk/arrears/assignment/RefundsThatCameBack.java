package be.huurwerk.arrears.assignment;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The refunds that may have come back with movements, or left by them, of which the bank named none that we know. */
@ApplicationScoped
class RefundsThatCameBack {

    private final Sql sql;

    RefundsThatCameBack(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * Those of its amount, ordered to the account from which it came; of money that went out, those approved to the account to which it went. By
     * movement, the first first.
     */
    Map<UUID, List<UUID>> of(Collection<Movement> movements) {
        UUID[] ids = movements.stream().map(Movement::movementId).toArray(UUID[]::new);
        Map<UUID, List<UUID>> found = new HashMap<>();
        sql.list(
                "select m.movement_id, r.refund_id from bank_movement m join refund r on r.amount = abs(m.amount)"
                        + " and r.iban = replace(m.counterparty_account, ' ', '')"
                        + " and r.status = any(case when m.amount > 0 then array['ordered', 'paid'] else array['approved'] end)"
                        + " where m.movement_id = any(?) order by r.refund_id",
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)),
                (Object) ids);
        return found;
    }
}

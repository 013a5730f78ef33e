package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The structured communications of deposits, as the deposit service told them. */
@ApplicationScoped
public class Deposits {

    private final Sql sql;

    Deposits(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * Does nothing when it is told again.
     *
     * @throws IllegalArgumentException when the communication is that of another deposit, or the deposit has another one: money would be told of
     *     the wrong deposit
     */
    void add(StructuredCommunication communication, DepositTarget target) {
        int added = sql.update(
                "insert into deposit_communication (structured_communication, deposit_id, tenancy_id) values (?, ?, ?)"
                        + " on conflict do nothing",
                communication.digits(),
                target.depositId(),
                target.tenancyId());
        if (added == 0
                && !target.equals(
                        byCommunication(new String[] {communication.digits()}).get(communication.digits()))) {
            throw new IllegalArgumentException("deposit " + target.depositId()
                    + " has the structured communication of another deposit, or had another one before");
        }
    }

    public Map<String, DepositTarget> byCommunication(String[] communications) {
        Map<String, DepositTarget> found = new HashMap<>();
        sql.list(
                "select structured_communication, tenancy_id, deposit_id from deposit_communication"
                        + " where structured_communication = any(?)",
                row -> found.put(
                        row.getString(1),
                        new DepositTarget(row.getObject(2, UUID.class), row.getObject(3, UUID.class))),
                (Object) communications);
        return found;
    }

    /** Those of these deposits that were told of. */
    public Map<UUID, DepositTarget> find(Collection<UUID> depositIds) {
        return sql
                .list(
                        "select tenancy_id, deposit_id from deposit_communication where deposit_id = any(?)",
                        row -> new DepositTarget(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        (Object) depositIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(DepositTarget::depositId, target -> target));
    }
}

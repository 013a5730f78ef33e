package be.huurwerk.arrears.departure;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
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

/** What was told of departures and of deposits at the end, kept also before the contract is known. */
@ApplicationScoped
public class DepartureFacts {

    /** A damage found at the outgoing inspection. */
    public record Damage(UUID damageId, String description, Euro amount) {}

    /** What a deposit paid of the final balance. */
    public record Settlement(UUID depositId, Euro applied, LocalDate settledOn) {}

    private final Sql sql;

    DepartureFacts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param damages all of them: what was told of this departure before and is not among them is taken back */
    public void departed(UUID tenancyId, LocalDate keysReturnedOn, List<Damage> damages) {
        sql.update(
                "insert into departure (tenancy_id, keys_returned_on) values (?, ?) on conflict do nothing",
                tenancyId,
                keysReturnedOn);
        DamagesTold told = DamagesTold.of(damages(tenancyId), damages);
        for (Damage damage : told.charged()) {
            if (!add(tenancyId, damage.damageId(), damage)) {
                add(tenancyId, Ids.next(), damage);
            }
        }
        for (Damage damage : told.takenBack()) {
            sql.update("update departure_damage set taken_back = true where damage_id = ?", damage.damageId());
        }
    }

    /** False where the id is of what was taken back, which stays so. */
    private boolean add(UUID tenancyId, UUID damageId, Damage damage) {
        return sql.update(
                        "insert into departure_damage (damage_id, tenancy_id, description, amount) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        damageId,
                        tenancyId,
                        damage.description(),
                        damage.amount().amount())
                == 1;
    }

    public void settled(UUID tenancyId, Settlement settlement) {
        sql.update(
                "insert into deposit_settlement (deposit_id, tenancy_id, applied, settled_on) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                settlement.depositId(),
                tenancyId,
                settlement.applied().amount(),
                settlement.settledOn());
    }

    /** All that the departure asks of rent charges was told. */
    public void exitChargesDecided(UUID tenancyId) {
        sql.update("insert into exit_charges_decided (tenancy_id) values (?) on conflict do nothing", tenancyId);
    }

    boolean areExitChargesDecided(UUID tenancyId) {
        return sql.first("select 1 from exit_charges_decided where tenancy_id = ?", row -> true, tenancyId)
                .isPresent();
    }

    /** Of the tenancies whose keys are back. */
    Map<UUID, LocalDate> keysReturnedOn(Collection<UUID> tenancyIds) {
        Map<UUID, LocalDate> days = new HashMap<>();
        sql.list(
                "select tenancy_id, keys_returned_on from departure where tenancy_id = any(?)",
                row -> days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                (Object) tenancyIds.toArray(UUID[]::new));
        return days;
    }

    /** What the household pays. */
    List<Damage> damages(UUID tenancyId) {
        return damages(tenancyId, false);
    }

    /** What was told first, and later no more. */
    List<Damage> takenBack(UUID tenancyId) {
        return damages(tenancyId, true);
    }

    private List<Damage> damages(UUID tenancyId, boolean takenBack) {
        return sql.list(
                "select damage_id, description, amount from departure_damage where tenancy_id = ? and taken_back = ?"
                        + " order by damage_id",
                row -> new Damage(row.getObject(1, UUID.class), row.getString(2), Euro.of(row.getBigDecimal(3))),
                tenancyId,
                takenBack);
    }

    Map<UUID, List<Settlement>> settlements(Collection<UUID> tenancyIds) {
        Map<UUID, List<Settlement>> settlements = new HashMap<>();
        sql.list(
                "select tenancy_id, deposit_id, applied, settled_on from deposit_settlement where tenancy_id = any(?)"
                        + " order by deposit_id",
                row -> settlements
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Settlement(
                                row.getObject(2, UUID.class),
                                Euro.of(row.getBigDecimal(3)),
                                row.getObject(4, LocalDate.class))),
                (Object) tenancyIds.toArray(UUID[]::new));
        return settlements;
    }
}

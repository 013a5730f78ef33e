package be.huurwerk.rent.allocationkey;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The keys that were decided for buildings. */
@ApplicationScoped
public class Keys {

    private static final String IN_FORCE =
            "building_id = ? and (?::date is null or valid_from <= ?::date and not exists"
                    + " (select 1 from allocation_key o where o.building_id = k.building_id"
                    + " and o.group_code is not distinct from k.group_code and o.category = k.category"
                    + " and o.communal_heating = k.communal_heating and o.valid_from <= ?::date"
                    + " and (o.valid_from, o.allocation_key_id) > (k.valid_from, k.allocation_key_id)))";
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Sql sql;
    private final Parameters parameters;

    Keys(DataSource dataSource, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.parameters = parameters;
    }

    public KeyBook of(UUID buildingId) {
        return new KeyBook(
                sql.list(
                        "select allocation_key_id, building_id, group_code, category, communal_heating, divided_by,"
                                + " valid_from, told_on, recorded_at from allocation_key where building_id = ?",
                        Keys::decision,
                        buildingId),
                parameters);
    }

    void add(KeyDecision decision) {
        sql.update(
                "insert into allocation_key (allocation_key_id, building_id, group_code, category, communal_heating,"
                        + " divided_by, valid_from, told_on, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.allocationKeyId(),
                decision.buildingId(),
                decision.group().orElse(null),
                decision.category(),
                decision.communalHeating(),
                decision.key().name(),
                decision.validFrom(),
                decision.toldOn(),
                decision.recordedAt());
    }

    Optional<KeyDecision> find(UUID allocationKeyId) {
        return sql.first("select * from allocation_key where allocation_key_id = ?", Keys::decision, allocationKeyId);
    }

    /** Newest first, after the given one; with a day those in force on it. */
    List<KeyDecision> page(UUID buildingId, LocalDate on, Optional<UUID> after, int limit) {
        return sql.list(
                "select * from allocation_key k where " + IN_FORCE
                        + " and allocation_key_id < ? order by allocation_key_id desc limit ?",
                Keys::decision,
                buildingId,
                on,
                on,
                on,
                after.orElse(LAST),
                limit);
    }

    long count(UUID buildingId, LocalDate on) {
        return sql.first(
                        "select count(*) from allocation_key k where " + IN_FORCE,
                        row -> row.getLong(1),
                        buildingId,
                        on,
                        on,
                        on)
                .orElseThrow();
    }

    private static KeyDecision decision(ResultSet row) throws SQLException {
        return new KeyDecision(
                row.getObject("allocation_key_id", UUID.class),
                row.getObject("building_id", UUID.class),
                Optional.ofNullable(row.getString("group_code")),
                row.getString("category"),
                row.getBoolean("communal_heating"),
                AllocationKey.valueOf(row.getString("divided_by")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                Sql.instant(row, "recorded_at"));
    }
}

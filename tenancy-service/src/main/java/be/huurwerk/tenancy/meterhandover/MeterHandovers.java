package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Meters that were handed over, one of each supply of a tenancy. Who records one has locked the tenancy. */
@ApplicationScoped
class MeterHandovers {

    private static final String ONE = " where tenancy_id = ? and utility = ?";

    private final Sql sql;

    MeterHandovers(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    Optional<MeterHandover> find(UUID tenancyId, MeterHandover.Utility utility) {
        return sql.first("select * from meter_handover" + ONE, this::handover, tenancyId, utility.name());
    }

    /** Water, electricity, gas: those that are recorded. */
    List<MeterHandover> of(UUID tenancyId) {
        return sql.list(
                "select * from meter_handover where tenancy_id = ? order by array_position("
                        + "array['water', 'electricity', 'gas'], utility)",
                this::handover,
                tenancyId);
    }

    /** Puts this in the place of what was recorded of the supply. */
    MeterHandover put(MeterHandover handover) {
        UUID tenancyId = handover.tenancyId();
        String utility = handover.utility().name();
        sql.update("delete from meter_reading" + ONE, tenancyId, utility);
        sql.update(
                "insert into meter_handover (tenancy_id, utility, connected, read_on, meter_number, ean, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0) on conflict (tenancy_id, utility) do update set"
                        + " connected = excluded.connected, read_on = excluded.read_on,"
                        + " meter_number = excluded.meter_number, ean = excluded.ean,"
                        + " version = meter_handover.version + 1",
                tenancyId,
                utility,
                handover.connected(),
                handover.readOn(),
                handover.meterNumber().orElse(null),
                handover.ean().orElse(null));
        for (int position = 0; position < handover.readings().size(); position++) {
            MeterHandover.Reading reading = handover.readings().get(position);
            sql.update(
                    "insert into meter_reading (tenancy_id, utility, position, register, reading) values (?, ?, ?, ?, ?)",
                    tenancyId,
                    utility,
                    position,
                    reading.register().name(),
                    reading.value());
        }
        return find(tenancyId, handover.utility()).orElseThrow();
    }

    private MeterHandover handover(ResultSet row) throws SQLException {
        UUID tenancyId = row.getObject("tenancy_id", UUID.class);
        String utility = row.getString("utility");
        return new MeterHandover(
                tenancyId,
                MeterHandover.Utility.valueOf(utility),
                row.getBoolean("connected"),
                row.getObject("read_on", LocalDate.class),
                Optional.ofNullable(row.getString("meter_number")),
                Optional.ofNullable(row.getString("ean")),
                readings(tenancyId, utility),
                row.getLong("version"));
    }

    /** With no more decimals than it has. */
    private static BigDecimal written(BigDecimal reading) {
        BigDecimal stripped = reading.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private List<MeterHandover.Reading> readings(UUID tenancyId, String utility) {
        return sql.list(
                "select register, reading from meter_reading" + ONE + " order by position",
                row -> new MeterHandover.Reading(
                        MeterHandover.Register.valueOf(row.getString(1)), written(row.getBigDecimal(2))),
                tenancyId,
                utility);
    }
}

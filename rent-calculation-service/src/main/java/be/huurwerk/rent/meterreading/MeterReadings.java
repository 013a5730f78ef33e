package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.chargesettlement.MeterUse;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** How meters stood; of a dwelling and day the reading that was recorded last counts, but none that was taken back. */
@ApplicationScoped
public class MeterReadings {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String COUNTING =
            "select distinct on (dwelling_id, read_on) meter_reading_id, dwelling_id, read_on, units, new_meter_starts,"
                    + " estimated, recorded_at, withdrawn_at, withdrawn_by_client, withdrawn_by, withdrawn_because"
                    + " from meter_reading where withdrawn_at is null and ";
    private static final String IN_ORDER = " order by dwelling_id, read_on, meter_reading_id desc";
    private static final String FILTER =
            "dwelling_id = ? and read_on between coalesce(?::date, '-infinity') and coalesce(?::date, 'infinity')";

    private final Sql sql;

    MeterReadings(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    boolean knows(UUID dwellingId) {
        return sql.first("select 1 from dwelling_figures where dwelling_id = ?", row -> true, dwellingId)
                .isPresent();
    }

    /** Holds the dwelling until the transaction ends; false when there is none. */
    boolean hold(UUID dwellingId) {
        return sql.first("select 1 from dwelling_figures where dwelling_id = ? for update", row -> true, dwellingId)
                .isPresent();
    }

    /** Those of these dwellings that there are. */
    Set<UUID> known(Collection<UUID> dwellingIds, boolean hold) {
        return new HashSet<>(sql.list(
                "select dwelling_id from dwelling_figures where dwelling_id = any(?) order by dwelling_id"
                        + (hold ? " for update" : ""),
                row -> row.getObject(1, UUID.class),
                (Object) dwellingIds.toArray(UUID[]::new)));
    }

    void add(MeterReading reading) {
        sql.update(
                "insert into meter_reading (meter_reading_id, dwelling_id, read_on, units, new_meter_starts, estimated,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)",
                reading.meterReadingId(),
                reading.dwellingId(),
                reading.readOn(),
                reading.units(),
                reading.newMeterStarts().orElse(null),
                reading.estimated(),
                reading.recordedAt());
    }

    void withdraw(MeterReading reading) {
        MeterReading.Withdrawal withdrawal = reading.withdrawal().orElseThrow();
        sql.update(
                "update meter_reading set withdrawn_at = ?, withdrawn_by_client = ?, withdrawn_by = ?,"
                        + " withdrawn_because = ? where meter_reading_id = ?",
                withdrawal.at(),
                withdrawal.client(),
                withdrawal.subject(),
                withdrawal.because().name(),
                reading.meterReadingId());
    }

    static ProblemException notFound(UUID meterReadingId) {
        return ProblemException.notFound(new Text(
                "There is no meter reading " + meterReadingId + ".", "Er is geen meterstand " + meterReadingId + "."));
    }

    /** Those of a dwelling that count, by day. */
    List<MeterReading> counting(UUID dwellingId) {
        return sql.list(COUNTING + "dwelling_id = ?" + IN_ORDER, MeterReadings::reading, dwellingId);
    }

    /** What the meters of these dwellings counted between readings, of which one day at least is of the period. */
    public List<MeterUse> uses(Collection<UUID> dwellingIds, Period period) {
        List<MeterUse> uses = new ArrayList<>();
        MeterReading before = null;
        for (MeterReading reading :
                sql.list(COUNTING + "dwelling_id = any(?)" + IN_ORDER, MeterReadings::reading, (Object)
                        dwellingIds.toArray(UUID[]::new))) {
            if (before != null && before.dwellingId().equals(reading.dwellingId())) {
                Period days = new Period(before.readOn().plusDays(1), reading.readOn());
                if (days.and(period).isPresent()) {
                    uses.add(new MeterUse(
                            reading.dwellingId(),
                            days,
                            reading.units().subtract(before.start()),
                            reading.estimated() || before.estimated()));
                }
            }
            before = reading;
        }
        return uses;
    }

    Optional<MeterReading> find(UUID meterReadingId) {
        return sql.first(
                "select * from meter_reading where meter_reading_id = ?", MeterReadings::reading, meterReadingId);
    }

    /** Newest first, after the given one. */
    List<MeterReading> page(UUID dwellingId, LocalDate from, LocalDate until, Optional<UUID> after, int limit) {
        return sql.list(
                "select * from meter_reading where " + FILTER
                        + " and meter_reading_id < ? order by meter_reading_id desc limit ?",
                MeterReadings::reading,
                dwellingId,
                from,
                until,
                after.orElse(LAST),
                limit);
    }

    long count(UUID dwellingId, LocalDate from, LocalDate until) {
        return sql.first(
                        "select count(*) from meter_reading where " + FILTER,
                        row -> row.getLong(1),
                        dwellingId,
                        from,
                        until)
                .orElseThrow();
    }

    private static MeterReading reading(ResultSet row) throws SQLException {
        return new MeterReading(
                row.getObject("meter_reading_id", UUID.class),
                row.getObject("dwelling_id", UUID.class),
                row.getObject("read_on", LocalDate.class),
                row.getBigDecimal("units"),
                Optional.ofNullable(row.getBigDecimal("new_meter_starts")),
                row.getBoolean("estimated"),
                Sql.instant(row, "recorded_at"),
                withdrawal(row));
    }

    private static Optional<MeterReading.Withdrawal> withdrawal(ResultSet row) throws SQLException {
        return row.getString("withdrawn_by") == null
                ? Optional.empty()
                : Optional.of(new MeterReading.Withdrawal(
                        Sql.instant(row, "withdrawn_at"),
                        row.getString("withdrawn_by_client"),
                        row.getString("withdrawn_by"),
                        MeterReading.Because.valueOf(row.getString("withdrawn_because"))));
    }
}

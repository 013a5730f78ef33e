package be.huurwerk.tenancy.heard;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What arrears-service told that the final balance of a household that left waits for: a projection. */
@ApplicationScoped
public class HeardBalances {

    private final Sql sql;

    HeardBalances(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * @param reason a month that is not posted, a month without a rent, a figure that nobody knows, or what the departure asks of rent charges
     * @param on the month, as its first day, or the day on which the figure is needed
     * @param parameter the name of the figure
     */
    public record Awaited(Reason reason, LocalDate on, Optional<String> parameter) {}

    /** As arrears-service names them. */
    public enum Reason {
        posting,
        rentDecision,
        parameter,
        exitCharges
    }

    /** Replaces what was told before. */
    public void awaits(UUID tenancyId, List<Awaited> waitsFor) {
        sql.update("delete from heard_awaited_balance where tenancy_id = ?", tenancyId);
        waitsFor.forEach(awaited -> sql.update(
                "insert into heard_awaited_balance (tenancy_id, reason, needed_on, parameter) values (?, ?, ?, ?)",
                tenancyId,
                awaited.reason().name(),
                awaited.on(),
                awaited.parameter().orElse(null)));
    }

    public List<Awaited> of(UUID tenancyId) {
        return sql.list(
                "select reason, needed_on, parameter from heard_awaited_balance where tenancy_id = ? order by reason,"
                        + " needed_on",
                row -> new Awaited(
                        Reason.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getString(3))),
                tenancyId);
    }
}

package be.huurwerk.rent.decision;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The waiting list as the rent office looks at it: what waits longest comes first; what would begin after a tenancy's end is left out. */
@ApplicationScoped
class WaitingList {

    private static final String SHOWN = " from waiting_rent w left join tenancy_course c using (tenancy_id)"
            + " where w.effective_from <= coalesce(c.end_date, w.effective_from)"
            + " and (?::uuid is null or w.tenancy_id = ?::uuid)";

    private final Sql sql;

    WaitingList(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The place of a rent on the list. */
    record Place(Instant since, UUID tenancyId, LocalDate effectiveFrom) {

        static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0), LocalDate.EPOCH);

        static Place of(WaitingRent waiting) {
            return new Place(waiting.since(), waiting.tenancyId(), waiting.effectiveFrom());
        }
    }

    /** @param tenancyId of this tenancy only */
    List<WaitingRent> after(Place place, Optional<UUID> tenancyId, int limit) {
        String tenancy = tenancyId.map(UUID::toString).orElse(null);
        return sql.list(
                "select w.*" + SHOWN + " and (w.since, w.tenancy_id, w.effective_from) > (?, ?, ?)"
                        + " order by w.since, w.tenancy_id, w.effective_from limit ?",
                WaitingRents::waiting,
                tenancy,
                tenancy,
                place.since(),
                place.tenancyId(),
                place.effectiveFrom(),
                limit);
    }

    long count(Optional<UUID> tenancyId) {
        String tenancy = tenancyId.map(UUID::toString).orElse(null);
        return sql.first("select count(*)" + SHOWN, row -> row.getLong(1), tenancy, tenancy)
                .orElseThrow();
    }
}

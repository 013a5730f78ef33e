package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which leases dwellings have or had, those that were a mistake left out. */
@ApplicationScoped
class DwellingLeases {

    private static final String OF =
            "select t from TenancyEntity t where t.dwellingId in :dwellingIds and not t.annulled";
    private static final String ORDER = " order by t.startDate, t.tenancyId";

    private final EntityManager entityManager;
    private final Sql sql;
    private final TenancyReading reading;

    DwellingLeases(EntityManager entityManager, DataSource dataSource, TenancyReading reading) {
        this.entityManager = entityManager;
        this.sql = new Sql(dataSource);
        this.reading = reading;
    }

    /** All of these dwellings, that which starts first first. */
    List<Tenancy> of(Collection<UUID> dwellingIds) {
        return reading.of(entityManager
                .createQuery(OF + ORDER, TenancyEntity.class)
                .setParameter("dwellingIds", dwellingIds)
                .getResultList());
    }

    /** Since when the next lease ran, of those households of the dwelling that left while it did: they paid until then. */
    Map<UUID, LocalDate> reletFrom(UUID dwellingId) {
        Map<UUID, LocalDate> days = new HashMap<>();
        sql.list(
                "select tenancy_id, relet_from from departure join tenancy using (tenancy_id)"
                        + " where dwelling_id = ? and relet_from is not null",
                row -> days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                dwellingId);
        return days;
    }

    /** The first that has this dwelling on a day from {@code from} on until {@code until}, if there is an until. */
    Optional<Tenancy> on(UUID dwellingId, LocalDate from, Optional<LocalDate> until) {
        return reading
                .of(entityManager
                        .createQuery(
                                OF + " and (t.endDate is null or t.endDate >= :from) and t.startDate <= :until" + ORDER,
                                TenancyEntity.class)
                        .setParameter("dwellingIds", List.of(dwellingId))
                        .setParameter("from", from)
                        .setParameter("until", until.orElse(LocalDate.of(9999, 12, 31)))
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }
}

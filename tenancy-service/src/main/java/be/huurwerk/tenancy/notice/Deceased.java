package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Of whom a death is known here, so that nobody takes their signature for it. */
@ApplicationScoped
class Deceased {

    private final Sql sql;

    Deceased(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Those of these persons of whom a death on the day or before is reported, in whatever household. */
    Set<UUID> among(Collection<UUID> personIds, LocalDate on) {
        return new HashSet<>(sql.list(
                "select person_id from household_change where person_id = any(?) and kind = 'deceased'"
                        + " and status not in ('refused', 'annulled') and on_date <= ?",
                row -> row.getObject(1, UUID.class),
                personIds.toArray(UUID[]::new),
                on));
    }

    /** As {@link #among}, and of a notice for a death the tenant who died. */
    Set<UUID> among(NoticeRequest request, Tenancy tenancy) {
        Set<UUID> deceased = among(request.signed(), request.receivedOn());
        Optional<LocalDate> diedOn = request.diedOn().filter(day -> request.reason() == NoticeReason.death);
        diedOn.map(tenancy::fromSigningOn).map(tenancy::tenantsOn).filter(tenants -> tenants.size() == 1).stream()
                .flatMap(Collection::stream)
                .map(Member::personId)
                .forEach(deceased::add);
        return deceased;
    }
}

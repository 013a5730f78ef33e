package be.huurwerk.rent.household;

import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Loads leases without what only a rent rests on: incomes, figures, decided rents. */
@ApplicationScoped
public class Leases {

    private final Sql sql;
    private final TenancyFiles files;

    Leases(DataSource dataSource, TenancyFiles files) {
        this.sql = new Sql(dataSource);
        this.files = files;
    }

    private record Loaded(SignedTenancy signed, Optional<LocalDate> endDate, boolean annulled, HouseholdHistory history)
            implements Lease {

        @Override
        public UUID tenancyId() {
            return signed.tenancyId();
        }

        @Override
        public UUID dwellingId() {
            return signed.dwellingId();
        }

        @Override
        public LocalDate startDate() {
            return signed.startDate();
        }

        @Override
        public int personsOn(LocalDate day) {
            return history.personsOn(day);
        }

        @Override
        public List<SignedMember> householdOn(LocalDate day) {
            return history.on(day);
        }

        @Override
        public List<LocalDate> moves() {
            return history.moves().toList();
        }
    }

    /** Those of these tenancies that are signed. */
    public Map<UUID, Lease> load(Collection<UUID> tenancyIds) {
        UUID[] ids = tenancyIds.toArray(UUID[]::new);
        Map<UUID, List<HouseholdHistory.Told>> changes = files.changes(ids);
        Map<UUID, Lease> leases = new HashMap<>();
        sql.list(
                        "select facts, end_date, coalesce(annulled, false) from tenancy"
                                + " left join tenancy_course using (tenancy_id) where tenancy_id = any(?)",
                        row -> {
                            SignedTenancy signed = HouseholdJson.tenancy(row.getString(1));
                            return new Loaded(
                                    signed,
                                    Optional.ofNullable(row.getObject(2, LocalDate.class)),
                                    row.getBoolean(3),
                                    new HouseholdHistory(
                                            signed.household(), changes.getOrDefault(signed.tenancyId(), List.of())));
                        },
                        (Object) ids)
                .forEach(lease -> leases.put(lease.tenancyId(), lease));
        return leases;
    }
}

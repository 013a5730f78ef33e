package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.HouseholdKnown;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells for which months a household owes the fee whenever that changes: by an answer, by who lives there, or by the end of the lease. */
@ApplicationScoped
class TellFee {

    private final Tenancies tenancies;
    private final Dwellings dwellings;
    private final Offers offers;
    private final Parameters parameters;
    private final Outbox outbox;
    private final Sql sql;

    TellFee(
            Tenancies tenancies,
            Dwellings dwellings,
            Offers offers,
            Parameters parameters,
            Outbox outbox,
            DataSource dataSource) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.offers = offers;
        this.parameters = parameters;
        this.outbox = outbox;
        this.sql = new Sql(dataSource);
    }

    void on(@Observes HouseholdKnown household) {
        upToDate(household.tenancyId());
    }

    /** In the transaction of what changed; the tenancy is locked, or only now signed. */
    void upToDate(UUID tenancyId) {
        List<Offer> made = offers.of(tenancyId);
        if (made.isEmpty()) {
            return;
        }
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow();
        Lease lease = Lease.of(tenancy, dwellings.find(tenancy.dwellingId()).orElseThrow());
        List<FeePeriod> due = Spell.of(lease, made, parameters).stream()
                .flatMap(spell -> spell.fee(lease, parameters).stream())
                .toList();
        if (!due.equals(told(tenancyId))) {
            keep(tenancyId, due);
            outbox.append(FeeChanged.TYPE, tenancyId, new FeeChanged(tenancyId, due));
        }
    }

    private List<FeePeriod> told(UUID tenancyId) {
        return sql.list(
                "select from_date, until_date, surplus_bedrooms from under_occupancy_fee where tenancy_id = ?"
                        + " order by from_date",
                row -> new FeePeriod(
                        row.getObject(1, LocalDate.class),
                        Optional.ofNullable(row.getObject(2, LocalDate.class)),
                        row.getInt(3)),
                tenancyId);
    }

    private void keep(UUID tenancyId, List<FeePeriod> due) {
        sql.update("delete from under_occupancy_fee where tenancy_id = ?", tenancyId);
        due.forEach(period -> sql.update(
                "insert into under_occupancy_fee (tenancy_id, from_date, until_date, surplus_bedrooms)"
                        + " values (?, ?, ?, ?)",
                tenancyId,
                period.from(),
                period.until().orElse(null),
                period.surplusBedrooms()));
    }
}

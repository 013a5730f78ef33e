package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether somebody who comes to live in a household lives for good in another dwelling of the landlord. */
@ApplicationScoped
public class HomesElsewhere {

    private final TenantLeases tenantLeases;
    private final BusinessDate businessDate;

    HomesElsewhere(TenantLeases tenantLeases, BusinessDate businessDate) {
        this.tenantLeases = tenantLeases;
        this.businessDate = businessDate;
    }

    /** @param here the lease of the household that the person joins from this day on */
    public boolean has(UUID personId, Tenancy here, LocalDate from) {
        return SecondLease.elsewhere(personId, here, from, tenantLeases.of(List.of(personId)), businessDate.today())
                .isPresent();
    }

    /**
     * Before something is undone by which these persons are in this household again: none of them has become a tenant of two dwellings.
     *
     * @param here the lease as it would be
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code tenantAlreadyRents} that names the other lease, which is annulled first
     */
    public void refuseSecond(Collection<UUID> personIds, Tenancy here, LocalDate from) {
        tenantLeases.lock(personIds);
        List<Tenancy> leases = tenantLeases.of(personIds);
        for (UUID personId : personIds) {
            SecondLease.second(personId, here, from, leases, businessDate.today())
                    .ifPresent(SecondLease::refuseAgain);
        }
    }
}

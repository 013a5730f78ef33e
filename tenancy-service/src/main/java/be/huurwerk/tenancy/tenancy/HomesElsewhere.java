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

    /** Until the end of the transaction no lease is signed with this person, and in no other household a change of this person holds. */
    public void lock(UUID personId) {
        tenantLeases.lock(List.of(personId));
    }

    /**
     * A child is domiciled in one dwelling.
     *
     * @param here the lease in which it is domiciled from this day on
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code domiciledElsewhere} that names the other lease
     */
    public void refuseDomicile(UUID personId, Tenancy here, LocalDate from) {
        Domicile.elsewhere(personId, here, from, tenantLeases.of(List.of(personId)), businessDate.today())
                .ifPresent(Domicile::refuseSecond);
    }

    /** As {@link #refuseDomicile}, of a person who is in this household again if it is domiciled there. */
    public void refuseDomicileAgain(UUID personId, Tenancy here, LocalDate from) {
        if (Domicile.isIn(here, personId, from)) {
            lock(personId);
            refuseDomicile(personId, here, from);
        }
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

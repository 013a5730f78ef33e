package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

/** Signs a lease: its kind and term follow from the law of the day of signing. */
@ApplicationScoped
public class SignTenancy {

    private final LeaseChecks leaseChecks;
    private final Tenancies tenancies;
    private final TakenOvers takenOvers;
    private final Outbox outbox;
    private final Event<LeaseSigned> leaseSigned;

    SignTenancy(
            LeaseChecks leaseChecks,
            Tenancies tenancies,
            TakenOvers takenOvers,
            Outbox outbox,
            Event<LeaseSigned> leaseSigned) {
        this.leaseChecks = leaseChecks;
        this.tenancies = tenancies;
        this.takenOvers = takenOvers;
        this.outbox = outbox;
        this.leaseSigned = leaseSigned;
    }

    /**
     * @throws be.huurwerk.webkit.problem.ProblemException 400 with all faults, 409 {@code dwellingAlreadyLet} when another lease has the
     *     dwelling on a day, {@code dwellingReserved} when a contract for it is prepared, {@code tenantAlreadyRents} when a tenant has
     *     another lease, {@code keysNotReturned} when a former household returned the keys later, and nobody overrides that
     */
    @Transactional
    public Tenancy sign(NewTenancy lease) {
        CheckedLease checked = leaseChecks.checkSigned(lease);
        Tenancy tenancy = tenancies.add(checked.signed(Ids.next()));
        lease.takenOver()
                .ifPresent(over -> takenOvers.addAll(List.of(new TakenOvers.Brought(tenancy.tenancyId(), over))));
        outbox.append(
                TenancySigned.TYPE,
                tenancy.tenancyId(),
                TenancySigned.of(tenancy, checked.dwelling(), lease.takenOver()));
        leaseSigned.fire(new LeaseSigned(
                tenancy.tenancyId(),
                tenancy.signedOn(),
                tenancy.startDate(),
                lease.takenOver().isPresent(),
                checked.keptOnStatement()));
        return tenancy;
    }
}

package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

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
     *     another lease and nobody overrides that
     */
    @Transactional
    public Tenancy sign(NewTenancy lease) {
        CheckedLease checked = leaseChecks.checkSigned(lease);
        Tenancy tenancy = tenancies.add(signed(checked));
        lease.takenOver().ifPresent(over -> takenOvers.add(tenancy.tenancyId(), over));
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

    private static Tenancy signed(CheckedLease checked) {
        NewTenancy lease = checked.lease();
        return new Tenancy(
                Ids.next(),
                lease.dwellingId(),
                lease.signedOn(),
                lease.startDate(),
                checked.contract().kind(),
                checked.contract().endDate(),
                Optional.empty(),
                Optional.empty(),
                false,
                HouseholdOverTime.of(checked.household(), lease.signedOn(), List.of()),
                lease.previousLease(),
                checked.override(),
                0);
    }
}

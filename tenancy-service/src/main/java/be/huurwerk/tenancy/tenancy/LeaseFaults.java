package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is wrong with leases that are to be taken over together, each by the rules of one that is signed by itself. */
@ApplicationScoped
public class LeaseFaults {

    private final LeaseLots lots;
    private final AssessLease assessLease;
    private final BusinessDate businessDate;

    LeaseFaults(LeaseLots lots, AssessLease assessLease, BusinessDate businessDate) {
        this.lots = lots;
        this.assessLease = assessLease;
        this.businessDate = businessDate;
    }

    /** @param days of a lease without faults */
    public record Found(List<Issue> faults, Optional<LeaseDays> days) {}

    /** The faults of each lease, in the order of the leases, none of which names a previous lease; they are not compared with each other. */
    public List<Found> of(List<NewTenancy> leases) {
        if (leases.isEmpty()) {
            return List.of();
        }
        LeaseLot lot = lots.of(leases);
        LocalDate today = businessDate.today();
        return leases.stream()
                .map(lease -> assessLease.assess(lease, lot, today))
                .map(assessed ->
                        new Found(assessed.faults(), assessed.lease().map(lease -> LeaseDays.of(lease, today))))
                .toList();
    }
}

package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes over many leases at once, by the rules of {@link SignTenancy} and with the rows that it leaves for each, in a few statements for
 * all of them.
 */
@ApplicationScoped
public class TakeOverTenancies {

    private final LeaseLots lots;
    private final AssessLease assessLease;
    private final NewTenancyRows rows;
    private final TakenOvers takenOvers;
    private final Outbox outbox;
    private final Event<TenanciesTakenOver> takenOver;
    private final BusinessDate businessDate;

    TakeOverTenancies(
            LeaseLots lots,
            AssessLease assessLease,
            NewTenancyRows rows,
            TakenOvers takenOvers,
            Outbox outbox,
            Event<TenanciesTakenOver> takenOver,
            BusinessDate businessDate) {
        this.lots = lots;
        this.assessLease = assessLease;
        this.rows = rows;
        this.takenOvers = takenOvers;
        this.outbox = outbox;
        this.takenOver = takenOver;
        this.businessDate = businessDate;
    }

    /** @param tenancyId present when there are no faults */
    public record Outcome(List<Issue> faults, Optional<UUID> tenancyId) {}

    /**
     * What became of each, in the order of the leases; one that clashes with another before it is not taken over.
     *
     * @param leases each is taken over, and names no previous lease
     */
    @Transactional
    public List<Outcome> takeOver(List<NewTenancy> leases) {
        if (leases.isEmpty()) {
            return List.of();
        }
        LeaseLot lot = lots.lock(leases);
        LocalDate today = businessDate.today();
        List<Outcome> outcomes = new ArrayList<>();
        List<CheckedLease> sound = new ArrayList<>();
        List<Tenancy> tenancies = new ArrayList<>();
        for (NewTenancy lease : leases) {
            AssessLease.Assessed assessed = assessLease.assess(lease, lot, today);
            Optional<Tenancy> tenancy = assessed.lease().map(checked -> checked.signed(Ids.next()));
            assessed.lease().ifPresent(sound::add);
            tenancy.ifPresent(lot::add);
            tenancy.ifPresent(tenancies::add);
            outcomes.add(new Outcome(assessed.faults(), tenancy.map(Tenancy::tenancyId)));
        }
        add(sound, tenancies);
        return outcomes;
    }

    private void add(List<CheckedLease> leases, List<Tenancy> tenancies) {
        rows.add(tenancies);
        List<Outbox.Entry> events = new ArrayList<>();
        List<TakenOvers.Brought> brought = new ArrayList<>();
        for (int i = 0; i < leases.size(); i++) {
            CheckedLease checked = leases.get(i);
            UUID tenancyId = tenancies.get(i).tenancyId();
            Optional<TakenOver> over = checked.lease().takenOver();
            brought.add(new TakenOvers.Brought(tenancyId, over.orElseThrow()));
            events.add(new Outbox.Entry(tenancyId, TenancySigned.of(tenancies.get(i), checked.dwelling(), over)));
        }
        takenOvers.addAll(brought);
        outbox.appendAll(TenancySigned.TYPE, events);
        takenOver.fire(new TenanciesTakenOver(tenancies));
    }
}

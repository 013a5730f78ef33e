package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.Leases;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What households pay in advance after a settlement: a month's part of what the year came to for them. */
@ApplicationScoped
public class SettledAdvances {

    private final TenancyFiles files;
    private final Leases leases;
    private final Advances advances;
    private final FollowAdvances follow;
    private final WallClock clock;

    SettledAdvances(TenancyFiles files, Leases leases, Advances advances, FollowAdvances follow, WallClock clock) {
        this.files = files;
        this.leases = leases;
        this.advances = advances;
        this.follow = follow;
        this.clock = clock;
    }

    /**
     * Decides and tells the advance of each of these households whose lease has a day left from then on.
     *
     * @param monthly euro a month, by tenancy
     * @param from the first of a month
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Map<UUID, Euro> monthly, LocalDate from) {
        files.lockAll(monthly.keySet());
        Collection<Lease> households = leases.load(monthly.keySet()).values().stream()
                .filter(lease -> !lease.isOverOn(from))
                .toList();
        advances.add(households.stream()
                .map(lease -> new AdvanceDecision(
                        Ids.next(),
                        lease.tenancyId(),
                        from,
                        monthly.get(lease.tenancyId()),
                        AdvanceDecision.Basis.settlement,
                        Optional.empty(),
                        Optional.empty(),
                        clock.now()))
                .toList());
        follow.tell(households);
    }
}

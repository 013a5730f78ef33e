package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.Leases;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is paid in advance after final settlements: a month's part of what the year came to. */
@ApplicationScoped
public class SettledAdvances {

    private final TenancyFiles files;
    private final Leases leases;
    private final Advances advances;
    private final DwellingAdvances ofDwellings;
    private final FollowAdvances follow;
    private final WallClock clock;

    SettledAdvances(
            TenancyFiles files,
            Leases leases,
            Advances advances,
            DwellingAdvances ofDwellings,
            FollowAdvances follow,
            WallClock clock) {
        this.files = files;
        this.leases = leases;
        this.advances = advances;
        this.ofDwellings = ofDwellings;
        this.follow = follow;
        this.clock = clock;
    }

    /**
     * What a final settlement comes to, euro a month.
     *
     * @param until the last day that is settled
     * @param ofTenancies of the households that lived there
     * @param ofDwellings of whoever comes to live there
     * @param mean of the building, for a dwelling that came to it later
     */
    public record Settled(
            UUID chargeSettlementId,
            Building building,
            LocalDate until,
            Map<UUID, Euro> ofTenancies,
            Map<UUID, Euro> ofDwellings,
            Euro mean) {

        Euro of(Lease lease) {
            return Optional.ofNullable(ofTenancies.get(lease.tenancyId()))
                    .orElseGet(() -> ofDwellings.getOrDefault(lease.dwellingId(), mean));
        }
    }

    /**
     * Keeps what each dwelling comes to. From the given day on, decides and tells the advance of every household whose dwelling is of one of the
     * buildings then and whose lease has a day left, whether or not it lived there in the settled days: a dwelling that went to another
     * building pays what that one comes to. The buildings and their dwellings are held.
     *
     * @param from the first of a month; empty where households go on paying what they pay
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Collection<Settled> settled, Optional<LocalDate> from) {
        ofDwellings.add(settled, from);
        from.ifPresent(day -> decide(settled, day));
    }

    private void decide(Collection<Settled> settled, LocalDate from) {
        Map<UUID, Settled> byDwelling = new HashMap<>();
        settled.forEach(one -> one.building().dwellings().stream()
                .filter(days -> days.has(from))
                .forEach(days -> byDwelling.put(days.dwellingId(), one)));
        List<UUID> tenancies = files.ofDwellings(byDwelling.keySet(), from);
        files.lockAll(tenancies);
        Collection<Lease> households = leases.load(tenancies).values().stream()
                .filter(lease -> !lease.isOverOn(from))
                .toList();
        advances.add(households.stream()
                .map(lease -> new AdvanceDecision(
                        Ids.next(),
                        lease.tenancyId(),
                        lease.startDate().isAfter(from) ? lease.startDate() : from,
                        byDwelling.get(lease.dwellingId()).of(lease),
                        AdvanceDecision.Basis.settlement,
                        Optional.empty(),
                        Optional.empty(),
                        clock.now()))
                .toList());
        follow.tell(households);
    }
}

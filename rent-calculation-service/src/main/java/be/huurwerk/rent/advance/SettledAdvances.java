package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.household.TenancyFile;
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
    private final Advances advances;
    private final FollowAdvances follow;
    private final WallClock clock;

    SettledAdvances(TenancyFiles files, Advances advances, FollowAdvances follow, WallClock clock) {
        this.files = files;
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
        Collection<TenancyFile> households = files.load(monthly.keySet()).values().stream()
                .filter(file -> !file.isOverOn(from))
                .toList();
        households.forEach(file -> advances.add(new AdvanceDecision(
                Ids.next(),
                file.tenancyId(),
                from,
                monthly.get(file.tenancyId()),
                AdvanceDecision.Basis.settlement,
                Optional.empty(),
                Optional.empty(),
                clock.now())));
        follow.tell(households);
    }
}

package be.huurwerk.rent.advance;

import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells what a household pays in advance whenever that is another than was told: something was decided, or the lease ends, or counts no more. */
@ApplicationScoped
public class FollowAdvances {

    private final Advances advances;
    private final FirstAdvances first;
    private final TenancyFiles files;
    private final Outbox outbox;

    FollowAdvances(Advances advances, FirstAdvances first, TenancyFiles files, Outbox outbox) {
        this.advances = advances;
        this.first = first;
        this.files = files;
        this.outbox = outbox;
    }

    /** The tenancy is signed: it pays what its dwelling does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void signed(UUID tenancyId) {
        files.lockAll(List.of(tenancyId));
        files.load(tenancyId).filter(file -> !advances.has(tenancyId)).ifPresent(file -> {
            advances.add(first.of(file));
            tell(List.of(file));
        });
    }

    /** The tenancy ends on another day, or was a mistake. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void followed(UUID tenancyId) {
        if (advances.has(tenancyId)) {
            files.lockAll(List.of(tenancyId));
            files.load(tenancyId).ifPresent(file -> tell(List.of(file)));
        }
    }

    /** Something was decided of these tenancies, which are held. */
    void tell(Collection<? extends Lease> held) {
        List<AdvancesDecided> decided = advances.schedules(held).entrySet().stream()
                .map(schedule -> AdvancesDecided.of(schedule.getKey(), schedule.getValue()))
                .toList();
        outbox.appendAll(
                AdvancesDecided.TYPE,
                advances.told(decided).stream()
                        .map(told -> new Outbox.Entry(told.tenancyId(), told))
                        .toList());
    }
}

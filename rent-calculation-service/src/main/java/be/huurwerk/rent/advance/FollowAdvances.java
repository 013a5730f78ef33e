package be.huurwerk.rent.advance;

import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what a household pays in advance whenever that is another than was told: something was decided, or the lease ends, or counts no more. */
@ApplicationScoped
public class FollowAdvances {

    private final Advances advances;
    private final Budgets budgets;
    private final TenancyFiles files;
    private final Outbox outbox;

    FollowAdvances(Advances advances, Budgets budgets, TenancyFiles files, Outbox outbox) {
        this.advances = advances;
        this.budgets = budgets;
        this.files = files;
        this.outbox = outbox;
    }

    /** The tenancy is signed: it pays what the budget of its building in force on its first day says. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void signed(UUID tenancyId) {
        files.lockAll(List.of(tenancyId));
        files.load(tenancyId).filter(file -> !advances.has(tenancyId)).ifPresent(file -> {
            budgets.advanceOf(file).ifPresent(advances::add);
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
    void tell(Collection<TenancyFile> held) {
        Map<UUID, AdvanceSchedule> schedules = advances.schedules(held);
        schedules.keySet().stream().sorted().forEach(tenancyId -> {
            AdvancesDecided decided = AdvancesDecided.of(tenancyId, schedules.get(tenancyId));
            if (advances.told(decided)) {
                outbox.append(AdvancesDecided.TYPE, tenancyId, decided);
            }
        });
    }
}
